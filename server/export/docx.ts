/*
 * The one door to the writer of text documents: headings, paragraphs, lists and tables with real styles, so that they
 * can be edited, listed and read aloud. Times and names of the file are fixed by the caller: the same blocks give the
 * same document.
 */
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	Packer,
	PageNumber,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';

export interface DocxRun {
	readonly text: string;
	readonly bold?: boolean;
	readonly small?: boolean;
}

export interface DocxParagraph {
	readonly kind: 'paragraph';
	readonly runs: readonly DocxRun[];
}

export interface DocxCell {
	readonly paragraphs: readonly (readonly DocxRun[])[];
	/** Cells that are not to be written in stand on a ground of their own. */
	readonly fixed?: boolean;
}

export interface DocxTable {
	readonly kind: 'table';
	/** Widths of the columns as shares of the page, 0-1. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly DocxCell[])[];
	/** Rows at the top that are repeated on each page. */
	readonly headerRows: number;
}

export type DocxBlock =
	| DocxParagraph
	| DocxTable
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: 'page' };

export interface DocxFile {
	readonly title: string;
	readonly language: string;
	/** Stands at the foot of every page, before the number of the page. */
	readonly footer: string;
	readonly blocks: readonly DocxBlock[];
}

const FONT = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Sans', eastAsia: 'Noto Sans' };
/** Half-points. */
const [SIZE, SMALL] = [20, 17];
/** Twentieths of a point: the width that A4 leaves between margins of 2 cm. */
const PAGE_WIDTH = 9638;
const MARGIN = 1134;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8B09C' };
const GROUND = { type: ShadingType.CLEAR, fill: 'F3EFE4', color: 'auto' };
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Signs that no document of this kind can hold. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const runOf = ({ text, bold = false, small = false }: DocxRun): TextRun =>
	new TextRun({ text: text.replace(FORBIDDEN, ''), bold, size: small ? SMALL : SIZE });

const paragraphOf = (runs: readonly DocxRun[], spacing: { readonly after: number }): Paragraph =>
	new Paragraph({ spacing, children: runs.map(runOf) });

function cellOf({ paragraphs, fixed = false }: DocxCell, width: number): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		margins: { top: 60, bottom: 60, left: 100, right: 100 },
		borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
		...(fixed && { shading: GROUND }),
		children: (paragraphs.length === 0 ? [[]] : paragraphs).map((runs) => paragraphOf(runs, { after: 40 })),
	});
}

function tableOf({ widths, rows, headerRows }: DocxTable): Table {
	const columns = widths.map((share) => Math.round(share * PAGE_WIDTH));
	return new Table({
		width: { size: PAGE_WIDTH, type: WidthType.DXA },
		columnWidths: columns,
		rows: rows.map(
			(row, i) =>
				new TableRow({
					tableHeader: i < headerRows,
					cantSplit: true,
					children: row.map((cell, column) => cellOf(cell, columns[column] ?? PAGE_WIDTH)),
				}),
		),
	});
}

function childrenOf(block: DocxBlock): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ text: block.text.replace(FORBIDDEN, ''), heading: LEVELS[block.level] })];
		case 'paragraph':
			return [paragraphOf(block.runs, { after: 120 })];
		case 'table':
			return [tableOf(block), new Paragraph({ spacing: { after: 160 }, children: [] })];
		case 'page':
			return [new Paragraph({ pageBreakBefore: true, children: [] })];
	}
}

const heading = (size: number) => ({
	run: { size, bold: true, color: '1C2733', font: FONT },
	paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});

export async function writeDocx({ title, language, footer, blocks }: DocxFile): Promise<Buffer> {
	const foot = new Paragraph({
		alignment: AlignmentType.LEFT,
		children: [
			new TextRun({ text: `${footer.replace(FORBIDDEN, '')}  ·  `, size: 16 }),
			new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
		],
	});
	const file = new Document({
		title,
		creator: 'Baseline',
		styles: {
			default: {
				document: { run: { font: FONT, size: SIZE, language: { value: language } } },
				heading1: heading(34),
				heading2: heading(26),
				heading3: heading(22),
			},
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
					},
				},
				footers: { default: new Footer({ children: [foot] }) },
				children: blocks.flatMap(childrenOf),
			},
		],
	});
	return Packer.toBuffer(file);
}
