/*
 * Structure table (iMeta) → IndexStructure: the second step of an index, after the tables are read. All faults
 * are told at once; what comes out holds, so that nothing later asks again.
 */
import { checkStructure, listStructureRows, type StructureRow } from './check-structure.ts';
import { checkGroupWeights } from './group-weights.ts';
import type { IndexStructure } from './index-structure.ts';
import { cellOf, parseDecimal, refuseFaults, type TableRow } from './table-row.ts';

/** Indicators in the order of the table, then the groups level by level. */
function orderNodes(rows: readonly StructureRow[]): StructureRow[] {
	const groups = rows.filter(({ isIndicator }) => !isIndicator);
	return [
		...rows.filter(({ isIndicator }) => isIndicator),
		...groups.sort((one, other) => one.level - other.level),
	];
}

function linkChildren(
	parent: Int32Array,
	indicators: number,
): { firstChild: Int32Array; children: Int32Array } {
	const groups = parent.length - indicators;
	const firstChild = new Int32Array(groups + 1);
	for (const above of parent)
		if (above >= 0) firstChild[above - indicators + 1] = (firstChild[above - indicators + 1] ?? 0) + 1;
	for (let group = 0; group < groups; group++)
		firstChild[group + 1] = (firstChild[group + 1] ?? 0) + (firstChild[group] ?? 0);
	const next = firstChild.slice();
	const children = new Int32Array(firstChild[groups] ?? 0);
	parent.forEach((above, node) => {
		if (above < 0) return;
		const place = next[above - indicators] ?? 0;
		children[place] = node;
		next[above - indicators] = place + 1;
	});
	return { firstChild, children };
}

/** NaN where there is none: a weights file must bring it, or the structure is refused. */
function readWeight(text: string): number {
	const value = parseDecimal(text) ?? Number.NaN;
	return value >= 0 ? value : Number.NaN;
}

function buildStructure(nodes: readonly StructureRow[]): IndexStructure {
	const codes = nodes.map(({ code }) => code);
	const numbers = new Map(codes.map((code, node) => [code, node]));
	const indicators = nodes.filter(({ isIndicator }) => isIndicator).length;
	const parent = Int32Array.from(nodes, (node) => numbers.get(node.parent) ?? -1);
	const level = Int32Array.from(nodes, (node) => node.level);
	const levels = level.reduce((most, each) => Math.max(most, each), 1);
	const column = (name: string) => nodes.map(({ row }) => cellOf(row, name));
	return {
		codes,
		indicators,
		levels,
		level,
		parent,
		weight: Float64Array.from(column('Weight'), readWeight),
		direction: Float64Array.from(column('Direction').slice(0, indicators), Number),
		...linkChildren(parent, indicators),
		tops: codes.map((_, node) => node).filter((node) => level[node] === levels),
		aggregation: column('Aggregation'),
		denominator: column('Denominator'),
		target: column('Target'),
	};
}

/**
 * The hierarchy of a structure table. `withWeights` false leaves the weights unread, for a caller that brings others
 * (replace-weights.ts). Throws Problem `bad-file` with every fault.
 */
export function compileStructure(rows: readonly TableRow[], withWeights = true): IndexStructure {
	const listed = listStructureRows(rows);
	refuseFaults('The structure does not hold', checkStructure(listed, withWeights));
	const nodes = orderNodes(listed);
	const structure = buildStructure(nodes);
	if (withWeights)
		refuseFaults(
			'The structure does not hold',
			checkGroupWeights(structure, structure.weight, (node) => nodes[node]?.row.place('Weight') ?? 'Weight'),
		);
	return structure;
}
