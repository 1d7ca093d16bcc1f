/*
 * The chi-square distribution: the chance of a value at least so large, for Kendall's W.
 * Formula in words: the upper incomplete gamma function of (df ÷ 2, value ÷ 2), by its series below the middle and
 * by a continued fraction above it.
 * Assumes: degrees of freedom above zero. Source: Abramowitz and Stegun 1964, 6.5.29, 6.5.31 and 26.4.19.
 * Example: with 2 degrees of freedom the upper tail at x is e to the power of -x/2.
 */
import { logGamma, stirlingError } from './log-gamma.ts';

const MOST_STEPS = 1_000_000;
const LAST_DIGIT = 5e-16;
const TINY = 1e-300;

/** x^a e^-x ÷ Γ(a); for large a about x = a, so that large numbers don't cancel. */
function front(a: number, x: number): number {
	if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a));
	const off = (x - a) / a;
	return Math.sqrt(a / (2 * Math.PI)) * Math.exp(a * (Math.log1p(off) - off) - stirlingError(a));
}

function lowerSeries(a: number, x: number): number {
	let term = 1 / a;
	let total = term;
	for (let n = 1; n < MOST_STEPS && term > total * LAST_DIGIT; n++) {
		term *= x / (a + n);
		total += term;
	}
	return front(a, x) * total;
}

function upperFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let result = d;
	for (let n = 1; n < MOST_STEPS; n++) {
		const step = -n * (n - a);
		b += 2;
		d = 1 / (step * d + b || TINY);
		c = b + step / c || TINY;
		result *= d * c;
		if (Math.abs(d * c - 1) <= LAST_DIGIT) break;
	}
	return front(a, x) * result;
}

/** Chance of a value above `value`. */
export function chiSquareTail(value: number, df: number): number {
	if (!(df > 0)) throw new RangeError('chiSquareTail requires degrees of freedom above zero');
	const [a, x] = [df / 2, value / 2];
	if (x <= 0) return 1;
	return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}
