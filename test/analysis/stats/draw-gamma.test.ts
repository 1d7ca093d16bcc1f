/* Draws of a gamma distribution have its mean and variance, both the shape. */
import { expect, test } from 'vitest';
import { drawGamma, drawNormal } from '../../../analysis/stats/draw-gamma.ts';
import { SeededRandom } from '../../../analysis/stats/seeded-random.ts';

function momentsOf(draw: () => number) {
	const drawn = Array.from({ length: 40_000 }, draw);
	const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
	return { mean, variance: drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length };
}

test('gamma draws of shapes below and above 1 have the shape as mean and variance', () => {
	for (const shape of [0.5, 1, 3, 20]) {
		const random = new SeededRandom(7);
		const { mean, variance } = momentsOf(() => drawGamma(shape, random));
		expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
		expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06);
	}
	expect(() => drawGamma(0, new SeededRandom(1))).toThrow(/shape above 0/);
});

test('normal draws have mean 0 and variance 1', () => {
	const random = new SeededRandom(8);
	const { mean, variance } = momentsOf(() => drawNormal(random));
	expect(Math.abs(mean)).toBeLessThan(0.02);
	expect(Math.abs(variance - 1)).toBeLessThan(0.03);
});
