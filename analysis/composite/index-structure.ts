/*
 * The hierarchy of an index, compiled once into flat arrays: what the reckoning reads in its innermost loops.
 * Nodes are numbered: first the indicators in the order of the structure table, then the groups level by level,
 * so that every child has a smaller number than its parent, and one pass upwards reckons all.
 */

export interface IndexStructure {
	/** Codes of all nodes. */
	readonly codes: readonly string[];
	/** How many of the nodes are indicators; the others are groups. */
	readonly indicators: number;
	/** Levels of the hierarchy; the indicators are level 1. */
	readonly levels: number;
	/** Level of each node. */
	readonly level: Int32Array;
	/** Parent of each node, −1 at the top. */
	readonly parent: Int32Array;
	/** Weight of each node among its brothers and sisters; need not sum to one. */
	readonly weight: Float64Array;
	/** 1, or −1 where less is better; one for each indicator. */
	readonly direction: Float64Array;
	/** Children of group g (its number less `indicators`) are children[firstChild[g]] up to firstChild[g + 1]. */
	readonly firstChild: Int32Array;
	readonly children: Int32Array;
	/** Nodes of the highest level. */
	readonly tops: readonly number[];
	/** Further cells of the table by node: name of the mean, denominator, target; empty text where left out. */
	readonly aggregation: readonly string[];
	readonly denominator: readonly string[];
	readonly target: readonly string[];
}

/** Number of the node with this code; undefined where there is none. */
export function findNode(structure: IndexStructure, code: string): number | undefined {
	const node = structure.codes.indexOf(code);
	return node === -1 ? undefined : node;
}

/** Children of a group, by number of its node. */
export function childrenOf(structure: IndexStructure, node: number): Int32Array {
	const group = node - structure.indicators;
	return structure.children.subarray(structure.firstChild[group], structure.firstChild[group + 1]);
}
