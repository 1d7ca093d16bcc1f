/* The distributions behind p and intervals, against closed forms and printed tables. */
import { expect, test } from 'vitest';
import { chiSquareTail } from '../../../analysis/stats/chi-square-tail.ts';
import { fUpperPoint, fUpperTail } from '../../../analysis/stats/f-distribution.ts';
import { incompleteBeta } from '../../../analysis/stats/incomplete-beta.ts';
import { logBeta, logGamma } from '../../../analysis/stats/log-gamma.ts';

const near = (found: number, wanted: number) => expect(Math.abs(found / wanted - 1)).toBeLessThan(5e-12);

test('the gamma function of whole numbers is a factorial, of 1/2 the root of π', () => {
	near(logGamma(5), Math.log(24));
	near(logGamma(0.5), Math.log(Math.PI) / 2);
	near(logGamma(21), Math.log(2432902008176640000));
	expect(logGamma(1)).toBeCloseTo(0, 14);
	expect(() => logGamma(0)).toThrow(RangeError);
});

test('the beta function of (a, 1) is 1 ÷ a, whatever the size of a', () => {
	for (const a of [0.3, 2, 9.5, 12, 1000, 1e6]) near(logBeta(a, 1) || 1, -Math.log(a) || 1);
	// B(12, 15) = 11! 14! ÷ 26!
	near(logBeta(12, 15), logGamma(12) + logGamma(15) - logGamma(27));
});

test('the incomplete beta function has closed forms for whole numbers', () => {
	near(incompleteBeta(0.2, 0.8, 1, 3), 1 - 0.8 ** 3);
	near(incompleteBeta(0.5, 0.5, 2, 2), 0.5);
	near(incompleteBeta(0.9, 0.1, 2, 1), 0.81);
	expect([incompleteBeta(0, 1, 2, 3), incompleteBeta(1, 0, 2, 3)]).toEqual([0, 1]);
});

test('F with 2 and v degrees of freedom has the tail (1 + 2F/v) to the power -v/2', () => {
	for (const v of [2, 5, 18, 300, 1e5])
		for (const F of [0.01, 1, 4, 30]) near(fUpperTail(F, 2, v), Math.exp((-v / 2) * Math.log1p((2 * F) / v)));
	expect(fUpperTail(0, 3, 4)).toBe(1);
});

test('the points of F are those of the printed tables', () => {
	near(fUpperPoint(0.2, 2, 2), 4);
	expect(fUpperPoint(0.025, 5, 15)).toBeCloseTo(3.576, 3);
	expect(fUpperPoint(0.05, 1, 1)).toBeCloseTo(161.4476, 4);
	expect(fUpperPoint(0.05, 10, 20)).toBeCloseTo(2.348, 3);
	expect(() => fUpperPoint(0, 2, 2)).toThrow(RangeError);
});

test('a point of F and its tail belong together, also for many units', () => {
	for (const [df1, df2] of [
		[1, 1],
		[4.2, 7.9],
		[199_999, 399_998],
	] as const)
		for (const tail of [0.025, 0.5, 0.975])
			expect(fUpperTail(fUpperPoint(tail, df1, df2), df1, df2)).toBeCloseTo(tail, 10);
});

test('chi-square with 2 degrees of freedom is exponential, with 4 a little more', () => {
	for (const x of [0.1, 1, 5, 50, 700]) {
		near(chiSquareTail(x, 2), Math.exp(-x / 2));
		near(chiSquareTail(x, 4), Math.exp(-x / 2) * (1 + x / 2));
	}
	expect(chiSquareTail(0, 3)).toBe(1);
});

test('chi-square points of the printed tables', () => {
	expect(chiSquareTail(11.0705, 5)).toBeCloseTo(0.05, 5);
	expect(chiSquareTail(124.342, 100)).toBeCloseTo(0.05, 4);
});
