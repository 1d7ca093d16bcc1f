/* Conditions under which questions are shown: what they name exists, can be read, and goes round in no circle. */
import { expect, test } from 'vitest';
import { conditionNames } from '../../../instruments/check-pack/check-visibility.ts';
import { type Edit, editFiles, expectFault, listFaults } from '../../support/reading-rooms.ts';

const WHY = ['pages', 0, 'elements', 1, 'visibleIf'];
const PANEL = ['pages', 1, 'elements', 0, 'visibleIf'];
const edit = (place: readonly (string | number)[], value: string): Edit => [
	'questionnaire.json',
	place,
	value,
];
const at = (path: string) => `questionnaire.json:${path}.visibleIf`;

test('the names of a condition are those in braces', () => {
	expect(conditionNames("{room_open} = 'no' and { books } > 3")).toEqual(['room_open', 'books']);
	expect(conditionNames(undefined)).toEqual([]);
});

test('a condition on a question that does not exist is refused', () => {
	expectFault([edit(WHY, "{cellar} = 'no'")], at('$.pages[0].elements[1]'), /depends on "cellar"/);
});

test('a condition of a panel is refused once, at the panel', () => {
	expectFault([edit(PANEL, "{cellar} = 'no'")], at('$.pages[1].elements[0]'), /"people" depends on "cellar"/);
});

test.each(["{room_open} = 'no", '{room_open} =', '{room_open} is big'])(
	'the condition %s, which the survey engine cannot read, is refused',
	(condition) => {
		expectFault([edit(WHY, condition)], at('$.pages[0].elements[1]'), /cannot be read/);
	},
);

test('a question that depends on itself is refused', () => {
	expectFault(
		[edit(WHY, '{why_closed} notempty')],
		at('$.pages[0].elements[1]'),
		/circular visibility: why_closed → why_closed/,
	);
});

test('a circle over a panel is refused at each question in it', () => {
	// why_closed asks for evenings, and the panel of evenings asks for why_closed.
	const faults = listFaults(editFiles(edit(WHY, '{evenings} > 3'), edit(PANEL, '{why_closed} notempty')));
	expect(faults.map((fault) => fault.rule)).toEqual([
		'circular visibility: why_closed → evenings → why_closed',
		'circular visibility: evenings → why_closed → evenings',
	]);
});

test('a question that depends on a circle without being in it is not blamed', () => {
	const edits = [
		edit(['pages', 0, 'elements', 0, 'visibleIf'], '{books} > 3'),
		edit(['pages', 0, 'elements', 2, 'visibleIf'], "{room_open} = 'yes'"),
	];
	const blamed = listFaults(editFiles(...edits)).map((fault) => fault.field);
	expect(blamed).toEqual([at('$.pages[0].elements[0]'), at('$.pages[0].elements[2]')]);
});
