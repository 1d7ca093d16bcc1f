/* Changes between two rounds of the small study: which rounds can be set side by side, and what moved. */
import { expect, test } from 'vitest';
import { changeRows, countChanges } from '../../../client/changes/change-rows.ts';
import { CHANGE_SIGNS, changePoints, onlyText, pointsText } from '../../../client/changes/change-text.ts';
import { isEarlier, otherRounds } from '../../../client/changes/other-rounds.ts';
import { FRAMEWORK, SHEET, scoresOf, UNITS } from '../views/small-study.ts';

const round = (
	id: string,
	openedOn: string,
	more: { open?: boolean; role?: 'lead'; pack?: string } = {},
) => ({
	...{ id, openedOn, pack: 'schools', open: false },
	...more,
});
const ROUND = { framework: FRAMEWORK, countries: SHEET.countries };

/** The later round: one item of ZZ has other points. */
function later(id: string, points: number) {
	const items = scoresOf('ZZ').items.map((item) =>
		item.id === id ? { ...item, points, uncapped: points } : item,
	);
	return { framework: FRAMEWORK, countries: [{ ...scoresOf('ZZ'), items }] };
}

test('other rounds are those of the same pack that this person may read, from the earliest on', () => {
	const own = round('b', '2027-01-01');
	const all = [
		own,
		round('c', '2030-01-01', { open: true }),
		round('a', '2025-01-01', { role: 'lead' }),
		round('closed', '2024-01-01'),
		round('foreign', '2024-01-01', { open: true, pack: 'roads' }),
	];
	expect(otherRounds(own, all).map(({ id }) => id)).toEqual(['a', 'c']);
	expect(isEarlier(round('a', '2025-01-01'), own)).toBe(true);
	expect(isEarlier(round('c', '2030-01-01'), own)).toBe(false);
});

test('a gain stands where it was made and in what it belongs to', () => {
	// T1a from 0 to 1: T1 from 0 to 50, T from 37.5 to 62.5 (+25), the whole from 68.75 to 81.25 (+12.5); B stays.
	const [row, ...others] = changeRows(ROUND, later('T1a', 1), UNITS);
	expect(others).toEqual([]);
	expect(row?.cells.map((cell) => [cell.id, cell.change, changePoints(cell)])).toEqual([
		['system', 'gained', 12.5],
		['B', 'unchanged', 0],
		['T', 'gained', 25],
	]);
	expect(row?.changedItems).toBe(0);
	expect(countChanges(row === undefined ? [] : [row])).toEqual({
		gained: 2,
		lost: 0,
		unchanged: 1,
		'not comparable': 0,
	});
});

test('a loss has its sign', () => {
	// B1a from 1 to 0: B from 100 to 50.
	const [row] = changeRows(ROUND, later('B1a', 0), UNITS);
	const cell = row?.cells.find(({ id }) => id === 'B');
	expect([cell?.change, cell === undefined ? '' : pointsText(cell)]).toEqual(['lost', '−50.0']);
});

test('evidence alone is told as such', () => {
	const items = scoresOf('ZZ').items.map((item) => (item.id === 'T2b' ? { ...item, points: 1 } : item));
	const after = { framework: FRAMEWORK, countries: [{ ...scoresOf('ZZ'), items }] };
	const cell = changeRows(ROUND, after, UNITS)[0]?.cells.find(({ id }) => id === 'T');
	expect([cell?.change, cell === undefined ? '' : onlyText(cell)]).toEqual(['gained', 'only by evidence']);
	expect(onlyText({ only: '' })).toBe('');
});

test('members of one round alone have no row, and what has no common item no points', () => {
	const country = { ...scoresOf('ZZ'), country: 'QQ' };
	expect(changeRows(ROUND, { framework: FRAMEWORK, countries: [country] }, UNITS)).toEqual([]);
	const [row] = changeRows(
		ROUND,
		{ framework: FRAMEWORK, countries: [{ ...scoresOf('ZZ'), items: [] }] },
		UNITS,
	);
	expect(row?.cells.map((cell) => [cell.change, pointsText(cell)])).toEqual([
		['not comparable', ''],
		['not comparable', ''],
		['not comparable', ''],
	]);
	expect(new Set(Object.values(CHANGE_SIGNS)).size).toBe(4);
});
