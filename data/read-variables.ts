/*
 * The table of variables → the title of each, which a page or report shows in its place. Strict, because an
 * official must never read a variable's name, nor take two variables for one by a title that both have.
 */

import type { Fault } from '../instruments/problem.ts';
import { badFile, type CsvRow, readCsv } from './read-csv.ts';

export const VARIABLE_COLUMNS = ['variable', 'title'] as const;

type VariableRow = CsvRow<(typeof VARIABLE_COLUMNS)[number]>;

export interface VariableTitle {
	readonly variable: string;
	readonly title: string;
	/** `file:line:column` of the title, for a fault. */
	readonly place: string;
}

/** One title for each variable, in the order of the file. Throws Problem `bad-file` with every fault. */
export function readVariables(text: string, file: string): VariableTitle[] {
	const rows = readCsv(text, { file, columns: VARIABLE_COLUMNS });
	const faults = VARIABLE_COLUMNS.flatMap((column) => checkColumn(rows, column));
	if (faults.length > 0) throw badFile(file, faults);
	return rows.map(({ cells, place }) => ({
		variable: cells.variable,
		title: cells.title,
		place: place('title'),
	}));
}

function checkColumn(rows: readonly VariableRow[], column: (typeof VARIABLE_COLUMNS)[number]): Fault[] {
	const met = new Set<string>();
	return rows.flatMap(({ cells, place }) => {
		const cell = cells[column].trim();
		const field = place(column);
		if (cell === '') return [{ field, rule: `${column} is empty`, cure: 'fill it in' }];
		if (met.has(cell))
			return [{ field, rule: `an earlier row has this ${column}`, cure: 'keep one of each' }];
		met.add(cell);
		return [];
	});
}
