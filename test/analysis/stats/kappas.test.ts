/* The kappas of any number of raters, against published examples and numbers worked by hand. */
import { expect, test } from 'vitest';
import { averageRanks } from '../../../analysis/stats/average-ranks.ts';
import { brennanPrediger } from '../../../analysis/stats/brennan-prediger.ts';
import { categoryShares } from '../../../analysis/stats/category-shares.ts';
import { congerKappa } from '../../../analysis/stats/conger-kappa.ts';
import { fleissKappa } from '../../../analysis/stats/fleiss-kappa.ts';
import { gwetAc } from '../../../analysis/stats/gwet-ac.ts';
import { ordinalWeight, pairwiseAgreement } from '../../../analysis/stats/pairwise-agreement.ts';
import { percentAgreement } from '../../../analysis/stats/percent-agreement.ts';
import { sum } from '../../../analysis/stats/sum.ts';
import { AS_PLACES } from '../../support/krippendorff-2011.ts';

/** Ten subjects, fourteen raters, five categories: the textbook table of Fleiss' kappa, kappa 0.210. */
const TEXTBOOK = [
	'0000E',
	'02642',
	'00356',
	'03920',
	'22811',
	'77000',
	'32630',
	'25322',
	'65210',
	'02237',
].map((counts) =>
	[...counts].flatMap((count, place) => new Array<number>(Number.parseInt(count, 16)).fill(place)),
);
const TWO = [
	[0, 0],
	[1, 1],
	[0, 1],
];

test('Fleiss’ kappa of the textbook table is 0.210', () => {
	expect(fleissKappa(TEXTBOOK, 5).value).toBeCloseTo(0.2099, 4);
	expect(percentAgreement(TEXTBOOK, 5).value).toBeCloseTo(0.378, 3);
});

test('Gwet 2014: AC1 of Krippendorff’s data with missing ratings is 0.775', () => {
	expect(gwetAc(AS_PLACES, 5).value?.toFixed(3)).toBe('0.775');
});

test('missing ratings: pairs from units with two ratings, shares from units with one', () => {
	// Eleven units of twelve have a pair; nine of them agree in full but 2-2-3-2 (3 of 6), 1-2-3-4 (0) and 1-1-2-1 (3 of 6).
	expect(pairwiseAgreement(AS_PLACES, 5)).toMatchObject({ units: 11 });
	expect(percentAgreement(AS_PLACES, 5).value).toBeCloseTo(9 / 11, 12);
	expect(brennanPrediger(AS_PLACES, 5).value).toBeCloseTo((9 / 11 - 1 / 5) / (4 / 5), 12);
	// Category 5 stands in one unit of twelve, the last unit counts for category 3.
	expect(categoryShares(AS_PLACES, 5)[4]).toBeCloseTo(1 / 12, 12);
	expect(
		categoryShares(
			[
				[0, 0],
				[0, 1, 1, 1],
			],
			2,
		),
	).toEqual([0.625, 0.375]);
});

test('Fleiss, Conger and Brennan-Prediger of units 0 0, 1 1 and 0 1', () => {
	expect(fleissKappa(TWO, 2)).toMatchObject({ expected: 0.5, units: 3 });
	expect(fleissKappa(TWO, 2).value).toBeCloseTo(1 / 3, 12);
	// Shares of the two raters 2/3 1/3 and 1/3 2/3: expected 4/9.
	expect(congerKappa(TWO, 2).value).toBeCloseTo(0.4, 12);
	expect(brennanPrediger(TWO, 2).value).toBeCloseTo(1 / 3, 12);
});

test('a level that nobody used counts where the scale counts', () => {
	expect(brennanPrediger(TWO, 3).value).toBeCloseTo(0.5, 12);
	expect(fleissKappa(TWO, 3).value).toBeCloseTo(1 / 3, 12);
	// AC1: sum of p (1 - p) is 1/2, over two places: (2/3 - 1/4) ÷ 3/4.
	expect(gwetAc(TWO, 3).value).toBeCloseTo(5 / 9, 12);
});

test('AC1 of units 0 0, 0 0 and 0 1 is 7/13', () => {
	expect(
		gwetAc(
			[
				[0, 0],
				[0, 0],
				[0, 1],
			],
			2,
		).value,
	).toBeCloseTo(7 / 13, 12);
});

test('ordinal weights give near levels part of the credit', () => {
	// Three levels: 1 at distance 0, 1 - 1/3 at 1, 0 at 2.
	expect([0, 1, 2].map((distance) => ordinalWeight(distance, 3))).toEqual([1, 1 - 2 / 6, 0]);
	// Units 0 1 and 2 2: credit 2/3 and 1. Shares 1/4 1/4 1/2, so 5/8; weights 3 + 4 × 2/3: expected 17/3 × 5/8 ÷ 6.
	const expected = ((17 / 3) * (5 / 8)) / 6;
	expect(
		gwetAc(
			[
				[0, 1],
				[2, 2],
			],
			3,
			ordinalWeight,
		).value,
	).toBeCloseTo((5 / 6 - expected) / (1 - expected), 12);
});

test('a rater who rated nothing does not enter Conger’s kappa', () => {
	expect(
		congerKappa(
			TWO.map((row) => [...row, null]),
			2,
		),
	).toEqual(congerKappa(TWO, 2));
});

test('one category throughout: agreement is full, and cannot be told from chance', () => {
	const same = [
		[0, 0],
		[0, 0],
	];
	expect(percentAgreement(same, 1)).toMatchObject({ value: 1 });
	for (const kappa of [fleissKappa(same, 1), congerKappa(same, 1), gwetAc(same, 1), brennanPrediger(same, 1)])
		expect(kappa).toEqual({ value: null, withheld: expect.any(String) });
	// With a second category that could have been used, AC1 and Brennan-Prediger know what full agreement is worth.
	expect([gwetAc(same, 2).value, brennanPrediger(same, 2).value]).toEqual([1, 1]);
});

test('without a unit that two have rated there is no number', () => {
	const lone = [
		[0, null],
		[null, 1],
	];
	for (const found of [percentAgreement, fleissKappa, congerKappa, gwetAc, brennanPrediger])
		expect(found(lone, 2)).toEqual({ value: null, withheld: 'no unit has two ratings' });
	expect(congerKappa([], 2).value).toBeNull();
});

test('equal values share the mean of their ranks, and a sum keeps its small parts', () => {
	expect(averageRanks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]);
	expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});
