/*
 * Which counts of answers, comments and doubts a report prints for each domain and theme. Small ones point to single
 * persons, and where few answered at all every count does: answers divided by items are the persons who gave them.
 */
import { LEAST_COUNT, suppressCounts } from './suppress-counts.ts';
import type { Tally } from './tally-items.ts';

const COUNTS = ['answers', 'comments', 'lowConfidence'] as const;
export type ToldCount = (typeof COUNTS)[number];

/** Null where the count is held back. */
export type ToldTally = Readonly<Record<ToldCount, number | null>>;

/** `respondents`: how many answered in all; undefined for public facts, behind which stands nobody. */
export function tellTallies(tallies: readonly Tally[], respondents: number | undefined): ToldTally[] {
	const isFew = respondents !== undefined && respondents < LEAST_COUNT;
	const printed = COUNTS.map((name) =>
		respondents === undefined ? tallies.map(() => true) : suppressCounts(tallies.map((tally) => tally[name])),
	);
	return tallies.map((tally, row) => {
		const told = COUNTS.map((name, at) => {
			const count = tally[name];
			return [name, count === 0 || (!isFew && printed[at]?.[row] === true) ? count : null] as const;
		});
		return Object.fromEntries(told) as ToldTally;
	});
}
