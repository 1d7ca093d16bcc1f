/* Faults of what pack.json says for comparisons: neighbours, cross-border elements, contradictions. */
import { expect, test } from 'vitest';
import { aseanCps } from '../../support/asean-cps.ts';
import {
	type Edit,
	editFiles,
	expectFault,
	listFaults,
	readingRoomsWith,
} from '../../support/reading-rooms.ts';

const withMember = (name: string, value: unknown): Edit[] => [['pack.json', [name], value]];
const { members, framework } = readingRoomsWith();
const [first, second] = members.map((member) => member.code);
const domain = framework.domains[0]?.id;

test('neighbours are two different members, and each pair stands once', () => {
	expect(readingRoomsWith(...withMember('neighbours', [[first, second]])).neighbours).toHaveLength(1);
	expectFault(
		withMember('neighbours', [[first, 'XXX']]),
		'pack.json:$.neighbours[0][1]',
		/"XXX" is no member/,
	);
	expectFault(withMember('neighbours', [[first, first]]), 'pack.json:$.neighbours[0]', /border on itself/);
	const twice = [
		[first, second],
		[second, first],
	];
	expectFault(
		withMember('neighbours', twice),
		'pack.json:$.neighbours[1]',
		/twice, first at \$\.neighbours\[0\]/,
	);
});

test('elements of cross-border handling exist', () => {
	expect(readingRoomsWith(...withMember('crossBorder', [domain])).crossBorder).toEqual([domain]);
	expectFault(
		withMember('crossBorder', [domain, '9.9']),
		'pack.json:$.crossBorder[1]',
		/"9.9" is no element/,
	);
});

test('contradictions name two items with answers that their scales have', () => {
	const said = (item: string, value: string) => ({ item, values: [value] });
	const edit = (one: object, other: object) => withMember('contradictions', [{ one, other }]);
	const place = 'pack.json:$.contradictions[0]';
	const open = said('room.open', 'no');
	expectFault(edit(said('nothing', 'no'), open), `${place}.one.item`, /"nothing" is no item/);
	expectFault(edit(open, said('room.books', '5')), `${place}.other.item`, /"room.books" has no choices/);
	expectFault(edit(open, said('room.open', 'yes')), place, /both answers are to one item/);
	const perhaps = edit(said('room.open', 'perhaps'), said('nothing', 'no'));
	const faults = listFaults(editFiles(...perhaps)).map(({ field }) => field);
	expect(faults).toEqual([`${place}.one.values[0]`, `${place}.other.item`]);
});

test('the eleven Member States have twelve pairs of neighbours, and the Philippines are in none', () => {
	const real = (aseanCps.neighbours ?? []).filter((pair) => !pair.some((code) => code.startsWith('TS')));
	expect(real).toHaveLength(12);
	expect(real.flat()).not.toContain('PHL');
	expect(new Set(real.flat()).size).toBe(10);
});
