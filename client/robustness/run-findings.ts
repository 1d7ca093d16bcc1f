/*
 * What the runs come to, for the title and the sentences of the page: in how many members the phase is firm, and how
 * wide the intervals are. Counts members and never sets one above another.
 */
import type { ReplicatedElement } from '../../analysis/robustness/read-replications.ts';

/** A phase that stays in at least so many of the runs is called firm. */
export const FIRM_FROM = 0.9;
const TOLERANCE = 1e-9;

export interface RunFindings {
	/** Members with a published phase, and of them those whose phase is firm. */
	readonly withPhase: number;
	readonly firm: number;
	/** Members with an interval, and the widest one in points of 100. */
	readonly withInterval: number;
	readonly widest: number;
}

export function readFindings(elements: readonly ReplicatedElement[]): RunFindings {
	const shares = elements.flatMap(({ samePhaseShare }) => (samePhaseShare === null ? [] : [samePhaseShare]));
	const widths = elements.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
	return {
		withPhase: shares.length,
		firm: shares.filter((share) => share + TOLERANCE >= FIRM_FROM).length,
		withInterval: widths.length,
		widest: Math.max(0, ...widths),
	};
}
