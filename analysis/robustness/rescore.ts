/*
 * One country scored again under other weights, another mean, or with what is missing at its lowest or highest: the
 * what-if of the comparison page, and the plain form of what the replications do. A what-if is shown, never stored.
 */
import { type Aggregation, fillPowers, powerOf } from './aggregation.ts';
import { type CompiledFramework, MISSING, NOT_APPLICABLE } from './compiled-framework.ts';
import { readWeights, type WeightSet } from './read-weights.ts';
import { boundGroups, gatedPhase, phaseOfShare, type RunSettings, rescoreGroups } from './rescore-groups.ts';

export interface RescoreOptions {
	/** By id of an element; what is not named keeps the pack's weight. */
	readonly weights?: WeightSet;
	readonly aggregation?: Aggregation;
	/** Levels of groups that follow `aggregation`; left out, all groups made of groups. */
	readonly levels?: readonly string[];
	/** Missing items are left out as published (default), or counted as nothing or as full. */
	readonly missing?: 'leave-out' | 'low' | 'high';
	/** Groups of benchmarks count how many are met in a row, over those that apply. */
	readonly cumulative?: boolean;
	/** Id of an element that is taken for not applicable. */
	readonly leftOut?: string;
}

/** The figures of ElementScore that a re-scoring can move; null as there. */
export interface Rescored {
	readonly id: string;
	readonly level: string;
	readonly status: 'scored' | 'withheld' | 'not-applicable';
	readonly points: number | null;
	readonly score: number | null;
	readonly phase: number | null;
	readonly ungatedPhase: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

const FULL = 4;

/** Throws RangeError for weights, powers or ids that cannot be used. */
export function makeSettings(compiled: CompiledFramework, options: RescoreOptions = {}): RunSettings {
	const powers = new Float64Array(compiled.groupCount);
	fillPowers(compiled, powerOf(options.aggregation ?? 'arithmetic'), powers, options.levels);
	const leftOut = options.leftOut === undefined ? -1 : compiled.slotOf.get(options.leftOut);
	if (leftOut === undefined) throw new RangeError('makeSettings requires the id of an element to leave out');
	const weights = options.weights ? readWeights(compiled, options.weights) : compiled.weights;
	return { weights, powers, cumulative: options.cumulative ?? false, leftOut };
}

/** Replaces missing items by 0 (low) or 1 (high). */
export function fillMissing(compiled: CompiledFramework, shares: Float64Array, share: number): void {
	for (let i = 0; i < compiled.itemCount; i++) if (shares[i] === MISSING) shares[i] = share;
}

const positive = (phase: number): number | null => (phase === 0 ? null : phase);

interface Figures {
	readonly shares: Float64Array;
	readonly low: Float64Array;
	readonly high: Float64Array;
}

function describeSlot(compiled: CompiledFramework, { shares, low, high }: Figures, slot: number): Rescored {
	const share = shares[slot] ?? MISSING;
	const full = slot < compiled.itemCount ? (compiled.max[slot] ?? FULL) : FULL;
	const isScored = share >= 0;
	const applies = share !== NOT_APPLICABLE;
	return {
		id: compiled.ids[slot] ?? '',
		level: compiled.levels[slot] ?? '',
		status: isScored ? 'scored' : applies ? 'withheld' : 'not-applicable',
		points: isScored ? full * share : null,
		score: isScored ? 100 * share : null,
		phase: positive(gatedPhase(compiled, shares, slot)),
		ungatedPhase: slot < compiled.itemCount ? null : positive(phaseOfShare(compiled, share)),
		low: applies ? full * (low[slot] ?? 0) : null,
		high: applies ? full * (high[slot] ?? 0) : null,
	};
}

/**
 * `shares`: items of one country by slot (itemShares); not changed. Returns every element in the order of the score
 * sheet. Without options the figures are those of scoreStudy.
 */
export function rescore(
	compiled: CompiledFramework,
	shares: Float64Array,
	options: RescoreOptions = {},
): Rescored[] {
	const settings = makeSettings(compiled, options);
	const own = Float64Array.from(shares);
	if (options.missing === 'low') fillMissing(compiled, own, 0);
	if (options.missing === 'high') fillMissing(compiled, own, 1);
	rescoreGroups(compiled, settings, own);
	const [low, high] = [new Float64Array(own.length), new Float64Array(own.length)];
	boundGroups(compiled, settings, own, low, 0);
	boundGroups(compiled, settings, own, high, 1);
	return Array.from(compiled.order, (slot) => describeSlot(compiled, { shares: own, low, high }, slot));
}
