/* Cohen's kappa of two raters, unweighted and weighted. */
import { expect, test } from 'vitest';
import { type CohenWeight, cohenKappa } from '../../../analysis/stats/cohen-kappa.ts';

/** A table of counts, rows the first rater, columns the second → one row a unit. */
const spread = (counts: readonly (readonly number[])[]) =>
	counts.flatMap((row, a) => row.flatMap((count, b) => new Array<number[]>(count).fill([a, b])));
const kappa = (counts: readonly (readonly number[])[], weight?: CohenWeight) =>
	cohenKappa(spread(counts), counts.length, weight).value;

test('the textbook table 20 5 / 10 15 has observed 0.7, expected 0.5 and kappa 0.4', () => {
	expect(
		kappa([
			[20, 5],
			[10, 15],
		]),
	).toBeCloseTo(0.4, 12);
});

test('weights count the places between two categories', () => {
	const counts = [
		[2, 1, 1],
		[0, 2, 0],
		[0, 1, 1],
	];
	// Shares 4/8 2/8 2/8 and 2/8 4/8 2/8. Unweighted: 3 of 8 differ, expected 1 - (8 + 8 + 4)/64 = 44/64.
	expect(kappa(counts)).toBeCloseTo(1 - 3 / 8 / (44 / 64), 12);
	// Linear: seen 1 + 2 + 1 of 8. Expected (4×4 + 4×2×2 + 2×2 + 2×2 + 2×2×2 + 2×4)/64 = 56/64.
	expect(kappa(counts, 'linear')).toBeCloseTo(1 - 4 / 8 / (56 / 64), 12);
	// Quadratic: seen 1 + 4 + 1 of 8. Expected (16 + 4×2×4 + 4 + 4 + 2×2×4 + 8)/64 = 80/64.
	expect(kappa(counts, 'quadratic')).toBeCloseTo(1 - 6 / 8 / (80 / 64), 12);
});

test('with two categories all three are the same', () => {
	const counts = [
		[5, 2],
		[1, 7],
	];
	expect(kappa(counts, 'linear')).toBeCloseTo(kappa(counts) ?? 0, 12);
	expect(kappa(counts, 'quadratic')).toBeCloseTo(kappa(counts) ?? 0, 12);
});

test('units that one of the two left out are not used', () => {
	const whole = [
		[0, 0],
		[1, 1],
		[0, 1],
	];
	expect(cohenKappa([...whole, [1, null], [null, 0]], 2)).toEqual(cohenKappa(whole, 2));
});

test('other than two raters, no pair, or one category have a reason and no number', () => {
	expect(cohenKappa([[0, 1, 1]], 2)).toEqual({ value: null, withheld: 'it is for two raters; there are 3' });
	expect(cohenKappa([[0, null]], 2).value).toBeNull();
	for (const weight of ['unweighted', 'linear', 'quadratic'] as const)
		expect(
			cohenKappa(
				[
					[2, 2],
					[2, 2],
				],
				3,
				weight,
			).value,
		).toBeNull();
});
