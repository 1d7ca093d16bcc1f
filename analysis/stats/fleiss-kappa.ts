/*
 * Fleiss' kappa: agreement beyond chance among any raters, who need not be the same for each unit.
 * Formula in words: observed pairwise agreement against the sum of the squared shares of the categories.
 * Assumes: nominal categories; by chance all raters would draw from one common distribution of categories.
 * Source: Fleiss, Psychological Bulletin 76 (1971), 378-382; with missing ratings after Gwet 2014.
 * Example: units 0 0, 1 1, 0 1 give observed 2/3, expected 1/2, kappa 1/3.
 */
import { categoryShares } from './category-shares.ts';
import { chanceCorrected, type Kappa } from './chance-corrected.ts';
import { pairwiseAgreement } from './pairwise-agreement.ts';
import type { RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import type { Withheld } from './withheld.ts';

export function fleissKappa(table: RatingTable, categories: number): Kappa | Withheld {
	const expected = sum(categoryShares(table, categories).map((share) => share * share));
	return chanceCorrected(pairwiseAgreement(table, categories), expected);
}
