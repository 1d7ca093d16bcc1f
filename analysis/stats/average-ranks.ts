/*
 * Ranks from 1 (the smallest); equal values share the mean of their ranks.
 * Formula in words: values below, plus half of (values equal to it, itself included, plus 1).
 * Assumes: values without NaN. Source: the usual midranks, Kendall, Rank Correlation Methods, 1948.
 * Example: averageRanks([10, 30, 10, 20]) is [1.5, 4, 1.5, 3].
 */

export function averageRanks(values: readonly number[]): number[] {
	const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
	const ranks = new Array<number>(values.length).fill(0);
	for (let start = 0; start < order.length; ) {
		let end = start + 1;
		while (end < order.length && order[end]?.value === order[start]?.value) end += 1;
		for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
		start = end;
	}
	return ranks;
}
