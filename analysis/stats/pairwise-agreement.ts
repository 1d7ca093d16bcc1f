/*
 * The observed agreement that percent agreement and all kappas share, with missing ratings.
 * Formula in words: for each unit with at least two ratings, the mean credit over all pairs of its raters; then
 * the mean over these units, each counting once. Credit is 1 for the same category and, where a weight is
 * given, a share of 1 for categories that lie near each other.
 * Assumes: ratings are missing by chance. Source: Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 2.
 * Example: units 0 0 0, 0 0 1 and 1 - - have 1 and 1/3, so 2/3.
 */
import { given, type RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';

/** Credit for a pair of categories that lie so many places apart among so many: 1 at distance 0. */
export type PlaceWeight = (distance: number, categories: number) => number;

export const sameOnly: PlaceWeight = (distance) => (distance === 0 ? 1 : 0);

/** Gwet's ordinal weights: 1 less the pairs of places spanned over the pairs of all places. */
export const ordinalWeight: PlaceWeight = (distance, categories) =>
	1 - (distance * (distance + 1)) / (categories * (categories - 1));

export interface PairAgreement {
	/** Null when no unit has two ratings. */
	readonly observed: number | null;
	/** Units with at least two ratings. */
	readonly units: number;
}

/** How often each category was given to one unit. */
function countCategories(ratings: readonly number[]): [category: number, count: number][] {
	const counts = new Map<number, number>();
	for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
	return [...counts];
}

function unitAgreement(ratings: readonly number[], categories: number, weight: PlaceWeight): number {
	const counts = countCategories(ratings);
	let credit = 0;
	for (const [a, countA] of counts)
		for (const [b, countB] of counts)
			credit += countA * (a === b ? countA - 1 : countB) * weight(Math.abs(a - b), categories);
	return credit / (ratings.length * (ratings.length - 1));
}

export function pairwiseAgreement(
	table: RatingTable,
	categories: number,
	weight: PlaceWeight = sameOnly,
): PairAgreement {
	const rated = table.map(given).filter((ratings) => ratings.length >= 2);
	if (rated.length === 0) return { observed: null, units: 0 };
	const shares = rated.map((ratings) => unitAgreement(ratings, categories, weight));
	return { observed: sum(shares) / rated.length, units: rated.length };
}
