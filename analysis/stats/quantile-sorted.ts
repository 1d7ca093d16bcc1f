/*
 * Quantile of values in rising order, type 7 of Hyndman and Fan (1996), the one that R uses unless told otherwise:
 * the place (n − 1) × share between the first and the last value, straight between two neighbours. It reads a
 * stretch of a typed array, so that a loop over many units needs no array for each.
 * Example that a test runs: of 1, 2, 3, 4 the quantile at 0.25 is 1.75.
 */

/**
 * @param sorted values in rising order, none of them missing
 * @param share from 0 to 1
 * @returns NaN where the stretch from `start` to `end` (not with it) is empty
 */
export function quantileSorted(
	sorted: ArrayLike<number>,
	share: number,
	start = 0,
	end: number = sorted.length,
): number {
	const place = (end - start - 1) * share;
	const floor = Math.floor(place);
	const low = sorted[start + floor] ?? Number.NaN;
	if (end <= start) return Number.NaN;
	if (floor === place) return low;
	const high = sorted[start + floor + 1] ?? low;
	return low + (place - floor) * (high - low);
}
