/*
 * Kendall's W: how far raters put the units in the same order, from 0 to 1, with ties.
 * Formula in words: 12 × the squared deviations of the units' rank sums, over raters² × (units³ - units) less
 * raters × the ties' correction (t³ - t for each group of t equal ratings of a rater). Chi-square is raters ×
 * (units - 1) × W. Only units that every rater has rated are used.
 * Assumes: ratings that can be put in order; chi-square is an approximation for more than about seven units.
 * Source: Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939), 275-287; ties: Kendall 1948.
 * Example: two raters with the orders 1 2 3 and 1 3 2 give rank sums 2 5 5, so 12 × 6 ÷ (4 × 24) = 0.75.
 */
import { averageRanks } from './average-ranks.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import { completeRows, type RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

export interface Concordance {
	readonly value: number;
	readonly chisq: number;
	readonly df: number;
	readonly p: number;
	readonly units: number;
	readonly raters: number;
}

/** Sum of t³ - t over the groups of equal ranks. */
function tieCorrection(ranks: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
	return sum([...counts.values()].map((count) => count ** 3 - count));
}

export function kendallW(table: RatingTable): Concordance | Withheld {
	const raters = table[0]?.length ?? 0;
	const rows = completeRows(table);
	const units = rows.length;
	if (raters < 2) return withhold('it needs at least two raters');
	if (units < 2)
		return withhold(`it needs at least two units that all ${raters} raters have rated; there are ${units}`);
	const ranks = Array.from({ length: raters }, (_, rater) =>
		averageRanks(rows.map((row) => row[rater] ?? 0)),
	);
	const mean = (raters * (units + 1)) / 2;
	const sums = rows.map((_, unit) => sum(ranks.map((own) => own[unit] ?? 0)));
	const room = raters ** 2 * (units ** 3 - units) - raters * sum(ranks.map(tieCorrection));
	if (room <= 0) return withhold('every rater gives all units the same rating, so there is no order');
	const value = (12 * sum(sums.map((own) => (own - mean) ** 2))) / room;
	const chisq = raters * (units - 1) * value;
	return { value, chisq, df: units - 1, p: chiSquareTail(chisq, units - 1), units, raters };
}
