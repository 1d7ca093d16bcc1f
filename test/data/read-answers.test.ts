/*
 * answers.csv as `score` and `import` read it: every row that does not fit is refused with its line and column,
 * all of them at once, and nothing that a respondent wrote is quoted.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPack } from '../../data/load-pack.ts';
import { ANSWER_COLUMNS, COMPANION_COLUMNS, readAnswers } from '../../data/read-answers.ts';
import { writeCsv } from '../../data/write-csv.ts';
import { fromAnswerRow, toAnswerRow } from '../../instruments/answer-row.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Answer } from '../../instruments/schema/answer.ts';

const pack = loadPack(fileURLToPath(new URL('../support/packs/reading-rooms', import.meta.url)));
const HEAD = 'country,respondent,question,value,status,evidence,confidence,comment';
const MARK = 'zzmarkerzz';

function refusal(text: string): Problem {
	try {
		readAnswers(text, 'a.csv', pack);
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('the file was read');
}
const faults = (...rows: string[]) =>
	refusal([HEAD, ...rows].join('\n')).errors.map(({ field, rule }) => `${field} ${rule}`);

test.each([
	['no country', ',national,books,3,,,,', 'a.csv:2:1 the country is missing'],
	['a country of blanks', '  ,national,books,3,,,,', 'a.csv:2:1 the country is missing'],
	['no respondent', 'ALD,,books,3,,,,', 'a.csv:2:2 the respondent is missing'],
	['an unknown question', `ALD,national,${MARK},3,,,,`, 'a.csv:2:3 the pack has no question of this name'],
	['a text where a number belongs', `ALD,national,books,${MARK},,,,`, 'a.csv:2:4 not a number'],
	['a number out of range', 'ALD,national,books,2001,,,,', 'a.csv:2:4 out of range'],
	['a value that is no choice', `ALD,national,room_open,${MARK},,,,`, 'a.csv:2:4 out of range'],
	['a text that is too long', `ALD,national,why_closed,${'x'.repeat(401)},,,,`, 'a.csv:2:4 too long'],
	['an unknown status', `ALD,national,books,3,${MARK},,,`, 'a.csv:2:5 this is no status'],
	['answered without a value', 'ALD,national,books,,answered,,,', 'a.csv:2:4 answered without a value'],
	[
		'a value beside dont-know',
		'ALD,national,books,3,dont-know,,,',
		'a.csv:2:4 a value with the status dont-know',
	],
	['an unknown confidence', `ALD,national,books,3,,,${MARK},`, 'a.csv:2:7 this is no confidence'],
])('%s is refused with its line and column', (_what, row, fault) => {
	expect(faults(row)).toEqual([fault]);
});

test('the same answer twice is refused, and the line of the first is named', () => {
	expect(faults('ALD,national,books,3,,,,', 'BRA,national,books,3,,,,', 'ALD,national,books,4,,,,')).toEqual([
		'a.csv:4:3 this answer stands already in line 2',
	]);
});

test('lines are counted through cells that hold several lines', () => {
	expect(faults('ALD,national,books,3,,,,"one\ntwo\nthree"', 'ALD,national,evenings,x,,,,')).toEqual([
		'a.csv:5:4 not a number',
	]);
});

test('columns are counted as they stand in the file, in whatever order', () => {
	const problem = refusal('value,question,respondent,country\nx,books,national,ALD\n');
	expect(problem.errors[0]?.field).toBe('a.csv:2:1');
});

test('all faults of all rows are listed at once', () => {
	expect(faults('ALD,,books,x,,,sure,', ',national,nothing,,,,,')).toHaveLength(5);
});

test('no fault quotes a cell', () => {
	const rows = [
		`${MARK},${MARK},${MARK},${MARK},${MARK},${MARK},${MARK},${MARK}`,
		`${MARK},${MARK},books,${MARK},,,,`,
		`${MARK},${MARK},books,${MARK},dont-know,,,`,
	];
	const { message, errors } = refusal([HEAD, ...rows].join('\n'));
	expect(JSON.stringify([message, errors])).not.toContain(MARK);
});

test('a header with the wrong columns is refused before any row is looked at', () => {
	const { errors } = refusal('country,question,value,colour\nALD,books,x,red\n');
	expect(errors.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
		'a.csv:1:5 column respondent is missing',
		'a.csv:1:4 this column is not known here',
	]);
});

test('an empty value without a status is unanswered, and the companions may be left out', () => {
	const rows = readAnswers(
		'country,respondent,question,value\nALD,national,books,\nALD,national,evenings,3\n',
		'a.csv',
		pack,
	);
	expect(rows.map((row) => [row.status, row.value, row.evidence, row.comment])).toEqual([
		['unanswered', '', '', ''],
		['answered', '3', '', ''],
	]);
});

test('a country that is no member is read: scoring gives the warning', () => {
	expect(readAnswers(`${HEAD}\nXYZ,national,books,3,,,,\n`, 'a.csv', pack)).toHaveLength(1);
});

test('an answer that is written and read again is the same, whatever its comment holds', () => {
	const comments = ['a,b', '"quoted"', 'two\nlines', 'two\r\nlines', 'a\rb', ' blanks ', '=1+1', 'ភាសាខ្មែរ'];
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	const books = questions.get('books');
	if (!books) throw new RangeError('the pack requires the question books');
	for (const comment of comments) {
		const answer: Answer = {
			value: 12.5,
			status: 'answered',
			comment,
			confidence: 'low',
			evidence: [{ title: 'List' }],
		};
		const row = toAnswerRow('ALD', 'national', 'books', answer);
		const text = writeCsv([...ANSWER_COLUMNS, ...COMPANION_COLUMNS], [{ ...row }]);
		const [again] = readAnswers(text, 'a.csv', pack);
		expect(again).toEqual(row);
		expect(again && fromAnswerRow(again, books)).toEqual(answer);
	}
});
