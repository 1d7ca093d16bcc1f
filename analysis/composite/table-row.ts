/*
 * A row of a table that somebody wrote, as every parser of this folder takes it: cells as text by column name, and
 * the place of a cell for a fault. The reader of CSV files makes such rows; this room knows no files.
 */
import { type Fault, Problem } from '../../instruments/problem.ts';

export interface TableRow {
	readonly cells: Readonly<Record<string, string>>;
	/** Where a cell stands, such as `file:line:column`. */
	readonly place: (column: string) => string;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Beyond this a square could leave what a computer can hold. */
const LARGEST = 1e100;

export const cellOf = (row: TableRow, column: string): string => (row.cells[column] ?? '').trim();

/** The number that a text says; undefined where it is no decimal number, or too large to reckon with. */
export function parseDecimal(text: string): number | undefined {
	if (!DECIMAL.test(text)) return undefined;
	const value = Number(text);
	return Math.abs(value) <= LARGEST ? value : undefined;
}

/** What is wrong with a text that parseDecimal refused. */
export function decimalFault(field: string, text: string, subject: string): Fault {
	const infinite = /^[+-]?(?:inf(?:inity)?|nan)$/i.test(text) || DECIMAL.test(text);
	const rule = infinite ? 'this is not a finite number below 1e100' : 'this is text, not a number';
	return {
		field,
		rule: `${subject}: ${rule}`,
		cure: 'write a decimal number with a point, or leave the cell empty',
	};
}

/** Does nothing without faults. Throws Problem `bad-file` with all of them. */
export function refuseFaults(what: string, faults: readonly Fault[]): void {
	if (faults.length === 0) return;
	const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
	throw new Problem('bad-file', `${what}: ${count}.`, faults);
}
