/* The one door to the reader of spreadsheets on this side: a file named on the command line → sheets of cells. */
import readXlsxFile from 'read-excel-file/node';
import type { Cell, Sheet } from '../instruments/paper/read-sheet.ts';
import { Problem } from '../instruments/problem.ts';

const asCell = (value: unknown): Cell =>
	typeof value === 'string' ||
	typeof value === 'number' ||
	typeof value === 'boolean' ||
	value instanceof Date
		? value
		: null;

/** `name`: as it was named, for the Problem('bad-file') when the file is no spreadsheet. */
export async function readXlsx(file: Buffer, name: string): Promise<Sheet[]> {
	try {
		const sheets = await readXlsxFile(file);
		return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(asCell)) }));
	} catch {
		throw new Problem('bad-file', `${name} is no spreadsheet.`, [
			{
				field: name,
				rule: 'cannot be read as XLSX',
				cure: 'save it as an Excel workbook (.xlsx) and name that',
			},
		]);
	}
}
