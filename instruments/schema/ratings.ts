/*
 * Ratings of the same units by several raters, as a file holds them, and the four levels at which they can be
 * read. Ground floor, for the reading of the file (data) and the reckoning (analysis) never see each other.
 */

export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
/** Categories; categories in order; numbers with equal distances; numbers with a true zero. */
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number];

export interface Ratings {
	readonly units: readonly string[];
	readonly raters: readonly string[];
	/** One row a unit, one cell a rater, as written; null where the rater left the unit out. */
	readonly cells: readonly (readonly (string | null)[])[];
}
