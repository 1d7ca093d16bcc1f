/*
 * Figures printed beside the mean, never instead of it: the geometric mean of the children (a weak part weighs
 * more; values are floored at 1 of 100), the lowest child, and for a group of benchmarks how many are met in a
 * row from the first (at least 0.75 of full; what does not apply is skipped).
 */
import type { Child } from './child.ts';

const FLOOR = 1;
const MET = 0.75;

function geometricMean(scored: readonly Child[]): number {
	const total = scored.reduce((sum, child) => sum + child.weight, 0);
	const logs = scored.reduce(
		(sum, child) => sum + child.weight * Math.log(Math.max(FLOOR, child.score.score ?? 0)),
		0,
	);
	return Math.exp(logs / total);
}

function metInARow(children: readonly Child[]): number {
	const applicable = children.filter((child) => child.score.status !== 'not-applicable');
	const unmet = applicable.findIndex((child) => (child.score.points ?? 0) / child.max < MET);
	return unmet === -1 ? applicable.length : unmet;
}

interface Companions {
	readonly geometric: number | null;
	readonly lowest: number | null;
	readonly cumulative: number | null;
}

/** `scored`: the scored children, none when the group is withheld. */
export function companionFigures(children: readonly Child[], scored: readonly Child[]): Companions {
	if (scored.length === 0) return { geometric: null, lowest: null, cumulative: null };
	if (children.every((child) => child.isItem))
		return { geometric: null, lowest: null, cumulative: metInARow(children) };
	return {
		geometric: geometricMean(scored),
		lowest: Math.min(...scored.map((child) => child.score.score ?? 0)),
		cumulative: null,
	};
}
