/*
 * Cronbach's alpha (raw): how far the columns, taken as the parts of one sum, measure the same thing.
 * Formula in words: k ÷ (k - 1) × (1 less sum of the columns' variances ÷ variance of the rows' sums), over rows
 * without a missing rating.
 * Assumes: equal distances between values; columns measure one thing, each as strongly (else it is a lower bound).
 * Source: Cronbach, Psychometrika 16 (1951), 297-334.
 * Example: rows 1 2, 2 1, 3 3: variances 1 and 1, sums 3 3 6 with variance 3: 2 × (1 - 2/3) = 2/3.
 */
import { completeRows, type RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

/** Squared deviations from the mean; 0 exactly where all are the same. */
function squaredDeviations(values: readonly number[]): number {
	const [first = 0] = values;
	if (values.every((value) => value === first)) return 0;
	const mean = first + sum(values.map((value) => value - first)) / values.length;
	return sum(values.map((value) => (value - mean) ** 2));
}

/** Below this share of the columns' own variance, the rows' sums differ by rounding only. */
const ROUNDING = 1e-14;

export function cronbachAlpha(
	table: RatingTable,
): { readonly value: number; readonly units: number; readonly raters: number } | Withheld {
	const raters = table[0]?.length ?? 0;
	const rows = completeRows(table);
	const units = rows.length;
	if (raters < 2) return withhold('it needs at least two raters');
	if (units < 2)
		return withhold(`it needs at least two units that all ${raters} raters have rated; there are ${units}`);
	const own = Array.from({ length: raters }, (_, rater) =>
		squaredDeviations(rows.map((row) => row[rater] ?? 0)),
	);
	const whole = squaredDeviations(rows.map(sum));
	if (whole <= ROUNDING * sum(own)) return withhold('the sums of the units do not differ');
	return { value: (raters / (raters - 1)) * (1 - sum(own) / whole), units, raters };
}
