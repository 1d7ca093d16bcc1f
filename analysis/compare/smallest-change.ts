/*
 * What would bring an element into the next phase with the fewest benchmarks changed. Raising a scored item to full
 * adds to the mean above it, whatever else is raised, and by the same amount each time: so the items that add most,
 * taken first, are the smallest set, exactly. For the system the gate asks more: every scored domain must reach a
 * phase of its own. The items that add most inside each such domain come first, then those that add most anywhere;
 * this too is the smallest set, since within a domain every set of that size adds at most as much.
 * Exact for the published (arithmetic) scores and for items that are scored now. Answers to what is missing are not
 * searched: they move what counts as well as what is reached; `openItems` says how many there are.
 */
import { type CompiledFramework, MISSING } from '../robustness/compiled-framework.ts';
import { itemShares } from '../robustness/item-shares.ts';
import { makeSettings } from '../robustness/rescore.ts';
import { gatedPhase, phaseOfShare, rescoreGroups } from '../robustness/rescore-groups.ts';
import type { CountryScores } from '../score/score-sheet.ts';

export interface ItemToRaise {
	readonly id: string;
	/** Points now, and full. */
	readonly from: number;
	readonly to: number;
	/** `evidence`: the answer is full already and only a reference is missing. */
	readonly by: 'evidence' | 'answer';
}

export interface SmallestChange {
	readonly country: string;
	readonly element: string;
	/** Phase now (after the gate), and the next one. */
	readonly phase: number | null;
	readonly nextPhase: number | null;
	/** The fewest items that reach it when all of them are raised to full; empty with a reason. */
	readonly items: readonly ItemToRaise[];
	/** Ids of items any one of which would do in the place of the last one. */
	readonly insteadOfLast: readonly string[];
	/** Items below that are missing, and were not searched. */
	readonly openItems: number;
	readonly reason: string;
}

interface Gain {
	readonly slot: number;
	/** What raising it to full adds to the element's share. */
	readonly gain: number;
}

const FULL_POINTS = 4;
const TOLERANCE = 1e-9;

const childrenOf = (compiled: CompiledFramework, slot: number): Int32Array => {
	const group = slot - compiled.itemCount;
	return compiled.children.subarray(compiled.starts[group], compiled.starts[group + 1]);
};

/** Every scored item below that is not full, with its gain, the largest first; equal ones in framework order. */
function listGains(compiled: CompiledFramework, shares: Float64Array, top: number): Gain[] {
	const gains: Gain[] = [];
	const walk = (slot: number, factor: number) => {
		const share = shares[slot] ?? MISSING;
		if (share < 0) return;
		if (slot < compiled.itemCount) {
			if (share < 1) gains.push({ slot, gain: factor * (1 - share) });
			return;
		}
		const scored = childrenOf(compiled, slot).filter((child) => (shares[child] ?? MISSING) >= 0);
		const total = scored.reduce((sum, child) => sum + (compiled.weights[child] ?? 1), 0);
		for (const child of scored) walk(child, (factor * (compiled.weights[child] ?? 1)) / total);
	};
	walk(top, 1);
	return gains.sort((a, b) => b.gain - a.gain || a.slot - b.slot);
}

const startOf = (compiled: CompiledFramework, phase: number): number =>
	(compiled.phaseFrom[compiled.phaseNumbers.indexOf(phase)] ?? FULL_POINTS) / FULL_POINTS;

/** The first items of the list, as many as are needed to add `need`. */
function takeUntil(gains: readonly Gain[], need: number): Gain[] {
	const taken: Gain[] = [];
	let left = need - TOLERANCE / FULL_POINTS;
	for (const gain of gains) {
		if (left <= 0) break;
		taken.push(gain);
		left -= gain.gain;
	}
	return taken;
}

