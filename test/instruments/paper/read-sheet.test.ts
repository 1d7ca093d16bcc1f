/* A questionnaire that comes back in a spreadsheet: each refused cell is named, and what is empty changes nothing. */
import { expect, test } from 'vitest';
import { completeChange } from '../../../instruments/paper/complete-change.ts';
import { columnName, readSheets, type Sheet } from '../../../instruments/paper/read-sheet.ts';
import { questionsOf } from '../../support/paper.ts';

const TITLES = [
	'Code',
	'Question',
	'Answer',
	'If you cannot answer',
	'Comment or reason',
	'Confidence',
	'Evidence',
];
const sheet = (...rows: (string | number | null)[][]): Sheet[] => [
	{ name: 'Room', rows: [['The room'], [], TITLES, ...rows] },
];
const read = (...rows: (string | number | null)[][]) => readSheets(sheet(...rows), questionsOf());

test('a file without the two columns is refused, with what to do', () => {
	expect(readSheets([{ name: 'Notes', rows: [['Answer']] }], questionsOf())).toMatchObject({
		changes: [],
		faults: [{ place: 'Notes', rule: 'no sheet has the columns “Code” and “Answer”' }],
	});
});

test.each([
	[['room_open', '', 'sometimes'], 'Room!C4', 'not one of the choices'],
	[['books', '', 'many'], 'Room!C4', 'not a number'],
	[['room_open', '', 'Yes', 'maybe'], 'Room!D4', 'neither of the two'],
	[
		['room_open', '', 'Yes', 'Not applicable'],
		'Room!C4',
		'both an answer and a mark that it cannot be answered',
	],
	[['room_open', '', 'Yes\nNo'], 'Room!C4', 'several choices where one is asked for'],
	[['room_open', '', 'Yes', '', '', 'sure'], 'Room!F4', 'no such confidence'],
	[['colour', '', 'Blue'], 'Room!A4', 'no question of this respondent has this code'],
])('the row %j is refused at %s', (row, place, rule) => {
	expect(read(row)).toMatchObject({ changes: [], faults: [{ place, rule }] });
});

test('a fault in one row keeps no other row out', () => {
	const { changes, faults } = read(['books', '', 'many'], ['evenings', '', 12]);
	expect(faults.length).toBe(1);
	expect(changes).toEqual([{ question: 'evenings', value: 12, status: 'answered' }]);
});

test('a question that stands there twice is refused the second time', () => {
	expect(read(['books', '', 5], ['books', '', 6])).toMatchObject({
		changes: [{ value: 5 }],
		faults: [{ place: 'Room!A5', rule: 'this question stands there twice' }],
	});
});

test('columns may be moved, words may be typed in small letters, references stand one a line', () => {
	const rows = [
		['Evidence', 'ANSWER', 'code'],
		['Town gazette | article 3 | https://example.org/gazette\nTown budget', 'yes', 'room_open'],
	];
	expect(readSheets([{ name: 'Mine', rows }], questionsOf()).changes).toEqual([
		{
			...{ question: 'room_open', value: 'yes', status: 'answered' },
			evidence: [
				{ title: 'Town gazette', article: 'article 3', link: 'https://example.org/gazette' },
				{ title: 'Town budget' },
			],
		},
	]);
});

test('what is left empty stays as it is', () => {
	const present = {
		...{ value: 'yes', status: 'answered' as const, comment: 'Since May' },
		evidence: [{ title: 'Town gazette' }],
	};
	expect(read(['room_open', '', '', '', '', '', '']).changes).toEqual([]);
	const [filled] = read(['room_open', '', 'In part']).changes;
	expect(filled && completeChange(present, filled)).toMatchObject({ ...present, value: 'partly' });
	const [same] = read(['room_open', '', 'Yes']).changes;
	expect(same && completeChange(present, same)).toBeUndefined();
});

test('columns are named as spreadsheets name them', () => {
	expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
