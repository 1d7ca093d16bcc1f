/*
 * Ranks as a table of results has them: the highest value is 1, equal values share the lowest number, and a
 * missing value has no rank. Rank = 1 + how many values are higher. It writes into arrays of the caller, since the
 * replications call it thousands of times.
 * Example that a test runs: 30, 10, 30, missing, 20 have the ranks 1, 4, 1, none, 3.
 */
import { countUpTo } from './count-below.ts';

/**
 * @param values NaN is missing
 * @param ranks as long as `values`; NaN where the value is missing
 * @param scratch as long as `values`; what it held is lost
 */
export function rankDescending(values: Float64Array, ranks: Float64Array, scratch: Float64Array): void {
	scratch.set(values);
	// A typed array sorts by number and puts NaN last.
	scratch.sort();
	let present = scratch.length;
	while (present > 0 && Number.isNaN(scratch[present - 1])) present--;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? Number.NaN;
		ranks[i] = Number.isNaN(value) ? value : 1 + present - countUpTo(scratch, value, present);
	}
}
