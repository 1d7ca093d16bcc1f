/*
 * Sums of the second, third and fourth powers of the distances from the mean, on which skewness and kurtosis
 * stand. The distances are divided by the largest first: both figures are free of scale, and the fourth power of
 * a large number is not.
 * Example that a test runs: 1, 2, 6 (mean 3, distances −2, −1, 3) has, divided by 3, the sums 14/9, 18/27 and 98/81.
 */

export interface CentralMoments {
	readonly count: number;
	/** Sums of (distance ÷ largest distance) to the power of two, three and four; nought where all are equal. */
	readonly second: number;
	readonly third: number;
	readonly fourth: number;
}

/** @param values none missing */
export function centralMoments(values: Float64Array): CentralMoments {
	const count = values.length;
	let sum = 0;
	for (const value of values) sum += value;
	const mean = sum / count;
	let largest = 0;
	for (const value of values) largest = Math.max(largest, Math.abs(value - mean));
	let [second, third, fourth] = [0, 0, 0];
	if (largest > 0)
		for (const value of values) {
			const distance = (value - mean) / largest;
			second += distance ** 2;
			third += distance ** 3;
			fourth += distance ** 4;
		}
	return { count, second, third, fourth };
}
