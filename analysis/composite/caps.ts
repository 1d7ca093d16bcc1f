/*
 * Caps: a group's score may be held down where something below it is weak, so that a strong rest does not hide it.
 * A table `Group,AtMost,iCode,Below` reads: the score of Group is at most AtMost wherever iCode stands below Below,
 * all on the normalised scale. A missing iCode caps nothing; what must not be missing is called mandatory.
 */
import type { Fault } from '../../instruments/problem.ts';
import { findNode, type IndexStructure } from './index-structure.ts';
import { cellOf, decimalFault, parseDecimal, refuseFaults, type TableRow } from './table-row.ts';

export interface Cap {
	/** Numbers of nodes: the group that is capped, and what caps it. */
	readonly group: number;
	readonly by: number;
	readonly below: number;
	readonly most: number;
}

/** Throws Problem `bad-file` with every fault. */
export function parseCaps(structure: IndexStructure, rows: readonly TableRow[]): Cap[] {
	const faults: Fault[] = [];
	const nodeOf = (row: TableRow, column: string): number => {
		const code = cellOf(row, column);
		const node = findNode(structure, code);
		const known = node !== undefined && (column === 'iCode' || node >= structure.indicators);
		if (known) return node;
		const rule = `${code || 'an empty code'} is no ${column === 'iCode' ? 'code' : 'group'} of the structure`;
		faults.push({ field: row.place(column), rule, cure: 'correct the code' });
		return -1;
	};
	const numberOf = (row: TableRow, column: string): number => {
		const text = cellOf(row, column);
		const value = parseDecimal(text);
		if (value === undefined) faults.push(decimalFault(row.place(column), text, column));
		return value ?? 0;
	};
	const caps = rows.map((row) => {
		const cap = {
			group: nodeOf(row, 'Group'),
			by: nodeOf(row, 'iCode'),
			below: numberOf(row, 'Below'),
			most: numberOf(row, 'AtMost'),
		};
		if (cap.group >= 0 && (structure.level[cap.by] ?? 0) >= (structure.level[cap.group] ?? 0))
			faults.push({
				field: row.place('iCode'),
				rule: `${structure.codes[cap.by]} does not stand below the level of ${structure.codes[cap.group]}`,
				cure: 'let something of a lower level cap the group',
			});
		return cap;
	});
	refuseFaults('The caps do not hold', faults);
	return caps;
}
