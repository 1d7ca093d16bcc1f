/*
 * What a CSV file may look like, and how a broken one is refused: every fault with its line and its column, and
 * none with what a cell holds.
 */
import { expect, test } from 'vitest';
import { readCsv } from '../../data/read-csv.ts';
import { readUtf8 } from '../../data/read-utf8.ts';
import { Problem } from '../../instruments/problem.ts';

const shape = { file: 'a.csv', columns: ['country', 'year'] } as const;

function refusal(read: () => unknown): string[] {
	try {
		read();
	} catch (error) {
		if (error instanceof Problem && error.kind === 'bad-file') {
			return error.errors.map((fault) => `${fault.field}: ${fault.rule}`);
		}
		throw error;
	}
	throw new Error('the file was read');
}
const refuse = (text: string) => refusal(() => readCsv(text, shape));

test('rows come back by column name, in any order of columns', () => {
	const rows = readCsv('year,country\n2024,PHL\n,THA\n', shape);
	expect(rows.map((row) => row.cells)).toEqual([
		{ country: 'PHL', year: '2024' },
		{ country: 'THA', year: '' },
	]);
});

test('a byte order mark, CRLF and blank lines make no difference', () => {
	const rows = readCsv('\uFEFFcountry,year\r\nPHL,2024\r\n\r\nTHA,2025\r\n\r\n', shape);
	expect(rows.map((row) => [row.line, row.cells.country, row.cells.year])).toEqual([
		[2, 'PHL', '2024'],
		[4, 'THA', '2025'],
	]);
});

test('a row is known by the line on which it begins, also after a cell with line breaks', () => {
	// Lines: 1 header, 2-4 the first row ("two CRLF inside quotes"), 5 the second.
	const rows = readCsv('country,year\r\n"P\r\nH\r\nL",2024\r\nTHA,2025', shape);
	expect(rows.map((row) => row.line)).toEqual([2, 5]);
	expect(rows[0]?.cells.country).toBe('P\r\nH\r\nL');
	expect(rows[1]?.place('year')).toBe('a.csv:5:2');
});

test('words in Khmer, Thai and Vietnamese, commas and quotes stay as they are', () => {
	const cells = readCsv('country,year\nច្បាប់,"กฎหมาย, ""Luật"""\n', shape)[0]?.cells;
	expect(cells).toEqual({ country: 'ច្បាប់', year: 'กฎหมาย, "Luật"' });
});

test('a file with column names alone has no rows', () => {
	expect(readCsv('country,year\n', shape)).toEqual([]);
});

test('an optional column may be there, any other only where the table says so', () => {
	const text = 'country,year,note,X1\nPHL,2024,n,5\n';
	expect(refusal(() => readCsv(text, { ...shape, optional: ['note'] }))).toEqual([
		'a.csv:1:4: this column is not known here',
	]);
	expect(readCsv(text, { ...shape, others: true })[0]?.cells.X1).toBe('5');
});

test('an empty file is refused at its beginning', () => {
	expect(refuse('')).toEqual(['a.csv:1:1: the file is empty']);
	expect(refuse('\n\n')).toEqual(['a.csv:1:1: the file is empty']);
});

test('a missing column is refused at the end of the column names', () => {
	expect(refuse('country\nPHL\n')).toEqual(['a.csv:1:2: column year is missing']);
});

test('a column that stands twice is refused at its second place', () => {
	expect(refuse('country,year,country\nPHL,2024,THA\n')).toEqual([
		'a.csv:1:3: this column has the name of an earlier one',
	]);
});

test('a column that is not known or has no name is refused without quoting the cell', () => {
	expect(refuse('country,year,secret words,\nPHL,2024,x,y\n')).toEqual([
		'a.csv:1:3: this column is not known here',
		'a.csv:1:4: this column has no name',
	]);
});

test('a file with semicolons or tabs is told apart from a missing column', () => {
	expect(refuse('country;year\nPHL;2024\n')).toEqual(['a.csv:1:1: the cells are not separated by commas']);
	expect(refuse('country\tyear\nPHL\t2024\n')).toEqual(['a.csv:1:1: the cells are not separated by commas']);
});

test('every row with too few or too many cells is refused at the first wrong cell', () => {
	expect(refuse('country,year\nPHL\nTHA,2025\nVNM,2024,x,y\n')).toEqual([
		'a.csv:2:2: the row has 1 cell, the line of column names has 2',
		'a.csv:4:3: the row has 4 cells, the line of column names has 2',
	]);
});

test('a quote that is never closed is refused where its row begins', () => {
	expect(refuse('country,year\nPHL,2024\nTHA,"2025\nVNM,2024\n')).toEqual([
		'a.csv:3:2: a quote is opened in this row and never closed',
	]);
});

test('a quote in the middle of a cell is refused with its line and column', () => {
	expect(refuse('country,year\nP"HL,2024\n')).toEqual([
		'a.csv:2:1: a quote stands in the middle of a cell of this row',
	]);
	expect(refuse('country,year\n"a\nb",2024\nPHL,"20"24\n')).toEqual([
		'a.csv:4:2: a quote stands in the middle of a cell of this row',
	]);
});

test('a file that is not UTF-8 is refused at its first wrong letter', () => {
	// "país" in Latin-1: í is the single byte 0xED, the third letter of the second line.
	const bytes = Uint8Array.from([...Buffer.from('country\npa'), 0xed, 0x73, 0x0a]);
	expect(refusal(() => readUtf8(bytes, 'a.csv'))).toEqual(['a.csv:2:3: this is not UTF-8 text']);
	expect(readUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]), 'a.csv')).toBe('a');
});
