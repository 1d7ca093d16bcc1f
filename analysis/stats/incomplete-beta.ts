/*
 * The regularised incomplete beta function I(x; a, b), from which the F distribution is made.
 * Formula in words: x^a (1 - x)^b ÷ (a B(a, b)) times a continued fraction, which is run to the last digit; past
 * the middle, 1 less the same from the other end, where the fraction converges fast.
 * Assumes: 0 <= x <= 1, a and b above zero. The rest 1 - x is passed too, so that it keeps its digits near 0.
 * Source: Abramowitz and Stegun 1964, 26.5.8; the fraction by the method of Lentz (Applied Optics 15, 1976).
 * Example: I(0.5; 2, 2) is 0.5; I(0.2; 1, 3) is 1 - 0.8³ = 0.488.
 */
import { logBeta } from './log-gamma.ts';

const MOST_STEPS = 100_000;
const LAST_DIGIT = 5e-16;
const TINY = 1e-300;

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** ln of a share, from its rest where that is the smaller and keeps more digits. */
const logOf = (share: number, rest: number): number => (share > 0.5 ? Math.log1p(-rest) : Math.log(share));

function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / away(1 - ((a + b) * x) / (a + 1));
	let result = d;
	for (let m = 1; m < MOST_STEPS; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		result *= d * c;
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		result *= d * c;
		if (Math.abs(d * c - 1) <= LAST_DIGIT) break;
	}
	return result;
}

/** A share from 0 to 1. `rest` is 1 - x. */
export function incompleteBeta(x: number, rest: number, a: number, b: number): number {
	if (!(a > 0 && b > 0)) throw new RangeError('incompleteBeta requires a and b above zero');
	if (x <= 0) return 0;
	if (rest <= 0) return 1;
	const front = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b));
	if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
	return 1 - (front * fraction(rest, b, a)) / b;
}