/** Items that each scored domain needs before the gate lets the system into the phase. */
function openGate(compiled: CompiledFramework, shares: Float64Array, phase: number): Set<number> {
	const lowest = phase - compiled.gate;
	const needed = [...compiled.domainSlots].flatMap((domain) => {
		const share = shares[domain] ?? MISSING;
		if (share < 0 || phaseOfShare(compiled, share) >= lowest) return [];
		return takeUntil(listGains(compiled, shares, domain), startOf(compiled, lowest) - share);
	});
	return new Set(needed.map(({ slot }) => slot));
}

/** Slots to raise, in the order in which they were found. */
function searchSet(compiled: CompiledFramework, shares: Float64Array, top: number, phase: number): number[] {
	const gains = listGains(compiled, shares, top);
	const isGated = top === compiled.systemSlot && compiled.gate >= 0;
	const first = isGated ? openGate(compiled, shares, phase) : new Set<number>();
	const forced = gains.filter(({ slot }) => first.has(slot));
	const reached = forced.reduce((sum, { gain }) => sum + gain, shares[top] ?? 0);
	const rest = gains.filter(({ slot }) => !first.has(slot));
	return [...forced, ...takeUntil(rest, startOf(compiled, phase) - reached)].map(({ slot }) => slot);
}

/** Whether the element reaches the phase with these items at full: scored again, not reckoned from the gains. */
function reachesWith(
	compiled: CompiledFramework,
	shares: Float64Array,
	top: number,
	phase: number,
	raised: readonly number[],
): boolean {
	const own = Float64Array.from(shares);
	for (const slot of raised) own[slot] = 1;
	rescoreGroups(compiled, makeSettings(compiled), own);
	return gatedPhase(compiled, own, top) >= phase;
}

function countOpen(compiled: CompiledFramework, shares: Float64Array, slot: number): number {
	if (slot < compiled.itemCount) return Number(shares[slot] === MISSING);
	return childrenOf(compiled, slot).reduce((sum, child) => sum + countOpen(compiled, shares, child), 0);
}

function describeItem(compiled: CompiledFramework, country: CountryScores, slot: number): ItemToRaise {
	const id = compiled.ids[slot] ?? '';
	const item = country.items.find((each) => each.id === id);
	const max = compiled.max[slot] ?? 1;
	const isFull = item?.uncapped === max;
	return { id, from: item?.points ?? 0, to: max, by: isFull ? 'evidence' : 'answer' };
}

/** Throws RangeError for an element that does not exist or is an item. */
export function findSmallestChange(
	compiled: CompiledFramework,
	country: CountryScores,
	element: string,
): SmallestChange {
	const top = compiled.slotOf.get(element) ?? -1;
	if (top < compiled.itemCount)
		throw new RangeError(`findSmallestChange requires a group of the framework, not ${element}`);
	const shares = itemShares(compiled, country);
	rescoreGroups(compiled, makeSettings(compiled), shares);
	const phase = gatedPhase(compiled, shares, top);
	const next = compiled.phaseNumbers.find((number) => number > phase);
	const basis = { country: country.country, element, openItems: countOpen(compiled, shares, top) };
	const none = { phase: phase || null, nextPhase: null, items: [], insteadOfLast: [] };
	if (phase === 0) return { ...basis, ...none, reason: 'the element has no phase' };
	if (next === undefined) return { ...basis, ...none, reason: 'the element is in the highest phase' };
	const set = searchSet(compiled, shares, top, next);
	const slots = listGains(compiled, shares, top).map(({ slot }) => slot);
	const others = slots.filter((slot) => !set.includes(slot)).sort((a, b) => a - b);
	const isEnough = (slot: number) => reachesWith(compiled, shares, top, next, [...set.slice(0, -1), slot]);
	return {
		...basis,
		...{ phase, nextPhase: next },
		items: set.map((slot) => describeItem(compiled, country, slot)),
		insteadOfLast: others.flatMap((slot) => (isEnough(slot) ? [compiled.ids[slot] ?? ''] : [])),
		reason: '',
	};
}
