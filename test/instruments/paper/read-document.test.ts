/* A questionnaire that comes back as a text document: tables by their code, choices by their boxes. */
import { expect, test } from 'vitest';
import { type DocumentTable, readDocument } from '../../../instruments/paper/read-document.ts';
import { questionsOf } from '../../support/paper.ts';

const table = (code: string, ...rows: [string, ...string[]][]): DocumentTable => [
	[[code], ['What is asked']],
	...rows.map(([label, ...content]) => [[label], content]),
];
const read = (...tables: DocumentTable[]) => readDocument(tables, questionsOf());

test('a document without a form is refused, with what to do', () => {
	expect(read([[['Name'], ['Office']]])).toMatchObject({
		faults: [{ place: 'document', rule: 'no table of a question is in this document' }],
	});
});

test.each([['☒ Yes'], ['☑ Yes'], ['X Yes'], ['x  Yes'], ['[x] Yes'], ['✓ Yes']])(
	'the choice is the one that is marked: %s',
	(marked) => {
		expect(read(table('room_open', ['Answer', marked, '☐ In part', '☐ No'])).changes).toEqual([
			{ question: 'room_open', value: 'yes', status: 'answered' },
		]);
	},
);

test('boxes on one line are told apart', () => {
	const marks = '☐ Not applicable    ☒ Do not know';
	const rows: [string, ...string[]][] = [
		['Answer', '☐ Yes', '☐ No'],
		['If you cannot answer', marks],
		['Comment or reason', 'The keeper', 'is away'],
		['Confidence', '☐ high    ☐ medium    ☒ low'],
	];
	expect(read(table('room_open', ...rows)).changes).toEqual([
		{
			...{ question: 'room_open', value: null, status: 'dont-know' },
			...{ comment: 'The keeper\nis away', confidence: 'low' },
		},
	]);
});

test('two marked choices are refused, by the code of the question', () => {
	expect(read(table('room_open', ['Answer', '☒ Yes', '☒ No'])).faults).toMatchObject([
		{ place: 'room_open', rule: 'several choices where one is asked for' },
	]);
});

test('a line with the hint is no reference, and a form that nobody touched brings nothing', () => {
	const blank = table(
		'books',
		['Answer', '', ''],
		['Evidence', 'One document a line: its title | article or page | link', ''],
	);
	expect(read(blank)).toMatchObject({ changes: [], faults: [], found: 1 });
	const one = table('books', ['Answer', '12'], ['Evidence', 'https://example.org/list']);
	expect(read(one).changes).toEqual([
		{ question: 'books', value: 12, status: 'answered', evidence: [{ link: 'https://example.org/list' }] },
	]);
});
