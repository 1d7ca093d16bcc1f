/* Quantiles and ranks on typed arrays, worked by hand. */
import { quantile } from 'simple-statistics';
import { expect, test } from 'vitest';
import { countBelow, countUpTo } from '../../../analysis/stats/count-below.ts';
import { quantileSorted } from '../../../analysis/stats/quantile-sorted.ts';
import { rankDescending } from '../../../analysis/stats/rank-descending.ts';
import { SeededRandom } from '../../../analysis/stats/seeded-random.ts';

test('quantile of type 7: place (n − 1) × share, straight between neighbours', () => {
	const values = Float64Array.of(1, 2, 3, 4);
	// Place 0.75: 1 + 0.75 × (2 − 1).
	expect(quantileSorted(values, 0.25)).toBe(1.75);
	expect([0, 0.5, 1].map((share) => quantileSorted(values, share))).toEqual([1, 2.5, 4]);
	expect(quantileSorted(Float64Array.of(9, 1, 2, 9), 0.5, 1, 3)).toBe(1.5);
	expect(quantileSorted(values, 0.5, 2, 2)).toBeNaN();
});

test('the 5 % quantile of 0 to 100 is 5, as R has it', () => {
	const values = Float64Array.from({ length: 101 }, (_, i) => i);
	expect(quantileSorted(values, 0.05)).toBeCloseTo(5, 12);
});

test('the median agrees with that of another library', () => {
	const random = new SeededRandom(3);
	const values = Float64Array.from({ length: 25 }, () => random.uniform()).sort();
	expect(quantileSorted(values, 0.5)).toBe(quantile([...values], 0.5));
});

test('of 1, 2, 2, 5 one lies below 2 and three do not exceed it', () => {
	const sorted = Float64Array.of(1, 2, 2, 5);
	expect([countBelow(sorted, 2, 4), countUpTo(sorted, 2, 4)]).toEqual([1, 3]);
	expect([countBelow(sorted, 0, 4), countUpTo(sorted, 9, 4), countUpTo(sorted, 9, 2)]).toEqual([0, 4, 2]);
});

test('the highest has rank 1, ties share the lowest number, a missing value has none', () => {
	const ranks = new Float64Array(5);
	rankDescending(Float64Array.of(30, 10, 30, Number.NaN, 20), ranks, new Float64Array(5));
	expect([...ranks]).toEqual([1, 4, 1, Number.NaN, 3]);
});
