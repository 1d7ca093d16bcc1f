/*
 * The inner loop of every re-scoring: shares of items in, shares of groups out, in one pass upwards and without a
 * single allocation. The arithmetic mean adds up in the order of scoreStudy, so that the figures are the same.
 */
import { FLOOR_SHARE } from './aggregation.ts';
import { type CompiledFramework, MISSING, NOT_APPLICABLE } from './compiled-framework.ts';

/** What one run assumes. Arrays are the caller's and are written over from run to run. */
export interface RunSettings {
	/** By slot. */
	weights: Float64Array;
	/** By group (aggregation.ts). */
	powers: Float64Array;
	/** Ordered groups count benchmarks met in a row instead of taking their mean. */
	cumulative: boolean;
	/** This slot counts as not applicable; -1: none. */
	leftOut: number;
}

const MET = 0.75;
const FULL_POINTS = 4;
const TOLERANCE = 1e-9;

function raised(share: number, power: number): number {
	if (power === 1) return share;
	const floored = power > 0 ? share : Math.max(FLOOR_SHARE, share);
	return power === 0 ? Math.log(floored) : floored ** power;
}

function lowered(mean: number, power: number): number {
	if (power === 1) return mean;
	return Math.min(1, power === 0 ? Math.exp(mean) : mean ** (1 / power));
}

/** Mean over the children that count; `fill` stands in for what is missing, or leaves it out where it is below 0. */
function meanOf(
	compiled: CompiledFramework,
	settings: RunSettings,
	group: number,
	shares: Float64Array,
	values: Float64Array,
	fill: number,
): number {
	const { starts, children } = compiled;
	const power = settings.powers[group] ?? 1;
	let total = 0;
	let sum = 0;
	for (let k = starts[group] ?? 0; k < (starts[group + 1] ?? 0); k++) {
		const slot = children[k] ?? 0;
		const share = shares[slot] ?? MISSING;
		if (share === NOT_APPLICABLE) continue;
		const value = share === MISSING ? fill : (values[slot] ?? 0);
		if (value < 0) continue;
		const weight = settings.weights[slot] ?? 1;
		total += weight;
		sum += weight * raised(value, power);
	}
	return total > 0 ? lowered(sum / total, power) : MISSING;
}

/** Share of applicable children that are met in a row from the first; what is missing ends the row unless filled. */
function rowOf(compiled: CompiledFramework, group: number, shares: Float64Array, fill: number): number {
	const { starts, children } = compiled;
	let applicable = 0;
	let met = 0;
	for (let k = starts[group] ?? 0; k < (starts[group + 1] ?? 0); k++) {
		const slot = children[k] ?? 0;
		const share = shares[slot] ?? MISSING;
		if (share === NOT_APPLICABLE) continue;
		if (met === applicable && (share === MISSING ? fill : share) >= MET) met += 1;
		applicable += 1;
	}
	return applicable === 0 ? MISSING : met / applicable;
}

function reckonGroup(
	compiled: CompiledFramework,
	settings: RunSettings,
	group: number,
	shares: Float64Array,
	values: Float64Array,
	fill: number,
): number {
	if (settings.cumulative && compiled.ordered[group] === 1) return rowOf(compiled, group, shares, fill);
	return meanOf(compiled, settings, group, shares, values, fill);
}

/** Whether enough of a group's children are scored: the share (0-1) to reckon, or the code why not. */
function standingOf(compiled: CompiledFramework, group: number, shares: Float64Array): number {
	const { starts, children } = compiled;
	let applicable = 0;
	let scored = 0;
	for (let k = starts[group] ?? 0; k < (starts[group + 1] ?? 0); k++) {
		const slot = children[k] ?? 0;
		const share = shares[slot] ?? MISSING;
		if (share === NOT_APPLICABLE) continue;
		applicable += 1;
		if (share !== MISSING) scored += 1;
	}
	if (applicable === 0) return NOT_APPLICABLE;
	const least = scored >= (compiled.leasts[group] ?? 0) || scored === applicable;
	const enough = scored * (compiled.wholes[group] ?? 1) >= (compiled.parts[group] ?? 1) * applicable;
	return scored > 0 && least && enough ? 0 : MISSING;
}

/** Fills the group part of `shares` (by slot) from its item part; items are shares, MISSING or NOT_APPLICABLE. */
export function rescoreGroups(
	compiled: CompiledFramework,
	settings: RunSettings,
	shares: Float64Array,
): void {
	const { leftOut } = settings;
	if (leftOut >= 0 && leftOut < compiled.itemCount) shares[leftOut] = NOT_APPLICABLE;
	for (let g = 0; g < compiled.groupCount; g++) {
		const slot = compiled.itemCount + g;
		const standing = slot === leftOut ? NOT_APPLICABLE : standingOf(compiled, g, shares);
		shares[slot] = standing < 0 ? standing : reckonGroup(compiled, settings, g, shares, shares, -1);
	}
}

/** Fills `bounds` (by slot) with what is missing at `fill`, 0 for low and 1 for high; `shares` must be scored first. */
export function boundGroups(
	compiled: CompiledFramework,
	settings: RunSettings,
	shares: Float64Array,
	bounds: Float64Array,
	fill: number,
): void {
	for (let slot = 0; slot < compiled.itemCount; slot++) {
		const share = shares[slot] ?? MISSING;
		bounds[slot] = share === MISSING ? fill : share;
	}
	for (let g = 0; g < compiled.groupCount; g++) {
		const slot = compiled.itemCount + g;
		bounds[slot] =
			shares[slot] === NOT_APPLICABLE
				? NOT_APPLICABLE
				: reckonGroup(compiled, settings, g, shares, bounds, fill);
	}
}

/** Number of the phase of a share, 0 where there is none. */
export function phaseOfShare(compiled: CompiledFramework, share: number): number {
	if (share < 0) return 0;
	let phase = 0;
	for (let i = 0; i < compiled.phaseFrom.length; i++)
		if (share * FULL_POINTS + TOLERANCE >= (compiled.phaseFrom[i] ?? 0))
			phase = compiled.phaseNumbers[i] ?? 0;
	return phase;
}

/** Phase of a slot after the gate of the system; 0 for items and for what is not scored. */
export function gatedPhase(compiled: CompiledFramework, shares: Float64Array, slot: number): number {
	if (slot < compiled.itemCount) return 0;
	const phase = phaseOfShare(compiled, shares[slot] ?? MISSING);
	if (slot !== compiled.systemSlot || phase === 0 || compiled.gate < 0) return phase;
	let lowest = 255;
	for (let d = 0; d < compiled.domainSlots.length; d++) {
		const own = phaseOfShare(compiled, shares[compiled.domainSlots[d] ?? 0] ?? MISSING);
		if (own > 0 && own < lowest) lowest = own;
	}
	return Math.min(phase, lowest + compiled.gate);
}
