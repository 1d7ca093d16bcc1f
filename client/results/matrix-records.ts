/*
 * A comparison as plain records, one a country and element: what "show as table" lists and what the CSV download
 * holds. Both are made from the cells on the page, so they can never show another number.
 */
import type { CsvValue } from './csv-text.ts';
import type { Cell } from './result-cell.ts';
import type { ScoreMatrix } from './score-matrix.ts';

/** Names of the columns, as they stand in the CSV file and as keys `results.record.NAME` of the page's table. */
export const RECORD_COLUMNS = [
	'country',
	'name',
	'level',
	'id',
	'title',
	'status',
	'score',
	'phase',
	'coverage',
	'low',
	'high',
	'starred',
	'reason',
] as const;

function numbers(cell: Cell): readonly CsvValue[] {
	if (cell.kind === 'scored') {
		return [cell.score, cell.phase, cell.coverage, cell.low, cell.high, cell.starred, ''];
	}
	return [null, null, cell.coverage, cell.low, cell.high, null, cell.reason];
}

/** In the order of RECORD_COLUMNS; scores, low and high 0-100, coverage a share 0-1, full precision. */
export function matrixRecords(matrix: ScoreMatrix): readonly (readonly CsvValue[])[] {
	return matrix.rows.flatMap((row) =>
		matrix.columns.map((column, index) => {
			const cell = row.cells[index];
			const who = [row.country, row.name, column.level, column.id, column.title];
			return cell === undefined ? who : [...who, cell.kind, ...numbers(cell)];
		}),
	);
}
