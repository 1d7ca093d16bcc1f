/* Items by status, and the answers of each kind of respondent as bars that part in the middle. */
import { expect, test } from 'vitest';
import { countStatuses, hasSeveralVoices, itemRows, talkFirst } from '../../../client/agreement/item-rows.ts';
import { listChoices, sectorShares } from '../../../client/agreement/sector-shares.ts';
import { listItems } from '../../../instruments/list-items.ts';
import { FRAMEWORK, scoresOf, UNITS } from '../views/small-study.ts';

const itemOf = (id: string) => {
	const item = listItems(FRAMEWORK).find((each) => each.id === id);
	if (item === undefined) throw new RangeError('the study has the item');
	return item;
};

test('with fewer than three answers every item is thin', () => {
	const rows = itemRows(FRAMEWORK, scoresOf('AA'));
	expect(rows.map(({ id, n }) => [id, n])).toEqual([
		['B1a', 2],
		['B1b', 2],
		['T1a', 2],
		['T1b', 0],
		['T2a', 2],
		['T2b', 2],
	]);
	expect(countStatuses(rows)).toEqual({ agreed: 0, near: 0, disputed: 0, thin: 6 });
});

test('agreement is spoken of only where somebody has two voices', () => {
	expect(hasSeveralVoices(UNITS)).toBe(true);
	expect(hasSeveralVoices(UNITS.filter(({ code }) => code === 'ZZ'))).toBe(false);
});

test('what is worth a talk comes first, in framework order within a status', () => {
	const rows = (['agreed', 'near', 'disputed', 'thin', 'near'] as const).map((status, at) => ({
		status,
		at,
	}));
	expect(talkFirst(rows).map(({ at }) => at)).toEqual([2, 1, 4, 3, 0]);
});

test('choices stand from the least points up', () => {
	expect(listChoices(itemOf('B1a').scale).map(({ value, share }) => [value, share])).toEqual([
		['no', 0],
		['half', 0.5],
		['yes', 1],
	]);
	expect(listChoices({ kind: 'linear', title: 'A number', max: 4, low: 0, high: 100 })).toEqual([]);
});

test('shares are of the members in which that respondent answered', () => {
	// Health: no in AA. Police: yes in ZZ and in AA.
	expect(sectorShares(itemOf('B1a'), UNITS)).toEqual([
		{ respondent: 'health', n: 1, without: 0, shares: [1, 0, 0], left: 1 },
		{ respondent: 'police', n: 2, without: 0, shares: [0, 0, 1], left: 0 },
	]);
});

test('an answer of half lies on both sides of the middle, and a word without a value in no bar', () => {
	// Police on B1b: yes in ZZ, half in AA: half of the half, a quarter, lies to the left.
	expect(sectorShares(itemOf('B1b'), UNITS).find(({ respondent }) => respondent === 'police')?.left).toBe(
		0.25,
	);
	// Police on T1b: no in ZZ, don't know in AA.
	expect(sectorShares(itemOf('T1b'), UNITS).find(({ respondent }) => respondent === 'police')).toMatchObject({
		n: 1,
		without: 1,
		shares: [1, 0, 0],
	});
	expect(sectorShares(itemOf('T1b'), UNITS).find(({ respondent }) => respondent === 'health')).toMatchObject({
		n: 0,
		without: 1,
		shares: [0, 0, 0],
		left: 0,
	});
});
