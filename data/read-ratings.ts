/*
 * A file of ratings (first column unit, one column a rater, an empty cell where a rater left the unit out) → the
 * table, with the place of each cell for a fault. What the ratings mean is checked where the level is known.
 */
import type { Ratings } from '../instruments/schema/ratings.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

export interface ReadRatings {
	readonly ratings: Ratings;
	/** `file:line:column` of a cell by its row and rater; without a rater that of the unit, without a row the file. */
	readonly placeOf: (unit?: number, rater?: number) => string;
}

/** Blanks around a cell are none of its content, and a letter with its accent is one letter (NFC). */
const clean = (cell: string): string => cell.trim().normalize('NFC');

/** Throws Problem `bad-file` for a file that is no table. */
export function readRatings(text: string, file: string): ReadRatings {
	const rows = readCsv(text, { file, columns: ['unit'], others: true });
	const columns = Object.keys(rows[0]?.cells ?? {}).filter((column) => column !== 'unit');
	const cellsOf = ({ cells }: CsvRow) => columns.map((column) => clean(cells[column] ?? '') || null);
	const placeOf = (unit?: number, rater?: number) => {
		const row = unit === undefined ? undefined : rows[unit];
		return row ? row.place(rater === undefined ? 'unit' : (columns[rater] ?? 'unit')) : file;
	};
	return {
		ratings: { units: rows.map(({ cells }) => clean(cells.unit)), raters: columns, cells: rows.map(cellsOf) },
		placeOf,
	};
}
