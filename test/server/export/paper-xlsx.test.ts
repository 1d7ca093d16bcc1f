/*
 * The questionnaire as a spreadsheet and back: what was answered is what is read, for a small pack and for the whole
 * main one, and no text is ever a formula.
 */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { completeChange } from '../../../instruments/paper/complete-change.ts';
import { type Cell, readSheets } from '../../../instruments/paper/read-sheet.ts';
import type { Answer } from '../../../instruments/schema/answer.ts';
import { paperXlsx } from '../../../server/export/paper-xlsx.ts';
import { aseanCps } from '../../support/asean-cps.ts';
import { paperOf, questionsOf } from '../../support/paper.ts';

async function readBack(file: Buffer) {
	const sheets = await readXlsxFile(file);
	return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as readonly (readonly Cell[])[] }));
}

const ANSWERS: Readonly<Record<string, Answer>> = {
	room_open: {
		value: 'partly',
		status: 'answered',
		evidence: [{ title: 'Town gazette', article: 'article 2' }],
	},
	why_closed: { value: '=HYPERLINK("https://example.org","+1 @home")', status: 'answered' },
	books: { value: 100, status: 'answered', confidence: 'low', comment: '-2+3\nsecond line' },
	keeper_paid: { value: null, status: 'dont-know', comment: 'Nobody was asked' },
};

test('what stands in a filled copy is read back as it was answered', async () => {
	const sheets = await readBack(await paperXlsx(paperOf(ANSWERS)));
	const { changes, faults, found } = readSheets(sheets, questionsOf());
	expect(faults).toEqual([]);
	expect(found).toBe(5);
	expect(changes.map(({ question }) => question)).toEqual(Object.keys(ANSWERS));
	// Upon the same answers the copy brings nothing new, and upon none it brings them all.
	expect(changes.flatMap((one) => completeChange(present(one.question), one) ?? [])).toEqual([]);
	for (const change of changes) expect(change).toMatchObject(asTyped(ANSWERS[change.question]));
});

const present = (name: string) => {
	const { evidence, ...answer } = ANSWERS[name] ?? { value: null, status: 'unanswered' as const };
	return { ...answer, ...(evidence && { evidence: [...evidence] }) };
};
const asTyped = (answer: Answer | undefined) => ({ value: answer?.value, status: answer?.status });

test('every question of the main questionnaire stands in its spreadsheet once, and a blank one brings nothing', async () => {
	const sheets = await readBack(await paperXlsx(paperOf(undefined, aseanCps)));
	const questions = questionsOf(aseanCps);
	expect(readSheets(sheets, questions)).toEqual({ changes: [], faults: [], found: questions.size });
});

test('texts are texts whatever they begin with, and answers are offered as lists', async () => {
	const parts = unzipSync(await paperXlsx(paperOf(ANSWERS)));
	const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
	const xml = sheets.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('');
	expect(sheets.length).toBe(4);
	expect(xml).not.toMatch(/<f[ >]/);
	expect(xml).toContain('<dataValidation type="list"');
	// Two sections with questions; lists stand before anything that may follow them.
	for (const sheet of xml.split('</worksheet>').filter((text) => text.includes('<dataValidations')))
		expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
});
