/* What is written as CSV: the order of columns, full precision, and that it comes back the same. */
import { expect, test } from 'vitest';
import { readCsv } from '../../data/read-csv.ts';
import { writeCsv } from '../../data/write-csv.ts';

test('rows are written in the given order of columns, a missing value as an empty cell', () => {
	const text = writeCsv(
		['country', 'points', 'reason'],
		[
			{ points: 1 / 3, country: 'PHL' },
			{ country: 'THA', reason: null },
		],
	);
	expect(text).toBe('country,points,reason\nPHL,0.3333333333333333,\nTHA,,\n');
});

test('commas, quotes, line breaks and other scripts come back as they were written', () => {
	const words = ['a,b', 'say "yes"', 'two\nlines', 'two\r\nlines', 'end\r', ' space ', '', 'ច្បាប់', '=1+1'];
	const rows = words.map((word) => ({ word, note: '' }));
	const back = readCsv(writeCsv(['word', 'note'], rows), { file: 'a.csv', columns: ['word', 'note'] });
	expect(back.map((row) => row.cells.word)).toEqual(words);
});

test('a table of one column keeps its empty cells', () => {
	const text = writeCsv(['word'], [{ word: 'a' }, { word: '' }, { word: 'b' }]);
	expect(readCsv(text, { file: 'a.csv', columns: ['word'] }).map((row) => row.cells.word)).toEqual([
		'a',
		'',
		'b',
	]);
});

test('a number that is not finite is a fault of the program', () => {
	expect(() => writeCsv(['points'], [{ points: Number.NaN }])).toThrow(RangeError);
});
