/*
 * A table of weight sets (`rep`, then one column for each code) → weights by set. A code without a column keeps its
 * weight from the structure. An empty cell is a fault: a weight is never guessed.
 */
import type { Fault } from '../../instruments/problem.ts';
import { checkGroupWeights } from './group-weights.ts';
import type { IndexStructure } from './index-structure.ts';
import { parseWeight } from './replace-weights.ts';
import { cellOf, refuseFaults, type TableRow } from './table-row.ts';

export interface WeightSets {
	/** Names of the sets, as in the column rep. */
	readonly names: readonly string[];
	/** sets × nodes. */
	readonly weights: Float64Array;
	/** Codes below the top that have no column, and so keep their weight. */
	readonly kept: readonly string[];
}

function checkColumns(structure: IndexStructure, rows: readonly TableRow[]): Fault[] {
	const codes = new Set(structure.codes);
	return Object.keys(rows[0]?.cells ?? {})
		.filter((column) => column !== 'rep' && !codes.has(column))
		.map((column) => ({
			field: rows[0]?.place(column) ?? column,
			rule: `${column} is not in the structure`,
			cure: 'correct the code',
		}));
}

function checkNames(rows: readonly TableRow[]): Fault[] {
	if (rows.length === 0)
		return [{ field: 'rep', rule: 'there is no set of weights', cure: 'add a row for each' }];
	const met = new Set<string>();
	return rows.flatMap((row) => {
		const name = cellOf(row, 'rep');
		const field = row.place('rep');
		if (name === '') return [{ field, rule: 'the set has no name', cure: 'number the sets' }];
		if (met.has(name)) return [{ field, rule: `set ${name} stands here twice`, cure: 'keep one of each' }];
		met.add(name);
		return [];
	});
}

/** Throws Problem `bad-file` with every fault. */
export function parseWeightSets(structure: IndexStructure, rows: readonly TableRow[]): WeightSets {
	const columns = Object.keys(rows[0]?.cells ?? {});
	const faults = [...checkNames(rows), ...checkColumns(structure, rows)];
	const nodes = structure.codes.length;
	const weights = new Float64Array(rows.length * nodes);
	for (const [set, row] of rows.entries()) {
		const own = weights.subarray(set * nodes, (set + 1) * nodes);
		own.set(structure.weight);
		const before = faults.length;
		for (const [node, code] of structure.codes.entries()) {
			if (structure.parent[node] === -1 || !Object.hasOwn(row.cells, code)) continue;
			const weight = parseWeight(row.place(code), cellOf(row, code), `${code} in set ${cellOf(row, 'rep')}`);
			if (typeof weight === 'number') own[node] = weight;
			else faults.push(weight);
		}
		if (faults.length === before)
			for (const fault of checkGroupWeights(structure, own, (node) => row.place(structure.codes[node] ?? '')))
				faults.push(fault);
	}
	refuseFaults('The sets of weights do not hold', faults);
	const kept = structure.codes.filter(
		(code, node) => structure.parent[node] !== -1 && !columns.includes(code),
	);
	return { names: rows.map((row) => cellOf(row, 'rep')), weights, kept };
}
