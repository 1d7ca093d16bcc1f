/* Skewness and kurtosis of samples, worked by hand. */
import { expect, test } from 'vitest';
import { centralMoments } from '../../../analysis/stats/central-moments.ts';
import { sampleKurtosis } from '../../../analysis/stats/sample-kurtosis.ts';
import { sampleSkewness } from '../../../analysis/stats/sample-skewness.ts';

test('sums of powers of the distances, each divided by the largest distance', () => {
	// 1, 2, 6: mean 3, distances −2, −1, 3; squares 4 + 1 + 9, cubes −8 − 1 + 27, fourth powers 16 + 1 + 81.
	const { second, third, fourth } = centralMoments(Float64Array.of(1, 2, 6));
	expect(second).toBeCloseTo(14 / 9, 12);
	expect(third).toBeCloseTo(18 / 27, 12);
	expect(fourth).toBeCloseTo(98 / 81, 12);
});

test('skewness of 1, 2, 6: √3 × 18 ÷ 14^1.5 × √6 ÷ 1', () => {
	const expected = ((Math.sqrt(3) * 18) / 14 ** 1.5) * Math.sqrt(6);
	expect(expected).toBeCloseTo(1.4579, 4);
	expect(sampleSkewness(Float64Array.of(1, 2, 6))).toBeCloseTo(expected, 12);
	expect(sampleSkewness(Float64Array.of(-1, -2, -6))).toBeCloseTo(-expected, 12);
});

test('kurtosis of 1, 2, 3, 4: r = 4 × 10.25 ÷ 25 = 1.64, so (5 × −1.36 + 6) × 3 ÷ 2 = −1.2', () => {
	expect(sampleKurtosis(Float64Array.of(1, 2, 3, 4))).toBeCloseTo(-1.2, 12);
});

test('neither depends on the unit of measurement, however large', () => {
	const values = Float64Array.of(1, 2, 6, 7, 30);
	const large = values.map((value) => value * 1e90);
	expect(sampleSkewness(large)).toBeCloseTo(sampleSkewness(values), 12);
	expect(sampleKurtosis(large)).toBeCloseTo(sampleKurtosis(values), 12);
});

test('too few values, or equal ones, have no shape', () => {
	expect(sampleSkewness(Float64Array.of(1, 2))).toBeNaN();
	expect(sampleKurtosis(Float64Array.of(1, 2, 3))).toBeNaN();
	expect(sampleSkewness(Float64Array.of(4, 4, 4, 4))).toBeNaN();
	expect(sampleKurtosis(Float64Array.of(4, 4, 4, 4))).toBeNaN();
});
