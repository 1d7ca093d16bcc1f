/*
 * How many of so many values in rising order lie below a value, or do not exceed it: two binary searches on which
 * every rank here is built. Ties are seen without sorting indices, so nothing is allocated.
 * Example that a test runs: of 1, 2, 2, 5 one lies below 2, and three do not exceed it.
 */

/** @param sorted values in rising order; only the first `length` of them count. */
export function countBelow(sorted: Float64Array, value: number, length: number): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** @param sorted values in rising order; only the first `length` of them count. */
export function countUpTo(sorted: Float64Array, value: number, length: number): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? 0) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
