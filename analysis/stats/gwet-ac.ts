/*
 * Gwet's AC: agreement beyond chance that stays sensible where nearly all ratings fall into one category.
 * AC1 gives credit for the same category only, AC2 also for near ones, by the weight that is passed.
 * Formula in words: expected agreement is the sum of all weights ÷ (categories × (categories - 1)), times the
 * sum of share × (1 - share) over the categories.
 * Assumes: chance enters only with ratings that are hard to give; the list of categories is the whole scale.
 * Source: Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008), 29-48; AC2 in Gwet 2014.
 * Example: units 0 0, 0 0, 0 1 of two categories: shares 5/6 1/6, expected 5/18, AC1 7/13.
 */
import { categoryShares } from './category-shares.ts';
import { chanceCorrected, type Kappa } from './chance-corrected.ts';
import { type PlaceWeight, pairwiseAgreement, sameOnly } from './pairwise-agreement.ts';
import type { RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

/** Weights of all pairs of categories added up, distance by distance. */
function sumWeights(categories: number, weight: PlaceWeight): number {
	return sum(
		Array.from({ length: categories }, (_, distance) => {
			const pairs = distance === 0 ? categories : 2 * (categories - distance);
			return pairs * weight(distance, categories);
		}),
	);
}

export function gwetAc(
	table: RatingTable,
	categories: number,
	weight: PlaceWeight = sameOnly,
): Kappa | Withheld {
	if (categories < 2)
		return withhold('there is one category only; name the others that could have been used');
	const spread = sum(categoryShares(table, categories).map((share) => share * (1 - share)));
	const expected = (sumWeights(categories, weight) * spread) / (categories * (categories - 1));
	return chanceCorrected(pairwiseAgreement(table, categories, weight), expected);
}
