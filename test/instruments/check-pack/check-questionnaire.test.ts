/* Faults of questionnaire.json: names that stand twice, sectors that do not exist, titles and choices that are missing. */
import { test } from 'vitest';
import { type Edit, ENGLISH_ONLY, expectFault } from '../../support/reading-rooms.ts';

const edit = (place: readonly (string | number)[], value: unknown): Edit => [
	'questionnaire.json',
	place,
	value,
];
const refuse = (edits: readonly Edit[], path: string, rule: RegExp) =>
	expectFault([...ENGLISH_ONLY, ...edits], `questionnaire.json:${path}`, rule);

test('a question that stands twice is refused at its second place, in a panel too', () => {
	const again = { type: 'text', inputType: 'number', name: 'books', title: 'How many books?' };
	refuse(
		[edit(['pages', 1, 'elements', 0, 'elements', 2], again)],
		'$.pages[1].elements[0].elements[2]',
		/"books" stands twice, first at \$\.pages\[0\]\.elements\[2\]/,
	);
});

test('a section that stands twice is refused', () => {
	refuse([edit(['pages', 1, 'name'], 'room')], '$.pages[1]', /section "room" stands twice/);
});

test('a sector that does not exist is refused, as lead and as asked', () => {
	refuse([edit(['pages', 1, 'lead'], 'mayor')], '$.pages[1]', /sector "mayor" does not exist/);
	refuse([edit(['pages', 0, 'asked'], ['council', 'mayor'])], '$.pages[0]', /sector "mayor"/);
});

test('a sector that is lead and asked is refused', () => {
	refuse([edit(['pages', 0, 'asked'], ['keeper'])], '$.pages[0]', /asked twice/);
});

test('a question that no item gives a title is refused without one', () => {
	refuse(
		[edit(['pages', 0, 'elements', 1, 'title'], undefined)],
		'$.pages[0].elements[1]',
		/"why_closed" has no title/,
	);
});

test('a question with choices that no scale gives is refused without them', () => {
	const place = ['pages', 0, 'elements', 1];
	const edits = [edit([...place, 'type'], 'checkbox'), edit([...place, 'maxLength'], undefined)];
	refuse(edits, '$.pages[0].elements[1]', /"why_closed" has no choices/);
});

test('a choice that stands twice is refused', () => {
	const choices = ['yes', 'no', 'yes'].map((value) => ({ value, text: value }));
	refuse([edit(['pages', 0, 'elements', 0, 'choices'], choices)], '$.pages[0].elements[0]', /a choice twice/);
});
