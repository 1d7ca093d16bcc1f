/*
 * Cohen's kappa of two raters, unweighted, or weighted by how many places apart their categories lie.
 * Formula in words: 1 less (mean disagreement seen ÷ mean disagreement expected if each rater kept their own
 * distribution of categories). Disagreement is 1 for different categories, or the distance in places (linear),
 * or its square (quadratic). Units that only one of them rated are left out.
 * Assumes: two raters, the same throughout; for the weighted forms, categories in order and evenly spaced.
 * Source: Cohen 1960; weighted: Cohen, Psychological Bulletin 70 (1968), 213-220.
 * Example: units 0 0, 1 1, 0 1 give observed 2/3, expected 4/9, kappa 0.4.
 */
import { NO_PAIR, ONE_CATEGORY } from './chance-corrected.ts';
import { completeRows, type RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

export type CohenWeight = 'unweighted' | 'linear' | 'quadratic';

type Shares = readonly number[];

const distance: Record<CohenWeight, (a: number, b: number) => number> = {
	unweighted: (a, b) => (a === b ? 0 : 1),
	linear: (a, b) => Math.abs(a - b),
	quadratic: (a, b) => (a - b) ** 2,
};

const meanPlace = (shares: Shares) => sum(shares.map((share, place) => share * place));

/** Variances about the two means, plus the squared distance of the means. */
function expectedQuadratic(first: Shares, second: Shares): number {
	const spreadOf = (shares: Shares) => {
		const mean = meanPlace(shares);
		return sum(shares.map((share, place) => share * (place - mean) ** 2));
	};
	return spreadOf(first) + spreadOf(second) + (meanPlace(first) - meanPlace(second)) ** 2;
}

/** Mean distance of two draws: at each step of the scale, the chance that it lies between them. */
function expectedLinear(first: Shares, second: Shares): number {
	let [below, belowSecond] = [0, 0];
	const crossings = first.map((share, place) => {
		below += share;
		belowSecond += second[place] ?? 0;
		return below * (1 - belowSecond) + belowSecond * (1 - below);
	});
	return sum(crossings.slice(0, -1));
}

/** Mean disagreement of independent draws, in closed form: its cost grows with the categories, not their square. */
const expectedOf: Record<CohenWeight, (first: Shares, second: Shares) => number> = {
	unweighted: (first, second) => 1 - sum(first.map((share, place) => share * (second[place] ?? 0))),
	linear: expectedLinear,
	quadratic: expectedQuadratic,
};

function sharesOf(ratings: readonly number[], categories: number): number[] {
	const counts = new Array<number>(categories).fill(0);
	for (const rating of ratings) counts[rating] = (counts[rating] ?? 0) + 1;
	return counts.map((count) => count / ratings.length);
}

export function cohenKappa(
	table: RatingTable,
	categories: number,
	weight: CohenWeight = 'unweighted',
): { readonly value: number; readonly units: number } | Withheld {
	const raters = table[0]?.length ?? 0;
	if (raters !== 2) return withhold(`it is for two raters; there are ${raters}`);
	const pairs = completeRows(table);
	if (pairs.length === 0) return withhold(NO_PAIR);
	const [first, second] = [pairs.map(([a = 0]) => a), pairs.map(([, b = 0]) => b)];
	const expected = expectedOf[weight](sharesOf(first, categories), sharesOf(second, categories));
	if (!(expected > 1e-12)) return withhold(ONE_CATEGORY);
	const observed = sum(pairs.map(([a = 0, b = 0]) => distance[weight](a, b))) / pairs.length;
	return { value: 1 - observed / expected, units: pairs.length };
}
