/*
 * How common each category is, with missing ratings: the expected agreement of several kappas starts here.
 * Formula in words: for each unit rated at least once the share of its ratings in the category; then the mean
 * over these units, so that a unit counts once however many raters it has.
 * Assumes: categories are places from 0 up to their number. Source: Gwet 2014, ch. 2.
 * Example: units 0 0 and 0 1 1 1 of two categories give 0.625 and 0.375.
 */
import { given, type RatingTable } from './rating-table.ts';

export function categoryShares(table: RatingTable, categories: number): number[] {
	const rated = table.map(given).filter((ratings) => ratings.length > 0);
	const shares = new Array<number>(categories).fill(0);
	for (const ratings of rated)
		for (const rating of ratings) shares[rating] = (shares[rating] ?? 0) + 1 / ratings.length / rated.length;
	return shares;
}
