/* The one door to the reader of spreadsheets: a file that somebody chose → sheets of cells. It never leaves the browser. */
import readXlsxFile from 'read-excel-file/universal';
import type { Cell, Sheet } from '../../instruments/paper/read-sheet.ts';

const asCell = (value: unknown): Cell =>
	typeof value === 'string' ||
	typeof value === 'number' ||
	typeof value === 'boolean' ||
	value instanceof Date
		? value
		: null;

/** Rejects when the file is no spreadsheet. */
export async function readXlsx(file: Blob): Promise<Sheet[]> {
	const sheets = await readXlsxFile(file);
	return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asCell)) }));
}
