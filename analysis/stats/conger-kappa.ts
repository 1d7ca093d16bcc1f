/*
 * Conger's kappa: agreement beyond chance among a fixed set of raters, each with habits of their own. For two
 * raters without missing ratings it is Cohen's kappa.
 * Formula in words: expected agreement is the mean, over all pairs of raters, of the chance that two draws from
 * their own distributions of categories are the same. A rater who rated nothing is left out.
 * Assumes: nominal categories; the same raters throughout, ratings missing by chance.
 * Source: Conger, Psychological Bulletin 88 (1980), 322-328; with missing ratings after Gwet 2014.
 * Example: units 0 0, 1 1, 0 1: shares 2/3 1/3 and 1/3 2/3, expected 4/9, kappa 0.4.
 */
import { chanceCorrected, type Kappa } from './chance-corrected.ts';
import { pairwiseAgreement } from './pairwise-agreement.ts';
import type { RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import type { Withheld } from './withheld.ts';

/** Shares of the categories in what one rater said; undefined for one who said nothing. */
function sharesOfRater(table: RatingTable, rater: number, categories: number): number[] | undefined {
	const counts = new Array<number>(categories).fill(0);
	let total = 0;
	for (const row of table) {
		const rating = row[rater] ?? null;
		if (rating === null) continue;
		counts[rating] = (counts[rating] ?? 0) + 1;
		total += 1;
	}
	return total === 0 ? undefined : counts.map((count) => count / total);
}

/** All pairs at once: the square of the sum less the sum of the squares, category by category. */
function expectedOfPairs(raters: readonly (readonly number[])[], categories: number): number {
	const products = Array.from({ length: categories }, (_, category) => {
		const shares = raters.map((own) => own[category] ?? 0);
		return sum(shares) ** 2 - sum(shares.map((share) => share * share));
	});
	return sum(products) / (raters.length * (raters.length - 1));
}

export function congerKappa(table: RatingTable, categories: number): Kappa | Withheld {
	const raters = (table[0] ?? []).flatMap((_, rater) => {
		const shares = sharesOfRater(table, rater, categories);
		return shares ? [shares] : [];
	});
	const observed = pairwiseAgreement(table, categories);
	return chanceCorrected(observed, observed.units === 0 ? 0 : expectedOfPairs(raters, categories));
}
