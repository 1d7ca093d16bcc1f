/*
 * Where the movement of a score comes from, ready to be shown: the assumption that brings most first, and the sentence
 * that says so. Assumptions are put in order here, members never.
 */
import type { Factor } from '../../analysis/robustness/assumptions.ts';
import type { FactorIndices } from '../../analysis/robustness/factor-indices.ts';
import type { SobolIndex } from '../../analysis/stats/sobol.ts';

export interface SourceRow {
	readonly factor: Factor;
	readonly first: SobolIndex;
	readonly total: SobolIndex;
}

/** Why there are no indices: nothing is varied, nothing moves the score, or it is withheld in some run. */
export type NoSources = 'nothing' | 'still' | 'withheld';

/** The largest total first; of equal ones in the order of the assumptions. */
export const sourceRows = ({ factors }: Pick<FactorIndices, 'factors'>): readonly SourceRow[] =>
	[...factors].sort((a, b) => b.total.value - a.total.value);

export function whyNone(
	{ mean, factors }: Pick<FactorIndices, 'mean' | 'factors'>,
	varied: number,
): NoSources | undefined {
	if (factors.length > 0) return undefined;
	if (varied === 0) return 'nothing';
	return mean === null ? 'withheld' : 'still';
}

/** A share of the movement as whole percent, an estimate that may lie below 0 or above 100; never −0. */
export const wholePercent = (share: number): number => Math.round(share * 100) + 0;

/** Part of the movement that no assumption brings alone, 0-1: what they bring only together. */
export function jointShare(rows: readonly SourceRow[]): number {
	const alone = rows.reduce((sum, { first }) => sum + first.value, 0);
	return Math.min(1, Math.max(0, 1 - alone));
}

/** The interval as a piece of a line from 0 to 100; undefined without a bootstrap. */
export function spanOf({
	low,
	high,
}: SobolIndex): { readonly low: number; readonly high: number } | undefined {
	if (low === null || high === null) return undefined;
	const within = (share: number) => Math.min(100, Math.max(0, share * 100));
	return { low: within(low), high: within(high) };
}

/** The value itself on that line. */
export const dotOf = ({ value }: SobolIndex): number => Math.min(100, Math.max(0, value * 100));
