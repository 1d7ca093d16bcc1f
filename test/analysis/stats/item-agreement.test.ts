/* Agreement on a single item: rwg, van der Eijk's agreement, Tastle and Wierman's consensus. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rwg } from '../../../analysis/stats/rwg.ts';
import { tastleWiermanConsensus } from '../../../analysis/stats/tastle-wierman-consensus.ts';
import { vanDerEijkAgreement } from '../../../analysis/stats/van-der-eijk-agreement.ts';

test('rwg of 2 3 3 on places 0 to 4 is 5/6', () => {
	// Variance 1/3; the even distribution over five places has (25 - 1)/12 = 2.
	expect(rwg([0, 0, 1, 2, 0]).value).toBeCloseTo(5 / 6, 12);
	expect(rwg([0, 3, 0, 0, 0]).value).toBe(1);
	// 0 and 4: variance 8, so 1 - 8/2: further apart than at random.
	expect(rwg([1, 0, 0, 0, 1]).value).toBe(-3);
});

test('van der Eijk: 1 on one place, 0 spread evenly, -1 at both ends (2001, the three anchors)', () => {
	expect(vanDerEijkAgreement([0, 7, 0, 0]).value).toBe(1);
	expect(vanDerEijkAgreement([5, 5, 5, 5]).value).toBe(0);
	expect(vanDerEijkAgreement([5, 0, 0, 0, 0, 0, 5]).value).toBe(-1);
});

test('van der Eijk: layers are taken off one by one', () => {
	// 1 1 0 0: triples used-used-empty 2, none against: U 1, two places of four: 1 - 1/3.
	expect(vanDerEijkAgreement([1, 1, 0, 0]).value).toBeCloseTo(2 / 3, 12);
	// 3 1 0 0: layer 1 1 0 0 with 2 of 4 answers, layer 1 0 0 0 with the other 2: (2/3 + 1)/2.
	expect(vanDerEijkAgreement([3, 1, 0, 0]).value).toBeCloseTo(5 / 6, 12);
	// 1 1 0 1: for one peak 1 (1 1 0), against it 2 (1 0 1 twice): U (2 - 6)/(2 × 3) = -2/3, times 1 - 2/3.
	expect(vanDerEijkAgreement([1, 1, 0, 1]).value).toBeCloseTo(-2 / 9, 12);
	expect(vanDerEijkAgreement([1, 1]).value).toBe(0);
});

test('Tastle and Wierman: 1 on one place, 0 half at each end', () => {
	expect(tastleWiermanConsensus([0, 4, 0, 0]).value).toBe(1);
	expect(tastleWiermanConsensus([2, 0, 0, 2]).value).toBeCloseTo(0, 12);
	// Half on 0, half on 1 of four places: both 0.5 from the mean, 1 + log2(1 - 0.5/3).
	expect(tastleWiermanConsensus([1, 1, 0, 0]).value).toBeCloseTo(1 + Math.log2(5 / 6), 12);
});

test('no answer, too few, or a scale without places have a reason and no number', () => {
	expect(rwg([1, 0]).value).toBeNull();
	for (const measure of [rwg, vanDerEijkAgreement, tastleWiermanConsensus])
		for (const counts of [[], [4], [0, 0, 0]])
			expect(measure(counts)).toEqual({ value: null, withheld: expect.any(String) });
});

const counts = fc
	.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 7 })
	.filter((list) => list.some((count) => count > 0));
test('all three read a scale the same from either end and stay within their bounds', () => {
	fc.assert(
		fc.property(counts, (list) => {
			for (const [measure, least] of [
				[vanDerEijkAgreement, -1],
				[tastleWiermanConsensus, 0],
			] as const) {
				const value = measure(list).value ?? Number.NaN;
				expect(value).toBeCloseTo(measure([...list].reverse()).value ?? Number.NaN, 9);
				expect(value).toBeGreaterThanOrEqual(least - 1e-9);
				expect(value).toBeLessThanOrEqual(1 + 1e-9);
			}
			expect(rwg(list).value ?? 0).toBeLessThanOrEqual(1);
		}),
	);
});
