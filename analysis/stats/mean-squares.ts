/*
 * The mean squares of a table of units by raters without gaps, from which all intraclass correlations are made.
 * Formula in words: between units = raters × variance of the units' means; between raters = units × variance of
 * the raters' means; within units = mean variance inside a unit; residual = what neither unit nor rater explains.
 * Assumes: at least two units and two raters. Source: Shrout and Fleiss 1979, table 1.
 * Example: rows 1 2 and 3 6 give units 9, raters 4, within 2.5, residual 1.
 */
import { sum } from './sum.ts';

export interface MeanSquares {
	readonly units: number;
	readonly raters: number;
	readonly between: number;
	readonly columns: number;
	readonly within: number;
	readonly residual: number;
}

/** A squared deviation below (this × the largest number)² is rounding, not variance. */
const ROUNDING = 1e-13;

const meanOf = (values: readonly number[]): number => sum(values) / values.length;

export function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
	const [units, raters] = [rows.length, rows[0]?.length ?? 0];
	if (units < 2 || raters < 2) throw new RangeError('meanSquares requires two units and two raters');
	const unitMeans = rows.map(meanOf);
	const raterMeans = Array.from({ length: raters }, (_, rater) => meanOf(rows.map((row) => row[rater] ?? 0)));
	const grand = meanOf(unitMeans);
	const largest = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);
	const squares = (deviations: readonly number[]) => {
		const total = sum(deviations.map((deviation) => deviation * deviation));
		return total <= deviations.length * (ROUNDING * largest) ** 2 ? 0 : total;
	};
	const fromMean = rows.map((row, unit) => row.map((value) => value - (unitMeans[unit] ?? 0)));
	const left = fromMean.map((row) => row.map((value, rater) => value - ((raterMeans[rater] ?? 0) - grand)));
	return {
		units,
		raters,
		between: (raters * squares(unitMeans.map((mean) => mean - grand))) / (units - 1),
		columns: (units * squares(raterMeans.map((mean) => mean - grand))) / (raters - 1),
		within: squares(fromMean.flat()) / (units * (raters - 1)),
		residual: squares(left.flat()) / ((units - 1) * (raters - 1)),
	};
}
