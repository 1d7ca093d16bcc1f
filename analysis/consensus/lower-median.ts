/*
 * The lower median: of an even number of ordered values the smaller of the middle two. The cautious choice on
 * an ordinal scale: it is always a value that somebody gave, and never above what half of them said.
 * Example: lowerMedian([0, 0.25, 0.75, 1]) is 0.25.
 */
export function lowerMedian<T>(values: readonly T[], orderOf: (value: T) => number): T | undefined {
	const sorted = [...values].sort((a, b) => orderOf(a) - orderOf(b));
	return sorted[Math.floor((sorted.length - 1) / 2)];
}
