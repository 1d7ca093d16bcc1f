/*
 * Natural logarithm of the gamma function for numbers above zero, and its distance from Stirling's formula.
 * Formula in words: from 10 up Stirling's formula with seven terms of its series; below, the number is raised to
 * 10 or more by Γ(x) = Γ(x + 1) ÷ x.
 * Assumes: x > 0. Precise to about 15 digits. Source: Abramowitz and Stegun 1964, 6.1.15 and 6.1.40.
 * Example: logGamma(5) is ln 24; logGamma(0.5) is half of ln π.
 */

const FROM = 10;
const HALF_LN_2PI = 0.9189385332046728;
/** B(2k) ÷ (2k (2k - 1)) for k = 1, 2 … */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** ln Γ(x) less ((x - 1/2) ln x - x + ln √(2π)); x from 10 up. */
export function stirlingError(x: number): number {
	const square = x * x;
	let [power, total] = [1 / x, 0];
	for (const term of SERIES) {
		total += term * power;
		power /= square;
	}
	return total;
}

export function logGamma(x: number): number {
	if (!(x > 0)) throw new RangeError('logGamma requires a number above zero');
	let [raised, product] = [x, 1];
	while (raised < FROM) {
		product *= raised;
		raised += 1;
	}
	return (raised - 0.5) * Math.log(raised) - raised + HALF_LN_2PI + stirlingError(raised) - Math.log(product);
}

/** ln of the beta function B(a, b), without the loss of digits that three large logarithms would bring. */
export function logBeta(a: number, b: number): number {
	const [small, large] = a < b ? [a, b] : [b, a];
	const both = small + large;
	if (large < FROM) return logGamma(small) + logGamma(large) - logGamma(both);
	const share = Math.log1p(-small / both);
	const errors = stirlingError(large) - stirlingError(both);
	if (small < FROM) return logGamma(small) + errors + small - small * Math.log(both) + (large - 0.5) * share;
	const head = (small - 0.5) * Math.log(small / both) - 0.5 * Math.log(large) + HALF_LN_2PI;
	return head + large * share + errors + stirlingError(small);
}
