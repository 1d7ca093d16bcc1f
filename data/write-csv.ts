/*
 * The one door to csv-stringify: rows → text of a CSV file with LF, in the given order of columns. What is
 * written here comes back the same through read-csv.ts; numbers stand in full precision, missing is empty. A text
 * that a spreadsheet would run as a formula is marked as text.
 */
import { stringify } from 'csv-stringify/sync';
import { toSpreadsheetText } from '../instruments/spreadsheet-text.ts';

export type CsvCell = string | number | null | undefined;

/** Text with one line of column names and one line a row. A number must be finite. `raw`: texts as they are, formulas too. */
export function writeCsv(
	columns: readonly string[],
	rows: readonly Readonly<Record<string, CsvCell>>[],
	raw = false,
): string {
	const mark = raw ? (text: string) => text : toSpreadsheetText;
	const lines = rows.map((row) => columns.map((column) => mark(writeCell(row[column]))));
	return stringify([columns.map(mark), ...lines], {
		record_delimiter: '\n',
		// A bare CR would end the row when the file is read again.
		quoted_match: /\r/,
		// A row whose only cell is empty would be a blank line.
		quoted_empty: columns.length === 1,
	});
}

function writeCell(cell: CsvCell): string {
	if (typeof cell !== 'number') return cell ?? '';
	if (!Number.isFinite(cell))
		throw new RangeError('writeCsv requires finite numbers; leave a missing one out');
	return String(cell);
}
