/*
 * The one door to csv-parse: text of a CSV file → rows by column name, each with the line on which it begins.
 * Every file from outside (answers, facts, tables for an index) comes through here, so that all of them are
 * refused in the same way: each fault with file, line and column, and none quotes what a cell holds. The apostrophe
 * that keeps a spreadsheet from running a text as a formula is taken off.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type Fault, Problem } from '../instruments/problem.ts';
import { fromSpreadsheetText } from '../instruments/spreadsheet-text.ts';

export interface CsvShape<Column extends string> {
	/** Name of the file as the reader of a fault knows it. */
	readonly file: string;
	/** Columns that must be there, in any order. */
	readonly columns: readonly Column[];
	/** Columns that may be there. */
	readonly optional?: readonly string[];
	/** Keep columns of any other name as well, as a table of indicators needs; otherwise they are refused. */
	readonly others?: boolean;
}

export interface CsvRow<Column extends string = string> {
	/** The line on which the row begins, counted from 1. */
	readonly line: number;
	/** Cells by column name, as they stand; a missing value is the empty text. */
	readonly cells: Readonly<Record<Column, string>> & Readonly<Record<string, string>>;
	/** `file:line:column` of a cell, for a fault; the column is the cell's number, counted from 1. */
	readonly place: (column: string) => string;
}

interface RawRow {
	readonly line: number;
	readonly cells: readonly string[];
}

/**
 * Rows of a CSV text with a line of column names, separated by commas, with LF or CRLF, with or without a
 * byte order mark; blank lines are passed over. Throws Problem `bad-file` with every fault found.
 */
export function readCsv<Column extends string>(text: string, shape: CsvShape<Column>): CsvRow<Column>[] {
	const [head, ...rows] = splitRows(text, shape.file);
	if (head === undefined) {
		throw badFile(shape.file, [
			fault(
				shape.file,
				1,
				1,
				'the file is empty',
				`begin it with the column names ${shape.columns.join(', ')}`,
			),
		]);
	}
	const header = head.cells;
	const faults = [
		...checkHeader(head, shape),
		...rows.flatMap((row) => checkLength(row, header, shape.file)),
	];
	if (faults.length > 0) throw badFile(shape.file, faults);
	return rows.map((row) => nameCells(row, header, shape.file));
}

/** The Problem for a file of which these faults were found. */
export function badFile(file: string, faults: readonly Fault[]): Problem {
	const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
	return new Problem('bad-file', `${file} was not read: it has ${count}.`, faults);
}

function fault(file: string, line: number, column: number, rule: string, cure: string): Fault {
	return { field: `${file}:${line}:${column}`, rule, cure };
}

/** The parser counts a CRLF inside quotes as two lines, so lines are counted here, from its byte positions. */
function splitRows(text: string, file: string): RawRow[] {
	const bytes = Buffer.from(text.replace(/^\uFEFF/, ''));
	const rows: RawRow[] = [];
	let start = 0;
	let line = 1;
	const keep = (cells: string[], end: number) => {
		const source = bytes.toString('utf8', start, end);
		if (source.trim() !== '') rows.push({ line, cells: cells.map(fromSpreadsheetText) });
		line += source.match(/\r\n|\r|\n/g)?.length ?? 0;
		start = end;
		return null;
	};
	try {
		parse(bytes, {
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			on_record: (cells: string[], { bytes: end }) => keep(cells, end),
		});
	} catch (error) {
		if (error instanceof CsvError) throw badFile(file, [quoteFault(error, file, line)]);
		throw error;
	}
	return rows;
}

function quoteFault(error: CsvError, file: string, line: number): Fault {
	const column = typeof error.index === 'number' ? error.index + 1 : 1;
	const cure = 'put quotes around the whole cell and write each quote inside it twice';
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
		return fault(
			file,
			line,
			column,
			'a quote is opened in this row and never closed',
			`close it, or ${cure}`,
		);
	}
	return fault(file, line, column, 'a quote stands in the middle of a cell of this row', cure);
}

function checkHeader(
	head: RawRow,
	{ file, columns, optional = [], others = false }: CsvShape<string>,
): Fault[] {
	const header = head.cells;
	if (header.length === 1 && columns.length > 1 && /[;\t]/.test(header[0] ?? '')) {
		return [
			fault(file, head.line, 1, 'the cells are not separated by commas', 'save the file as CSV with commas'),
		];
	}
	const known = new Set([...columns, ...optional]);
	const missing = columns
		.filter((name) => !header.includes(name))
		.map((name) => fault(file, head.line, header.length + 1, `column ${name} is missing`, 'add it'));
	const wrong = header.flatMap((name, index) => {
		const at = (rule: string, cure: string) => [fault(file, head.line, index + 1, rule, cure)];
		if (header.indexOf(name) < index)
			return at('this column has the name of an earlier one', 'keep one of the two');
		if (name === '') return at('this column has no name', 'name it or take it out');
		if (others || known.has(name)) return [];
		return at('this column is not known here', `take it out, or name it as one of ${[...known].join(', ')}`);
	});
	return [...missing, ...wrong];
}

function checkLength(row: RawRow, header: readonly string[], file: string): Fault[] {
	const [has, wants] = [row.cells.length, header.length];
	if (has === wants) return [];
	const rule = `the row has ${has} ${has === 1 ? 'cell' : 'cells'}, the line of column names has ${wants}`;
	const cure =
		has < wants
			? 'add the missing cells, empty ones too'
			: 'take out what is too much, or put quotes around a cell that holds a comma';
	return [fault(file, row.line, Math.min(has, wants) + 1, rule, cure)];
}

function nameCells<Column extends string>(
	row: RawRow,
	header: readonly string[],
	file: string,
): CsvRow<Column> {
	// checkHeader and checkLength have made sure that every required column has its cell.
	const cells = Object.fromEntries(header.map((name, index) => [name, row.cells[index] ?? '']));
	return {
		line: row.line,
		cells: cells as CsvRow<Column>['cells'],
		place: (column) => `${file}:${row.line}:${Math.max(header.indexOf(column) + 1, 1)}`,
	};
}
