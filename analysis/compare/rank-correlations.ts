/*
 * Whether countries that stand high in one domain stand high in another: Spearman's rank correlation, ties with their
 * mean rank. With ten countries or so chance alone gives large values; each pair carries its n, and a warning below ten.
 */
import { sampleRankCorrelation } from 'simple-statistics';
import type { CountryScores } from '../score/score-sheet.ts';

export interface RankCorrelation {
	readonly one: string;
	readonly other: string;
	/** Countries in which both are scored. */
	readonly n: number;
	/** −1 to 1; null with a reason. */
	readonly rho: number | null;
	readonly reason: string;
	/** True below ten countries. */
	readonly isSmall: boolean;
}

const LEAST = 3;
/** Fewer countries than these carry a warning. */
export const SMALL_BELOW = 10;

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

function correlate(
	one: string,
	other: string,
	pairs: readonly (readonly [number, number])[],
): RankCorrelation {
	const n = pairs.length;
	const basis = { one, other, n, isSmall: n < SMALL_BELOW };
	const [x, y] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
	if (n < LEAST) return { ...basis, rho: null, reason: `${n} countries have both; ${LEAST} are needed` };
	if (isConstant(x) || isConstant(y))
		return { ...basis, rho: null, reason: 'all countries have the same score in one of the two' };
	return { ...basis, rho: Math.max(-1, Math.min(1, sampleRankCorrelation(x, y))), reason: '' };
}

/** Every pair of elements of one level (`domain` when left out), in framework order. */
export function rankCorrelations(countries: readonly CountryScores[], level = 'domain'): RankCorrelation[] {
	const scores = countries.map(
		({ elements }) =>
			new Map(elements.filter((each) => each.level === level).map(({ id, score }) => [id, score])),
	);
	const ids = [...(scores[0]?.keys() ?? [])];
	return ids.flatMap((one, i) =>
		ids.slice(i + 1).map((other) => {
			const pairs = scores.flatMap((own): [number, number][] => {
				const [a, b] = [own.get(one) ?? null, own.get(other) ?? null];
				return a === null || b === null ? [] : [[a, b]];
			});
			return correlate(one, other, pairs);
		}),
	);
}
