/* Pairs of neighbours of the small study: their order, what both meet, and what is counted. */
import { expect, test } from 'vitest';
import {
	borderItems,
	borderPairs,
	countBoth,
	countNeighbours,
	type PairPack,
} from '../../../client/pairs/border-pairs.ts';
import { FIT_SIGNS, fitText } from '../../../client/pairs/fit-text.ts';
import { FRAMEWORK, UNITS } from '../views/small-study.ts';

const MEMBERS = [
	{ code: 'ZZ', name: 'Aurelia' },
	{ code: 'AA', name: 'Cimbria' },
	{ code: 'MM', name: 'Borduria' },
];
const PACK: PairPack = {
	...({} as PairPack),
	members: MEMBERS,
	framework: FRAMEWORK,
	neighbours: [
		['MM', 'AA'],
		['AA', 'ZZ'],
	],
	crossBorder: ['T'],
};

test('the items compared are those below the elements that the pack names', () => {
	expect(borderItems(PACK).map(({ id }) => id)).toEqual(['T1a', 'T1b', 'T2a', 'T2b']);
	expect(borderItems({ ...PACK, crossBorder: ['T2b'] }).map(({ id }) => id)).toEqual(['T2b']);
});

test('a pair is named in alphabetical order, whatever order the pack has, and only where both are released', () => {
	const [pair, ...others] = borderPairs(PACK, UNITS);
	expect(others).toEqual([]);
	expect(pair?.names).toEqual(['Aurelia', 'Cimbria']);
	// Of Aurelia: no, no, yes, yes without evidence (half); of Cimbria: half, don't know, yes, no. Met is 0.75 and more.
	expect(pair?.items.map(({ fit }) => fit)).toEqual(['neither', 'unknown', 'both', 'neither']);
});

test('cases that are not known on both sides are not counted', () => {
	expect(countBoth(borderPairs(PACK, UNITS))).toEqual({ both: 1, known: 3 });
	expect(countBoth([])).toEqual({ both: 0, known: 0 });
});

test('pairs of the round are counted whether they are released or not', () => {
	expect(countNeighbours(PACK, MEMBERS)).toBe(2);
	expect(countNeighbours(PACK, MEMBERS.slice(0, 2))).toBe(1);
});

test('a pack without neighbours or items gives no pairs', () => {
	const { neighbours, ...lonely } = PACK;
	const { crossBorder, ...itemless } = PACK;
	expect([neighbours?.length, crossBorder?.length]).toEqual([2, 1]);
	expect(borderPairs(lonely, UNITS)).toEqual([]);
	expect(borderPairs(itemless, UNITS)).toEqual([]);
});

test('each reading has a sign of its own, and says which of the two', () => {
	expect(new Set(Object.values(FIT_SIGNS)).size).toBe(6);
	expect(fitText('second only', ['Aurelia', 'Cimbria'])).toBe('only Cimbria');
});
