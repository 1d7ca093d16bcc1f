/*
 * The lower median: of an even number of ordered values the smaller of the middle two. The cautious choice on
 * an ordinal scale: it is always a value that somebody gave, and never above what half of them said.
 * A scale has few places, so the values are counted by place and not sorted: many respondents cost little.
 * Example: lowerMedian([0, 0.25, 0.75, 1]) is 0.25.
 */

/** More different values than this are sorted instead. */
const FEW = 32;

interface Tally {
	readonly levels: readonly number[];
	readonly counts: readonly number[];
}

/** The different values in rising order, and how often each is there; undefined when there are many. */
function tally(values: readonly (number | null)[]): Tally | undefined {
	const levels: number[] = [];
	const counts: number[] = [];
	for (const value of values) {
		if (value === null) continue;
		let place = 0;
		while (place < levels.length && (levels[place] ?? value) < value) place += 1;
		if (levels[place] === value) counts[place] = (counts[place] ?? 0) + 1;
		else {
			levels.splice(place, 0, value);
			counts.splice(place, 0, 1);
			if (levels.length > FEW) return undefined;
		}
	}
	return { levels, counts };
}

function sortedPlaces(values: readonly (number | null)[]): number[] {
	const places = values.flatMap((value, place) => (value === null ? [] : [place]));
	return places.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/** Place of value number `n` (from 0) among those that equal `level`. */
function placeOf(values: readonly (number | null)[], level: number, n: number): number {
	let place = -1;
	for (let left = n; left >= 0; left--) place = values.indexOf(level, place + 1);
	return place;
}

/** Place of the lower median in the list as given, null passed over; of equal values as by a stable sort. -1: none. */
export function placeOfLowerMedian(values: readonly (number | null)[]): number {
	const tallied = tally(values);
	if (!tallied) {
		const places = sortedPlaces(values);
		return places[Math.floor((places.length - 1) / 2)] ?? -1;
	}
	let left = Math.floor((tallied.counts.reduce((sum, count) => sum + count, 0) - 1) / 2);
	for (const [i, level] of tallied.levels.entries()) {
		const count = tallied.counts[i] ?? 0;
		if (left < count) return placeOf(values, level, left);
		left -= count;
	}
	return -1;
}

export function lowerMedian<T>(values: readonly T[], orderOf: (value: T) => number): T | undefined {
	return values[placeOfLowerMedian(values.map(orderOf))];
}
