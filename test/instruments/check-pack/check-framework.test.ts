/* Faults of framework.json alone: the tree, the scales, the rules of each level, the phases and the themes. */
import { expect, test } from 'vitest';
import { type Edit, ENGLISH_ONLY, editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const edit = (place: readonly (string | number)[], value: unknown): Edit => ['framework.json', place, value];
const cell = {
	id: 'cold.1',
	domain: 'room',
	statement: 'It is warm.',
	question: 'room_open',
	scale: 'how-far',
};
const refuse = (edits: readonly Edit[], path: string, rule: RegExp) =>
	expectFault([...ENGLISH_ONLY, ...edits], `framework.json:${path}`, rule);

test('a domain without items is refused, unless an unscored question is shown in it', () => {
	const free: Edit[] = [
		edit(['unscored', 1], { question: 'keeper_paid', why: 'context' }),
		edit(['unscored', 2], { question: 'evenings', why: 'context' }),
		['questionnaire.json', ['pages', 1, 'elements', 0, 'elements', 0, 'title'], 'Paid?'],
		['questionnaire.json', ['pages', 1, 'elements', 0, 'elements', 0, 'type'], 'comment'],
		['questionnaire.json', ['pages', 1, 'elements', 0, 'elements', 1, 'title'], 'How many?'],
	];
	refuse([...free, edit(['domains', 1, 'children'], [])], '$.domains[1]', /"use" has nothing below it/);
	refuse([...free, edit(['domains', 1, 'children'], undefined)], '$.domains[1]', /nothing below it/);
	// With the note in the empty domain nothing is left to refuse.
	const shown = [edit(['domains', 1, 'children'], []), edit(['unscored', 0, 'domain'], 'use')];
	expect(listFaults(editFiles(...ENGLISH_ONLY, ...free, ...shown))).toEqual([]);
});

test('an indicator without benchmarks is refused', () => {
	refuse(
		[
			edit(['levels'], ['domain', 'indicator', 'benchmark']),
			edit(['rules', 'indicator'], { availability: '2/3' }),
			edit(['domains', 0, 'children', 2], { id: 'room.light', title: 'Light', children: [] }),
		],
		'$.domains[0].children[2]',
		/indicator "room.light" has nothing below it/,
	);
});

test('an item below the last level is refused', () => {
	const group = { id: 'room.light', title: 'Light', children: [{ id: 'deep', title: 'Deep' }] };
	refuse(
		[edit(['rules', 'item'], { availability: '2/3' }), edit(['domains', 0, 'children', 2], group)],
		'$.domains[0].children[2].children[0]',
		/below the last level/,
	);
});

test('a level without a rule is refused once, however many groups stand on it', () => {
	refuse([edit(['rules'], {})], '$.rules', /no rule for the level "domain"/);
});

test('an element that stands twice is refused at its second place', () => {
	refuse(
		[edit(['domains', 1, 'children', 1, 'id'], 'room.books')],
		'$.domains[1].children[1]',
		/"room.books" stands twice, first at \$\.domains\[0\]\.children\[1\]/,
	);
});

test('an item that reads a question and has children is refused', () => {
	refuse(
		[edit(['domains', 0, 'children', 0, 'children'], [])],
		'$.domains[0].children[0]',
		/does one|has others below it/,
	);
});

test('an unknown scale is refused where it is named', () => {
	const own: Edit[] = [
		['questionnaire.json', ['pages', 0, 'elements', 2, 'title'], 'Books?'],
		edit(['unscored', 1], { question: 'books', why: 'context' }),
	];
	refuse(
		[...own, edit(['domains', 0, 'children', 1, 'scale'], 'shelves')],
		'$.domains[0].children[1].scale',
		/"shelves"/,
	);
	refuse(
		[...own, edit(['domains', 0, 'children', 1, 'scale'], undefined)],
		'$.domains[0].children[1]',
		/has no scale/,
	);
});

test('points above the maximum of a scale are refused at the choice or band', () => {
	const rule = /3 points are above the maximum 2/;
	refuse(
		[edit(['scales', 'how-far', 'choices', 1, 'points'], 3)],
		'$.scales.how-far.choices[1].points',
		rule,
	);
	refuse(
		[edit(['scales', 'evenings', 'bands', 2, 'points'], 5)],
		'$.scales.evenings.bands[2].points',
		/5 points/,
	);
	refuse(
		[edit(['scales', 'how-far', 'withoutEvidence', 'cap'], 3)],
		'$.scales.how-far.withoutEvidence.cap',
		/cap 3/,
	);
});

test('a choice without points is refused', () => {
	refuse(
		[edit(['scales', 'how-far', 'choices', 1, 'points'], undefined)],
		'$.scales.how-far.choices[1].points',
		/./,
	);
	refuse(
		[edit(['scales', 'how-far', 'choices', 1, 'points'], -1)],
		'$.scales.how-far.choices[1].points',
		/./,
	);
});

test('a value that stands twice in a scale is refused, for only its first points would count', () => {
	const again = edit(['scales', 'how-far', 'choices', 3], { value: 'yes', text: 'Yes, quite', points: 1 });
	const [fault] = listFaults(editFiles(...ENGLISH_ONLY, again));
	expect(fault?.field).toBe('framework.json:$.scales.how-far.choices[3]');
	expect(fault?.rule).toContain('choice "yes" stands twice');
});

test('bands that do not rise and a line without length are refused', () => {
	refuse([edit(['scales', 'evenings', 'bands', 1, 'from'], 12)], '$.scales.evenings.bands', /do not rise/);
	refuse([edit(['scales', 'books', 'low'], 200)], '$.scales.books', /the same/);
});

test('a gate that names no item of its group is refused', () => {
	refuse([edit(['domains', 0, 'gate'], 'a')], '$.domains[0].gate', /ends in "a"/);
});

test('phases start at 0, rise, and are numbered in order', () => {
	refuse([edit(['phases', 0, 'from'], 0.5)], '$.phases[0].from', /does not start at 0/);
	refuse([edit(['phases', 2, 'from'], 1.5)], '$.phases[2].from', /do not rise/);
	refuse([edit(['phases', 2, 'from'], 1)], '$.phases[2].from', /do not rise/);
	// The gate counts phases by their numbers, and translations are found by them.
	refuse([edit(['phases', 2, 'number'], 2)], '$.phases[2].number', /not numbered in order/);
});

test('a cell names a domain and a scale that exist', () => {
	const themes = (changed: object) =>
		edit(['themes'], themesOf({ ...cell, question: 'why_closed', ...changed }));
	const own: Edit[] = [
		edit(['unscored'], []),
		['questionnaire.json', ['pages', 0, 'elements', 1, 'type'], 'radiogroup'],
		['questionnaire.json', ['pages', 0, 'elements', 1, 'maxLength'], undefined],
	];
	refuse([...own, themes({ domain: 'cellar' })], '$.themes.list[0].cells[0].domain', /"cellar"/);
	refuse([...own, themes({ id: 'use' })], '$.themes.list[0].cells[0]', /"use" stands twice/);
	const asked: Edit = edit(['unscored'], [{ question: 'why_closed', why: 'open' }]);
	refuse([asked, themes({ scale: 'shelves' })], '$.themes.list[0].cells[0].scale', /"shelves"/);
});

function themesOf(only: typeof cell) {
	return { availability: '2/3', list: [{ id: 'cold', title: 'Cold', cells: [only] }] };
}

test('an integration reading without themes is refused', () => {
	const rule = { cells: '4/5', unevenFrom: 50, biasFrom: 25, evenTo: 25, coreFrom: 50, weakBelow: 25 };
	refuse([edit(['integration'], rule)], '$.integration', /needs themes/);
});
