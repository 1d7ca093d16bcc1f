/*
 * Tastle and Wierman's consensus: from 1 (all on one place) to 0 (half at each end of the scale).
 * Formula in words: 1 plus the mean, over the answers, of the logarithm to base 2 of (1 less the distance of the
 * answer from the mean ÷ width of the scale).
 * Assumes: places evenly spaced. Source: Tastle and Wierman, International Journal of Approximate Reasoning 45
 * (2007), 531-545. Example: half at each end of four places give 1 + log2(1/2) = 0.
 */
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

/** Counts (or weights) of answers at each place of the scale → consensus, from 0 to 1. */
export function tastleWiermanConsensus(counts: readonly number[]): { readonly value: number } | Withheld {
	const total = sum(counts);
	if (counts.length < 2) return withhold('the scale has no places to differ by');
	if (!(total > 0)) return withhold('nobody has answered');
	const mean = sum(counts.map((count, place) => count * place)) / total;
	const width = counts.length - 1;
	const terms = counts.map((count, place) =>
		count > 0 ? (count / total) * Math.log2(1 - Math.abs(place - mean) / width) : 0,
	);
	return { value: 1 + sum(terms) };
}
