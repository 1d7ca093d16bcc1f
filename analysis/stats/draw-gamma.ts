/*
 * Draws from a normal and from a gamma distribution, for weights that are shares of one whole (Dirichlet): gamma draws
 * divided by their sum. Normal by the polar method of Marsaglia and Bray (1964); gamma with scale 1 by Marsaglia and
 * Tsang (2000), and for shapes below 1 by the draw of shape + 1 times u^(1/shape).
 * Assumes: independent uniform numbers. Example that a test runs: the mean and the variance of shape 3 are both 3.
 */
import type { SeededRandom } from './seeded-random.ts';

/** A standard normal number; the second of each pair is thrown away, so that no state is kept. */
export function drawNormal(random: SeededRandom): number {
	for (;;) {
		const x = 2 * random.uniform() - 1;
		const y = 2 * random.uniform() - 1;
		const square = x * x + y * y;
		if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
	}
}

/** Above 0. Throws RangeError unless `shape` is above 0 and finite. */
export function drawGamma(shape: number, random: SeededRandom): number {
	if (!(shape > 0 && Number.isFinite(shape))) throw new RangeError('drawGamma requires a shape above 0');
	if (shape < 1) {
		const power = (1 - random.uniform()) ** (1 / shape);
		return Math.max(Number.MIN_VALUE, drawGamma(shape + 1, random) * power);
	}
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = drawNormal(random);
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = 1 - random.uniform();
		if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
	}
}
