/*
 * Texts go out to a spreadsheet and come back: what a translator wrote and a reviewer set is taken over, with faults named
 * by sheet and cell, and nothing at all is taken over while there are any.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../data/read-xlsx.ts';
import { languageOf } from '../../../instruments/languages.ts';
import type { Cell, Sheet } from '../../../instruments/paper/read-sheet.ts';
import { Problem } from '../../../instruments/problem.ts';
import { writeXlsx } from '../../../server/export/xlsx.ts';
import { countTexts, isReviewed } from '../../../server/texts/count-texts.ts';
import { keepTranslation } from '../../../server/texts/keep-translation.ts';
import { readTranslation } from '../../../server/texts/read-translation.ts';
import { recordDrafts } from '../../../server/texts/record-drafts.ts';
import { readStatus, readTexts, type TextSet, writeTexts } from '../../../server/texts/text-set.ts';
import { translationSheets } from '../../../server/texts/translation-sheets.ts';

const KHMER = languageOf('km');
const ENGLISH = { saved: 'Saved {at}', waits_one: 'One waits', waits_other: '{count} wait', yes: 'Yes' };
const [KEY, , TRANSLATION, STATUS] = [0, 1, 2, 3];

const makeSet = (english: Record<string, string> = ENGLISH): TextSet => ({
	name: 'Pages',
	english,
	folder: mkdtempSync(join(tmpdir(), 'baseline-texts-')),
	useOf: () => 'app.tsx',
});

async function sendOut(set: TextSet): Promise<Sheet[]> {
	return readXlsx(await writeXlsx(translationSheets([set], KHMER)), 'km.xlsx');
}

/** The sheets with cells of the translator's: key → what stands in a column. */
function fill(sheets: readonly Sheet[], column: number, cells: Record<string, string>): Sheet[] {
	const fillRow = (row: readonly Cell[]): readonly Cell[] =>
		row.map((cell, at) => (at === column ? (cells[String(row[KEY])] ?? cell) : cell));
	return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(fillRow) }));
}

const bringBack = (set: TextSet, sheets: readonly Sheet[]) =>
	readTranslation(sheets, [{ set, before: readTexts(set, 'km') }], KHMER);

const keep = (set: TextSet, sheets: readonly Sheet[]) =>
	bringBack(set, sheets).map(({ texts }) => keepTranslation(set, 'km', texts));

test('a file that is no spreadsheet is refused', async () => {
	await expect(readXlsx(Buffer.from('key,English'), 'km.csv')).rejects.toThrow(Problem);
});

test('faults are named by sheet and cell', async () => {
	const set = makeSet();
	const written = fill(await sendOut(set), TRANSLATION, { saved: 'បានរក្សាទុក', yes: 'បាទ' });
	const [read] = bringBack(set, fill(written, STATUS, { yes: 'done' }));
	expect(read?.faults.map(({ field, rule }) => [field, rule.split(':')[0]])).toEqual([
		['Pages!C2', 'saved'],
		['Pages!D4', 'yes'],
	]);
});

test('a sheet without its columns, and a key that stands twice, are refused', async () => {
	const set = makeSet();
	const sheets = await sendOut(set);
	const headless = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(1) }));
	expect(bringBack(set, headless)[0]?.faults).toHaveLength(1);
	const written = fill(sheets, TRANSLATION, { yes: 'បាទ' });
	const twice = written.map((sheet) => ({ ...sheet, rows: [...sheet.rows, ...sheet.rows.slice(-1)] }));
	expect(bringBack(set, twice)[0]?.faults.map(({ rule }) => rule)).toEqual(['yes stands in two rows']);
});

test('the sheet shows each wanted text with its English, what is missing, and where it is used', async () => {
	const sheets = await sendOut(makeSet());
	const rows = sheets.find(({ name }) => name === 'Pages')?.rows ?? [];
	expect(rows[0]).toEqual(['key', 'English', 'translation', 'status', 'context']);
	expect(rows[1]).toEqual(['saved', 'Saved {at}', null, 'missing', 'app.tsx']);
	expect(rows.slice(1).map((row) => row[KEY])).toEqual(['saved', 'waits_other', 'yes']);
});

test('what is written comes back as a draft, and as reviewed once a reviewer says so', async () => {
	const set = makeSet();
	const texts = { saved: 'បានរក្សាទុក {at}', waits_other: '{count} រង់ចាំ' };
	expect(keep(set, fill(await sendOut(set), TRANSLATION, texts))).toEqual([{ changed: 2, reviewed: 0 }]);
	expect(readTexts(set, 'km')).toEqual(texts);
	expect(countTexts(set, KHMER)).toEqual({ wanted: 3, missing: 1, draft: 2, outdated: 0, reviewed: 0 });
	const seen = fill(await sendOut(set), STATUS, { saved: 'reviewed', waits_other: 'Reviewed ' });
	expect(keep(set, seen)).toEqual([{ changed: 0, reviewed: 2 }]);
	expect(isReviewed(countTexts(set, KHMER))).toBe(true);
});

test('the same file taken over twice changes nothing the second time', async () => {
	const set = makeSet();
	const sheets = fill(await sendOut(set), TRANSLATION, { yes: 'បាទ' });
	keep(set, sheets);
	const before = [readTexts(set, 'km'), readStatus(set, 'km')];
	expect(keep(set, sheets)).toEqual([{ changed: 0, reviewed: 0 }]);
	expect([readTexts(set, 'km'), readStatus(set, 'km')]).toEqual(before);
});

test('a translation of an English text that changed while the file was out is outdated', async () => {
	const set = makeSet();
	const sheets = fill(await sendOut(set), TRANSLATION, { yes: 'បាទ', saved: '{at}' });
	const later = { ...set, english: { ...ENGLISH, yes: 'Yes, it is' } };
	keep(later, sheets);
	expect(countTexts(later, KHMER)).toMatchObject({ draft: 1, outdated: 1 });
	const rows = (await sendOut(later)).find(({ name }) => name === 'Pages')?.rows ?? [];
	expect(rows.at(-1)?.[STATUS]).toBe('outdated');
});

test('an empty cell takes no translation away, and "outdated" left standing settles nothing', async () => {
	const set = makeSet();
	keep(set, fill(await sendOut(set), TRANSLATION, { yes: 'បាទ' }));
	const later = { ...set, english: { ...ENGLISH, yes: 'Yes, it is' } };
	const out = await sendOut(later);
	expect(keep(later, out)).toEqual([{ changed: 0, reviewed: 0 }]);
	expect(keep(later, fill(out, TRANSLATION, { yes: '' }))).toEqual([{ changed: 0, reviewed: 0 }]);
	expect(readTexts(later, 'km').yes).toBe('បាទ');
	expect(countTexts(later, KHMER).outdated).toBe(1);
	keep(later, fill(out, STATUS, { yes: 'reviewed' }));
	expect(countTexts(later, KHMER)).toMatchObject({ outdated: 0, reviewed: 1 });
});

test('texts that were written straight into their file are recorded as drafts of the English of that day', () => {
	const set = makeSet();
	writeTexts(set, 'km', { yes: 'បាទ' });
	recordDrafts(set, 'km');
	const later = { ...set, english: { ...ENGLISH, yes: 'Yes, it is' } };
	recordDrafts(later, 'km');
	expect(countTexts(later, KHMER)).toMatchObject({ draft: 0, outdated: 1 });
});
