/* Kendall's W (the same order?) and Cronbach's alpha (parts of one sum?), worked by hand. */
import { expect, test } from 'vitest';
import { cronbachAlpha } from '../../../analysis/stats/cronbach-alpha.ts';
import { kendallW } from '../../../analysis/stats/kendall-w.ts';

test('W of the orders 1 2 3 and 1 3 2 is 0.75, chi-square 3', () => {
	// Rank sums 2 5 5 about 4: squares 4 + 1 + 1; 12 × 6 ÷ (4 × 24). Chi-square 2 × 2 × 0.75; tail e^-1.5.
	const found = kendallW([
		[1, 1],
		[2, 3],
		[3, 2],
	]);
	expect(found).toMatchObject({ value: 0.75, chisq: 3, df: 2 });
	expect('p' in found && found.p).toBeCloseTo(Math.exp(-1.5), 12);
});

test('equal ratings share their ranks and shrink what could be reached', () => {
	// Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6 about 4: 2.25 + 0.25 + 4 = 6.5. Ties 2³ - 2 = 6: 78 ÷ (96 - 12).
	expect(
		kendallW([
			[5, 1],
			[5, 2],
			[9, 3],
		]).value,
	).toBeCloseTo(78 / 84, 12);
	expect(
		kendallW([
			[5, 5],
			[5, 5],
			[9, 9],
		]).value,
	).toBeCloseTo(1, 12);
});

test('W leaves out a unit that a rater left out, and has a reason where there is no order', () => {
	expect(
		kendallW([
			[1, 1],
			[2, 3],
			[3, 2],
			[4, null],
		]).value,
	).toBe(0.75);
	for (const table of [
		[
			[1, 1],
			[1, 1],
		],
		[[1, 2]],
		[[1], [2]],
		[],
	])
		expect(kendallW(table)).toEqual({ value: null, withheld: expect.any(String) });
});

test('alpha of rows 1 2, 2 1 and 3 3 is 2/3', () => {
	// Variances 1 and 1, of the sums 3 3 6: 3. Alpha 2 × (1 - 2/3).
	expect(
		cronbachAlpha([
			[1, 2],
			[2, 1],
			[3, 3],
		]).value,
	).toBeCloseTo(2 / 3, 12);
	expect(
		cronbachAlpha([
			[1, 2],
			[2, 1],
			[3, 3],
			[9, null],
		]),
	).toMatchObject({ units: 3, raters: 2 });
});

test('alpha has a reason where the sums do not differ', () => {
	for (const table of [
		[
			[1, 3],
			[3, 1],
		],
		[
			[0.1, 0.2],
			[0.1, 0.2],
		],
		[[1, 2]],
		[[1], [2]],
	])
		expect(cronbachAlpha(table)).toEqual({ value: null, withheld: expect.any(String) });
});
