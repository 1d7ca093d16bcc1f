/*
 * The Brennan-Prediger coefficient: agreement beyond what blind guessing over all categories would give.
 * Formula in words: expected agreement is 1 ÷ number of categories.
 * Assumes: by chance every category is as likely as any other; the list of categories is the whole scale, so
 * levels that nobody used must be named.
 * Source: Brennan and Prediger, Educational and Psychological Measurement 41 (1981), 687-699; missing ratings
 * after Gwet 2014. Example: observed 2/3 of two categories gives 1/3, of three categories 1/2.
 */
import { chanceCorrected, type Kappa } from './chance-corrected.ts';
import { pairwiseAgreement } from './pairwise-agreement.ts';
import type { RatingTable } from './rating-table.ts';
import { type Withheld, withhold } from './withheld.ts';

export function brennanPrediger(table: RatingTable, categories: number): Kappa | Withheld {
	if (categories < 2)
		return withhold('there is one category only; name the others that could have been used');
	return chanceCorrected(pairwiseAgreement(table, categories), 1 / categories);
}
