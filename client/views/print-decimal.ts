/*
 * Scores with one decimal, where small movements are what a page is about. As with whole numbers, a score never
 * rounds up onto the edge of a phase that it has not reached.
 */
import type { Framework } from '../../instruments/schema/framework.ts';
import { formatNumber } from '../ui/format.ts';

const HAIR = 1e-9;
const STEPS = 10;

/** Scores 0-100 at which phases begin. */
export const phaseStarts = ({ phases }: Pick<Framework, 'phases'>): readonly number[] =>
	(phases ?? []).map(({ from }) => from * 25);

/** A score 0-100 with one decimal, kept below the edges that it does not reach. */
export function roundScore(score: number, edges: readonly number[]): number {
	const rounded = Math.floor(score * STEPS + 0.5 + HAIR) / STEPS;
	const jumps = edges.some((edge) => rounded >= edge - HAIR && score < edge - HAIR);
	return jumps ? Math.floor(score * STEPS + HAIR) / STEPS : rounded;
}

export const printDecimal = (score: number, edges: readonly number[]): string =>
	formatNumber(roundScore(score, edges), 1);

/** "+0.8", "−1.2", "0.0": a difference of scores, in points of 100. */
export function printChange(change: number): string {
	const rounded = Math.round((Math.abs(change) + HAIR) * STEPS) / STEPS;
	if (rounded === 0) return formatNumber(0, 1);
	return `${change > 0 ? '+' : '−'}${formatNumber(rounded, 1)}`;
}
