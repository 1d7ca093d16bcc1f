/*
 * rwg: agreement of several raters on one item, against raters who answer at random.
 * Formula in words: 1 less (variance of the answers, with n - 1 below, ÷ variance of the even distribution over all
 * places of the scale, which is (places² - 1) ÷ 12). Below 0, the answers lie further apart than at random.
 * Assumes: places evenly spaced; random answers would use every place alike. Needs two answers.
 * Source: James, Demaree and Wolf, Journal of Applied Psychology 69 (1984), 85-98.
 * Example: answers at 2 3 3 of places 0 to 4: 1 - (1/3) ÷ 2 = 5/6.
 */
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

/** Counts of answers at each place of the scale → rwg, at most 1. */
export function rwg(counts: readonly number[]): { readonly value: number } | Withheld {
	const answers = sum(counts);
	if (counts.length < 2) return withhold('the scale has no places to differ by');
	if (answers < 2) return withhold('it needs at least two answers');
	const mean = sum(counts.map((count, place) => count * place)) / answers;
	const squares = sum(counts.map((count, place) => count * (place - mean) ** 2));
	return { value: 1 - squares / (answers - 1) / ((counts.length ** 2 - 1) / 12) };
}
