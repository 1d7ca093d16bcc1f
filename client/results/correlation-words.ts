/*
 * A rank correlation in words: whether two parts tend to stand alike, and no more than that. The words name no cause,
 * and a small number of members is warned of beside them.
 */
import type { RankCorrelation } from '../../analysis/compare/rank-correlations.ts';
import { formatNumber } from '../ui/format.ts';
import type { TextKey } from '../ui/text.ts';

const STRONG = 0.7;
const SOME = 0.3;

export function correlationWords(rho: number | null): TextKey {
	if (rho === null) return 'results.together.none';
	if (rho >= STRONG) return 'results.together.strong';
	if (rho >= SOME) return 'results.together.some';
	if (rho > -SOME) return 'results.together.unclear';
	return rho > -STRONG ? 'results.together.someOpposite' : 'results.together.strongOpposite';
}

/** "+0.42", "−0.10", "0.00"; a dash where there is none. */
export function printRho(rho: number | null): string {
	if (rho === null) return '–';
	const size = formatNumber(Math.abs(rho), 2);
	if (Number(Math.abs(rho).toFixed(2)) === 0) return size;
	return `${rho > 0 ? '+' : '−'}${size}`;
}

/** The pairs that one element stands in, with the other one of each. */
export const pairsWith = (pairs: readonly RankCorrelation[], id: string) =>
	pairs.flatMap((pair) => {
		if (pair.one === id) return [{ ...pair, partner: pair.other }];
		return pair.other === id ? [{ ...pair, partner: pair.one }] : [];
	});
