/*
 * A framework laid out flat: every item, group, theme and the system has a slot; a group's slot is higher than those
 * of its children, so that one pass upwards scores everything. Nothing here changes while runs are counted.
 */
import type { Item } from '../../instruments/list-items.ts';

/** A share that is not there: missing or withheld. Shares themselves are 0-1. */
export const MISSING = -1;
/** A share of something that does not apply. */
export const NOT_APPLICABLE = -2;

export interface CompiledFramework {
	/** In the order of listItems; item i has slot i. */
	readonly items: readonly Item[];
	readonly itemCount: number;
	readonly groupCount: number;
	/** Items and groups together; group g has slot itemCount + g. */
	readonly slotCount: number;
	/** By slot. */
	readonly ids: readonly string[];
	readonly levels: readonly string[];
	/** Weight beside its siblings, by slot; the pack's own, 1 where it gives none. */
	readonly weights: Float64Array;
	/** Slot of the group above, by slot; -1 at the top. */
	readonly parents: Int32Array;
	readonly slotOf: ReadonlyMap<string, number>;
	/** Children of group g: slots children[starts[g]] up to, not including, children[starts[g + 1]]. */
	readonly starts: Int32Array;
	readonly children: Int32Array;
	/** By group: it is scored from parts[g] of wholes[g] of its applicable children, and leasts[g] at least. */
	readonly parts: Int32Array;
	readonly wholes: Int32Array;
	readonly leasts: Int32Array;
	/** By group: 1 where it is made of items alone. */
	readonly ofItems: Uint8Array;
	/** By group: 1 where its items stand in order, so that a cumulative level has a meaning (never themes). */
	readonly ordered: Uint8Array;
	/** Full points, by item. */
	readonly max: Float64Array;
	readonly phaseNumbers: Uint8Array;
	readonly phaseFrom: Float64Array;
	readonly domainSlots: Int32Array;
	/** -1: the pack has no system score. */
	readonly systemSlot: number;
	/** So many phases above the lowest domain at most; -1: no gate. */
	readonly gate: number;
	/** Slots in the order of the score sheet: parents before children. */
	readonly order: Int32Array;
}
