/*
 * A questionnaire that comes back in a spreadsheet: rows of cells → changed answers, or faults that name sheet and
 * cell. Columns are found by their titles, so they may have been moved; rows by their code. What is empty changes
 * nothing. Pure: whoever read the file hands in its cells.
 */
import type { Question } from '../schema/questionnaire.ts';
import { allPaperWords, type PaperWords } from './paper-words.ts';
import { type FilledQuestion, type ReadPaper, readFilled } from './read-filled.ts';

export type Cell = string | number | boolean | Date | null;

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
}

const FIELDS = ['code', 'answer', 'cannotAnswer', 'comment', 'confidence', 'evidence'] as const;
type Field = (typeof FIELDS)[number];
type Columns = Readonly<Partial<Record<Field, number>>>;

const textOf = (cell: Cell | undefined): string =>
	cell instanceof Date
		? cell.toISOString().slice(0, 10)
		: String(cell ?? '')
				.normalize('NFC')
				.trim();

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');

/** A, B … Z, AA … as spreadsheets name columns. */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function findColumns(row: readonly Cell[], words: readonly PaperWords[]): Columns {
	const titles = row.map(textOf);
	const places = FIELDS.map((field) => [
		field,
		titles.findIndex((title) => words.some((one) => same(title, one[field]))),
	]);
	return Object.fromEntries(places.filter(([, place]) => place !== -1));
}

interface Table {
	readonly sheet: Sheet;
	readonly columns: Columns;
	/** Index of the first row below the titles. */
	readonly from: number;
}

/** The first row that has a title of a code and one of an answer. */
function findTable(sheet: Sheet, words: readonly PaperWords[]): Table | undefined {
	for (const [i, row] of sheet.rows.entries()) {
		const columns = findColumns(row, words);
		if (columns.code !== undefined && columns.answer !== undefined) return { sheet, columns, from: i + 1 };
	}
	return undefined;
}

function filledOf({ sheet, columns }: Table, index: number): FilledQuestion {
	const row = sheet.rows[index] ?? [];
	const cell = (field: Field) => {
		const column = columns[field];
		return column === undefined ? '' : textOf(row[column]);
	};
	const place = (field: string) => {
		const column = columns[field as Field] ?? columns.code ?? 0;
		return `${sheet.name}!${columnName(column)}${index + 1}`;
	};
	return {
		code: cell('code'),
		answers: cell('answer') === '' ? [] : cell('answer').split('\n'),
		cannotAnswer: cell('cannotAnswer') === '' ? [] : [cell('cannotAnswer')],
		comment: cell('comment'),
		confidence: cell('confidence'),
		evidence: cell('evidence').split('\n'),
		place,
	};
}

/** `questions`: those that the respondent is asked, by code. */
export function readSheets(sheets: readonly Sheet[], questions: ReadonlyMap<string, Question>): ReadPaper {
	const words = allPaperWords();
	const tables = sheets.flatMap((sheet) => findTable(sheet, words) ?? []);
	const rows = tables.flatMap((table) =>
		table.sheet.rows
			.map((_, index) => index)
			.slice(table.from)
			.map((index) => filledOf(table, index))
			.filter(({ code }) => code !== ''),
	);
	if (tables.length === 0) {
		const rule = `no sheet has the columns “${words[0].code}” and “${words[0].answer}”`;
		const cure = 'download the template anew and copy the answers into it';
		return { changes: [], found: 0, faults: [{ place: sheets[0]?.name ?? 'file', rule, cure }] };
	}
	return readFilled(rows, questions, words);
}
