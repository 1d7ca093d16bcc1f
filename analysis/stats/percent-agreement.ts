/*
 * Percent agreement: how often two raters of one unit, drawn by chance, say the same. A share of 1.
 * Formula in words: the observed pairwise agreement, averaged over units with at least two ratings.
 * Assumes: nothing on chance, so with few categories it is high even for raters who guess.
 * Source: Gwet 2014, ch. 2; the same number as the mean of P in Fleiss 1971.
 * Example: units 0 0 and 0 1 give 0.5.
 */
import { NO_PAIR } from './chance-corrected.ts';
import { pairwiseAgreement } from './pairwise-agreement.ts';
import type { RatingTable } from './rating-table.ts';
import { type Withheld, withhold } from './withheld.ts';

export function percentAgreement(
	table: RatingTable,
	categories: number,
): { readonly value: number; readonly units: number } | Withheld {
	const { observed, units } = pairwiseAgreement(table, categories);
	return observed === null ? withhold(NO_PAIR) : { value: observed, units };
}
