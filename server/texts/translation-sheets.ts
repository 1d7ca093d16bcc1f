/*
 * The texts of a language as sheets for translators and reviewers: the English beside the translation, its status, and
 * where the text is used. What may be written in stands on white.
 */
import type { Language } from '../../instruments/languages.ts';
import { wantedTexts } from '../../instruments/texts/wanted-texts.ts';
import type { XlsxCell, XlsxSheet } from '../export/xlsx.ts';
import { readStatus, readTexts, type TextSet } from './text-set.ts';
import { stateOf } from './text-status.ts';

export const COLUMNS = ['key', 'English', 'translation', 'status', 'context'] as const;
const WIDTHS = [28, 60, 60, 12, 40];
const STATUS_COLUMN = 'D';
const STATUSES = ['draft', 'reviewed'] as const;
const STATUS_SHEET = 'Statuses';

const HOW_TO = (language: Language): readonly string[] => [
	`Texts in ${language.name} (${language.autonym}, ${language.code})`,
	'Write into the columns “translation” and “status” only; leave key and English as they are.',
	'Keep names in braces such as {count} as they stand: a value is put there.',
	'A key that ends in _one or _other is one form of a sentence that counts.',
	'Status: “draft” until a second person has read the text, then “reviewed”.',
	'“outdated”: the English text has changed since. Mend the translation, or set the status if it still holds.',
	'A cell that is left empty changes nothing: the page shows the English text there.',
];

const fixed = (value: string): XlsxCell => ({ value, fixed: true });

function textSheet(set: TextSet, language: Language): XlsxSheet {
	const texts = readTexts(set, language.code);
	const status = readStatus(set, language.code);
	const rows = [...wantedTexts(set.english, language)].map(([key, english]): readonly XlsxCell[] => {
		const text = texts[key];
		const state = text === undefined ? 'missing' : stateOf(status, key, english);
		return [
			fixed(key),
			fixed(english),
			{ value: text ?? null, bold: state === 'outdated' },
			{ value: state, bold: state === 'outdated' },
			fixed(set.useOf(key)),
		];
	});
	return {
		name: set.name,
		widths: WIDTHS,
		rows: [COLUMNS.map((value) => ({ value, bold: true, fixed: true })), ...rows],
		sticky: 1,
		lists: [
			{
				cell: `${STATUS_COLUMN}2:${STATUS_COLUMN}${rows.length + 1}`,
				range: `${STATUS_SHEET}!$A$1:$A$${STATUSES.length}`,
			},
		],
	};
}

export const translationSheets = (sets: readonly TextSet[], language: Language): XlsxSheet[] => [
	{ name: 'How to', widths: [110], rows: HOW_TO(language).map((value) => [{ value }]) },
	...sets.map((set) => textSheet(set, language)),
	{ name: STATUS_SHEET, widths: [14], rows: STATUSES.map((value) => [{ value, fixed: true }]) },
];
