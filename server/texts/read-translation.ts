/*
 * Sheets that come back from a translator or reviewer: rows of cells → texts with their status, or faults that name
 * sheet and cell. Columns are found by their titles, so they may have been moved. An empty cell changes nothing.
 */
import type { Language } from '../../instruments/languages.ts';
import { type Cell, columnName, type Sheet } from '../../instruments/paper/read-sheet.ts';
import type { Fault } from '../../instruments/problem.ts';
import { checkText, checkTranslation } from '../../instruments/texts/check-translation.ts';
import type { Texts } from '../../instruments/texts/wanted-texts.ts';
import { sheetName } from '../export/xlsx.ts';
import type { TextSet } from './text-set.ts';
import { cleanText, type RecordedText, type ReviewState } from './text-status.ts';
import { COLUMNS } from './translation-sheets.ts';

type Column = (typeof COLUMNS)[number];

export interface ReadText extends Omit<RecordedText, 'state'> {
	readonly text: string;
	/** Undefined: as it was. */
	readonly state: ReviewState | undefined;
}

export interface ReadSet {
	readonly set: TextSet;
	readonly texts: readonly ReadText[];
	readonly faults: readonly Fault[];
}

interface Row {
	readonly cells: ReadonlyMap<Column, string>;
	place(column: Column): string;
}

const textOf = (cell: Cell | undefined): string => cleanText(String(cell ?? ''));

function findColumns(row: readonly Cell[] | undefined): ReadonlyMap<Column, number> {
	const titles = (row ?? []).map((cell) => textOf(cell).toLowerCase());
	const found = COLUMNS.map((column) => [column, titles.indexOf(column.toLowerCase())] as const);
	return new Map(found.filter(([, place]) => place !== -1));
}

function listRows({ name, rows }: Sheet, columns: ReadonlyMap<Column, number>): Row[] {
	return rows.slice(1).map((row, index) => ({
		cells: new Map([...columns].map(([column, at]) => [column, textOf(row[at])])),
		place: (column) => `${name}!${columnName(columns.get(column) ?? 0)}${index + 2}`,
	}));
}

const STATES: Readonly<Record<string, ReviewState | undefined>> = {
	'': undefined,
	missing: undefined,
	outdated: undefined,
	draft: 'draft',
	reviewed: 'reviewed',
};

interface ReadRow {
	readonly text?: ReadText;
	readonly faults: readonly Fault[];
}

function readRow(row: Row, set: TextSet, language: Language): ReadRow {
	const cell = (column: Column) => row.cells.get(column) ?? '';
	const [key, text, state] = [cell('key'), cell('translation'), cell('status').toLowerCase()];
	if (key === '' || text === '') return { faults: [] };
	const wrong = checkText(key, text, set.english, language);
	const faults = wrong.map(({ rule, cure }) => ({
		field: row.place('translation'),
		rule: `${key}: ${rule}`,
		cure,
	}));
	if (!Object.hasOwn(STATES, state))
		faults.push({
			field: row.place('status'),
			rule: `${key}: no such status`,
			cure: 'write draft or reviewed',
		});
	return { text: { key, text, english: cell('English'), state: STATES[state] }, faults };
}

/** Forms of a sentence that the language needs and that neither the sheet nor the file has. */
function checkForms(
	set: TextSet,
	texts: Texts,
	rows: readonly Row[],
	language: Language,
	sheet: string,
): Fault[] {
	const missing = checkTranslation(texts, set.english, language).filter(
		({ key }) => !Object.hasOwn(texts, key),
	);
	return missing.map(({ key, rule, cure }) => ({
		field: rows.find(({ cells }) => cells.get('key') === key)?.place('translation') ?? sheet,
		rule: `${key}: ${rule}`,
		cure,
	}));
}

/** `before`: the texts as they stand. */
function readSheet(sheet: Sheet, set: TextSet, before: Texts, language: Language): ReadSet {
	const columns = findColumns(sheet.rows[0]);
	const lacking = COLUMNS.filter((column) => column !== 'context' && !columns.has(column));
	if (lacking.length > 0) {
		const rule = `the first row has no column ${lacking.join(', ')}`;
		return {
			set,
			texts: [],
			faults: [{ field: sheet.name, rule, cure: 'export the sheet anew and copy the texts into it' }],
		};
	}
	const rows = listRows(sheet, columns);
	const read = rows.map((row) => readRow(row, set, language));
	const texts = read.flatMap(({ text }) => text ?? []);
	const twice = texts.filter(({ key }, at) => texts.findIndex((one) => one.key === key) !== at);
	const after = { ...before, ...Object.fromEntries(texts.map(({ key, text }) => [key, text])) };
	return {
		set,
		texts,
		faults: [
			...read.flatMap(({ faults }) => faults),
			...twice.map(({ key }) => ({ field: sheet.name, rule: `${key} stands in two rows`, cure: 'keep one' })),
			...checkForms(set, after, rows, language, sheet.name),
		],
	};
}

/** One entry for each set of which the file has a sheet. */
export const readTranslation = (
	sheets: readonly Sheet[],
	sets: readonly { readonly set: TextSet; readonly before: Texts }[],
	language: Language,
): ReadSet[] =>
	sets.flatMap(({ set, before }) => {
		const sheet = sheets.find(({ name }) => name === sheetName(set.name));
		return sheet ? [readSheet(sheet, set, before, language)] : [];
	});
