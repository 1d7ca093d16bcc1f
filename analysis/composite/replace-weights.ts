/*
 * A table `iCode,Weight` → weights in the place of those of the structure. Whatever the table does not name keeps
 * its weight from the structure; other columns and the row of the top itself are of no account.
 */
import type { Fault } from '../../instruments/problem.ts';
import { checkGroupWeights } from './group-weights.ts';
import type { IndexStructure } from './index-structure.ts';
import { cellOf, decimalFault, parseDecimal, refuseFaults, type TableRow } from './table-row.ts';

/** A weight as written, or what is wrong with it. */
export function parseWeight(field: string, text: string, code: string): number | Fault {
	if (text === '') return { field, rule: `${code} has no weight`, cure: 'write a weight of 0 or more' };
	const value = parseDecimal(text);
	if (value === undefined) return decimalFault(field, text, `weight of ${code}`);
	if (value < 0) return { field, rule: `${code}: the weight is negative`, cure: 'write 0 or more' };
	return value;
}

/** Throws Problem `bad-file` with every fault: codes unknown or twice, text, negative weights, groups without weight. */
export function replaceWeights(structure: IndexStructure, rows: readonly TableRow[]): IndexStructure {
	const numbers = new Map(structure.codes.map((code, node) => [code, node]));
	const weight = structure.weight.slice();
	const places = new Map<number, string>();
	const faults: Fault[] = [];
	for (const row of rows) {
		const code = cellOf(row, 'iCode');
		const node = numbers.get(code);
		const field = row.place('iCode');
		if (node === undefined) {
			faults.push({
				field,
				rule: `${code || 'an empty code'} is not in the structure`,
				cure: 'correct the code',
			});
		} else if (places.has(node)) {
			faults.push({ field, rule: `${code} stands here twice`, cure: 'keep one row of each code' });
		} else {
			places.set(node, row.place('Weight'));
			const text = cellOf(row, 'Weight');
			if (text === '' && structure.parent[node] === -1) continue;
			const value = parseWeight(row.place('Weight'), text, code);
			if (typeof value === 'number') weight[node] = value;
			else faults.push(value);
		}
	}
	for (const [node, code] of structure.codes.entries())
		if (!places.has(node) && structure.parent[node] !== -1 && Number.isNaN(weight[node]))
			faults.push({
				field: 'Weight',
				rule: `${code} has a weight neither here nor in the structure`,
				cure: 'add a row for it',
			});
	refuseFaults('The weights do not hold', faults);
	const placeOf = (node: number) => places.get(node) ?? 'structure';
	refuseFaults('The weights do not hold', checkGroupWeights(structure, weight, placeOf));
	return { ...structure, weight };
}
