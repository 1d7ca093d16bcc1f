/*
 * Ratings as the agreement statistics take them: one row a unit (what is rated), one column a rater, null where
 * a rater left the unit out. For statistics of categories the numbers are places in a list, counted from 0.
 */

export type RatingRow = readonly (number | null)[];
export type RatingTable = readonly RatingRow[];

/** Ratings given to one unit, those left out dropped. */
export const given = (row: RatingRow): number[] => row.filter((rating) => rating !== null);

/** Units that every rater has rated. Example: completeRows([[1, 2], [1, null]]) is [[1, 2]]. */
export function completeRows(table: RatingTable): number[][] {
	return table.map(given).filter((row, i) => row.length > 0 && row.length === table[i]?.length);
}
