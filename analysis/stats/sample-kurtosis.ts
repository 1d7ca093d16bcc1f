/*
 * Kurtosis of a sample above that of the normal distribution, as spreadsheets and SAS print it (G2; "type 2" of
 * Joanes and Gill, 1998). In words: r = n × sum of fourth powers ÷ (sum of squares)², then
 * ((n + 1)(r − 3) + 6)(n − 1) ÷ ((n − 2)(n − 3)). Needs four values that are not all equal.
 * Example that a test runs: 1, 2, 3, 4 has −1.2.
 */
import { centralMoments } from './central-moments.ts';

/** @returns NaN for fewer than four values, or where all are equal */
export function sampleKurtosis(values: Float64Array): number {
	const { count: n, second, fourth } = centralMoments(values);
	if (n < 4 || second === 0) return Number.NaN;
	const raw = (n * fourth) / second ** 2;
	return (((n + 1) * (raw - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
