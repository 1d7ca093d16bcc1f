/*
 * The one door to the writer of spreadsheets. Texts are written as texts whatever they begin with, so nothing is ever
 * a formula; a column may offer a list of choices that stands on another sheet.
 */
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';

export interface XlsxCell {
	readonly value: string | number | null;
	readonly bold?: boolean;
	/** Cells that are not to be written in stand on a ground of their own. */
	readonly fixed?: boolean;
	/** Runs over the cells to its right instead of being broken into lines. */
	readonly runsOver?: boolean;
}

/** Cells that take one of the values of a range such as Choices!$A$1:$D$1. */
export interface XlsxList {
	readonly cell: string;
	readonly range: string;
}

export interface XlsxSheet {
	readonly name: string;
	/** Widths of the columns in characters. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly XlsxCell[])[];
	/** Rows at the top that stay in view. */
	readonly sticky?: number;
	readonly lists?: readonly XlsxList[];
}

/** What may follow in a sheet after the lists, in this order: they have to stand before the first of them. */
const AFTER_LISTS = [
	'<hyperlinks',
	'<printOptions',
	'<pageMargins',
	'<pageSetup',
	'<drawing',
	'</worksheet>',
];
const FIXED_GROUND = '#f3efe4';
const LARGEST_CELL = 32_767;

const listXml = ({ cell, range }: XlsxList): string =>
	`<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cell}"><formula1>${range}</formula1></dataValidation>`;

function insertLists(xml: string, lists: readonly XlsxList[]): string {
	if (lists.length === 0) return xml;
	const markup = `<dataValidations count="${lists.length}">${lists.map(listXml).join('')}</dataValidations>`;
	const places = AFTER_LISTS.map((tag) => xml.indexOf(tag)).filter((place) => place !== -1);
	const at = Math.min(...places);
	return xml.slice(0, at) + markup + xml.slice(at);
}

/** Points of one line, and of the room above and below a cell's lines. */
const [LINE, ROOM] = [14.5, 4];

/** Lines that a text takes in a column of so many characters. */
const countLines = (text: string, width: number): number =>
	text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / width)), 0);

/** Programs differ in whether they fit a row to its texts, so its height is set. */
function heightOf(row: readonly XlsxCell[], widths: readonly number[]): number {
	const lines = row.map(({ value, runsOver = false }, i) =>
		runsOver ? 1 : countLines(String(value ?? ''), widths[i] ?? 10),
	);
	return Math.max(1, ...lines) * LINE + ROOM;
}

function cellOf(
	{ value, bold = false, fixed = false, runsOver = false }: XlsxCell,
	height: number,
): CellObject | null {
	const look = {
		...{ wrap: !runsOver, alignVertical: 'top' as const, height },
		...(bold && { fontWeight: 'bold' as const }),
		...(fixed && { backgroundColor: FIXED_GROUND }),
	};
	if (value === null) return fixed ? { ...look, value: '', type: String } : null;
	if (typeof value === 'number') return { ...look, value, type: Number };
	return { ...look, value: value.slice(0, LARGEST_CELL), type: String, format: '@' };
}

/** Names of sheets are cut to the 31 characters that spreadsheets allow. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
	const made = sheets.map(({ name, widths, rows, sticky = 0 }) => ({
		sheet: sheetName(name),
		data: rows.map((row) => row.map((cell) => cellOf(cell, heightOf(row, widths)))),
		orientation: 'landscape' as const,
		columns: widths.map((width) => ({ width })),
		stickyRowsCount: sticky,
	}));
	const transform = (xml: string, _options: object, { sheetIndex }: { readonly sheetIndex: number }) =>
		insertLists(xml, sheets[sheetIndex]?.lists ?? []);
	const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }];
	return writeXlsxFile(made, { features }).toBuffer();
}

/** Without the signs that a sheet's name may not hold. */
export const sheetName = (name: string): string =>
	[...name.replace(/[\\/?*[\]:']/g, ' ')].slice(0, 31).join('').trim() || 'Sheet';
