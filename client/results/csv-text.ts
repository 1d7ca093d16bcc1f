/*
 * Rows of text as a CSV file, made in the browser from what the page shows. Follows RFC 4180; a text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
import { toSpreadsheetText } from '../../instruments/spreadsheet-text.ts';

export type CsvValue = string | number | null;

function csvCell(value: CsvValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = toSpreadsheetText(value);
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines end with CRLF; the first line holds the headings. */
export function csvText(headings: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
	return [headings, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
