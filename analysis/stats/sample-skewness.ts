/*
 * Skewness of a sample as spreadsheets and SAS print it (G1; "type 2" of Joanes and Gill, 1998): positive when
 * the long tail is on the side of high values. In words: √n × sum of third powers ÷ (sum of squares)^1.5, times
 * √(n(n − 1)) ÷ (n − 2). Assumes nothing about the distribution; needs three values that are not all equal.
 * Example that a test runs: 1, 2, 6 has 1.4579...
 */
import { centralMoments } from './central-moments.ts';

/** @returns NaN for fewer than three values, or where all are equal */
export function sampleSkewness(values: Float64Array): number {
	const { count: n, second, third } = centralMoments(values);
	if (n < 3 || second === 0) return Number.NaN;
	return (((Math.sqrt(n) * third) / second ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
}
