/* Where framework and questionnaire do not meet: every fault with the file and the place to mend. */
import { expect, test } from 'vitest';
import { type Edit, ENGLISH_ONLY, editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const inFramework = (place: readonly (string | number)[], value: unknown): Edit => [
	'framework.json',
	place,
	value,
];
const inQuestions = (place: readonly (string | number)[], value: unknown): Edit => [
	'questionnaire.json',
	place,
	value,
];
const refuse = (edits: readonly Edit[], field: string, rule: RegExp) =>
	expectFault([...ENGLISH_ONLY, ...edits], field, rule);
const ROOM_OPEN = ['pages', 0, 'elements', 0];
const title = inQuestions([...ROOM_OPEN, 'title'], 'Open?');

test('an item that reads a question which does not exist is refused', () => {
	const edits = [
		inFramework(['domains', 0, 'children', 1, 'question'], 'shelves'),
		inFramework(['unscored', 1], { question: 'books', why: 'context' }),
		inQuestions(['pages', 0, 'elements', 2, 'title'], 'Books?'),
	];
	refuse(edits, 'framework.json:$.domains[0].children[1].question', /"shelves", which does not exist/);
});

test('a question that two items read is refused at the second item', () => {
	const edits = [
		inFramework(['domains', 1, 'children', 1], {
			id: 'use.again',
			title: 'Again',
			question: 'room_open',
			scale: 'how-far',
		}),
		inFramework(['unscored', 1], { question: 'evenings', why: 'context' }),
		inQuestions(['pages', 1, 'elements', 0, 'elements', 1, 'title'], 'How many?'),
	];
	refuse(
		edits,
		'framework.json:$.domains[1].children[1].question',
		/"room_open" is already read by room.open/,
	);
});

test('a question that nothing reads and nothing lists is refused where it is asked', () => {
	refuse(
		[
			inQuestions(['pages', 1, 'elements', 0, 'elements', 2], {
				type: 'comment',
				name: 'wish',
				title: 'Wish?',
			}),
		],
		'questionnaire.json:$.pages[1].elements[0].elements[2]',
		/"wish" is unscored/,
	);
});

test('the list of unscored questions names each question that exists once, and no scored one', () => {
	const place = 'framework.json:$.unscored[1]';
	const list = (question: string) => [inFramework(['unscored', 1], { question, why: 'open' })];
	refuse(list('nowhere'), place, /"nowhere" does not exist/);
	refuse(list('why_closed'), place, /stands twice/);
	refuse(list('books'), place, /scored and listed as unscored/);
});

test('an unscored question in a domain that does not exist is refused', () => {
	refuse(
		[inFramework(['unscored', 0, 'domain'], 'cellar')],
		'framework.json:$.unscored[0].domain',
		/"cellar"/,
	);
});

test('a scale of numbers needs a number question', () => {
	const field = 'framework.json:$.domains[0].children[1].scale';
	const numbers = [['min'], ['max']].map(([name = '']) =>
		inQuestions(['pages', 0, 'elements', 2, name], undefined),
	);
	refuse(
		[...numbers, inQuestions(['pages', 0, 'elements', 2, 'inputType'], 'text')],
		field,
		/needs a number/,
	);
	refuse([...numbers, inQuestions(['pages', 0, 'elements', 2, 'type'], 'comment')], field, /needs a number/);
});

test('a scale of choices needs a question with one choice', () => {
	const field = 'framework.json:$.domains[0].children[0].scale';
	for (const type of ['text', 'comment', 'checkbox'])
		refuse([title, inQuestions([...ROOM_OPEN, 'type'], type)], field, /needs one choice/);
});

test('a choice for which the scale has no points is refused', () => {
	const choices = ['yes', 'seldom', 'no'].map((value) => ({ value, text: value }));
	refuse(
		[inQuestions([...ROOM_OPEN, 'choices'], choices)],
		'framework.json:$.domains[0].children[0].scale',
		/no points for "seldom" of "room_open"/,
	);
});

test('a yes/no question needs points for true and false, and a rating for each of its numbers', () => {
	// The values of these two types stand in no list of choices: true and false, and 1 to 5.
	const faultsOf = (type: string) =>
		listFaults(editFiles(...ENGLISH_ONLY, title, inQuestions([...ROOM_OPEN, 'type'], type)));
	expect(faultsOf('boolean').map((fault) => fault.rule)).toEqual([
		'scale "how-far" gives no points for "true" of "room_open"',
		'scale "how-far" gives no points for "false" of "room_open"',
	]);
	expect(faultsOf('rating')).toHaveLength(5);
	const choices = [1, 2, 3, 4, 5].map((value) => ({ value, text: `${value}`, points: value / 5 }));
	const worth = inFramework(['scales', 'stars'], { kind: 'choice', title: 'Stars', max: 1, choices });
	const reads = inFramework(['domains', 0, 'children', 0, 'scale'], 'stars');
	const stars = editFiles(
		...ENGLISH_ONLY,
		title,
		worth,
		reads,
		inQuestions([...ROOM_OPEN, 'type'], 'rating'),
	);
	expect(listFaults(stars)).toEqual([]);
});
