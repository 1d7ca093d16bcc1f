/* baseline texts with a pack: out to a spreadsheet and back into its locales, and what it says to files that it cannot take. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../../data/read-xlsx.ts';
import { writeXlsx } from '../../../server/export/xlsx.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { READING_ROOMS } from '../../support/start-app.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-texts-'));
	cpSync(READING_ROOMS, at('pack'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = (what: string, ...more: string[]) =>
	callBaseline(['texts', what, ...more, '--language', 'vi', '--pack', at('pack')]);

/** The exported file with one text translated. */
async function translate(key: string, text: string): Promise<void> {
	const sheets = await readXlsx(readFileSync(at('vi.xlsx')), 'vi.xlsx');
	const written = sheets.map(({ name, rows }) => ({
		name,
		widths: [],
		rows: rows.map((row) =>
			row.map((cell, column) => ({ value: row[0] === key && column === 2 ? text : String(cell ?? '') })),
		),
	}));
	writeFileSync(at('back.xlsx'), await writeXlsx(written));
}

test('a language that the pages do not know is a wrong call', async () => {
	const { code, said } = await callBaseline(['texts', 'export', '--language', 'xx', '--out', at('xx.xlsx')]);
	expect([code, said]).toEqual([2, expect.stringContaining('--language')]);
});

test('a file that is none, and one without the sheet, are refused with what to do', async () => {
	writeFileSync(at('no.xlsx'), 'key,English');
	expect(await call('import', at('no.xlsx'))).toMatchObject({
		code: 1,
		said: expect.stringContaining('XLSX'),
	});
	writeFileSync(
		at('other.xlsx'),
		await writeXlsx([{ name: 'Other', widths: [], rows: [[{ value: 'key' }]] }]),
	);
	const { code, said } = await call('import', at('other.xlsx'));
	expect([code, said]).toEqual([1, expect.stringContaining('no sheet is called reading-rooms')]);
});

test('a pack is exported, translated and imported, and stays sound', async () => {
	expect(await call('export', '--out', at('vi.xlsx'))).toMatchObject({ code: 0, out: '' });
	await translate('pack.title', 'Phòng đọc');
	expect(await call('import', at('back.xlsx'))).toMatchObject({
		code: 0,
		said: expect.stringContaining('1 texts changed, 0 reviewed'),
	});
	expect(JSON.parse(readFileSync(at('pack/locales/vi.json'), 'utf8'))).toEqual({ 'pack.title': 'Phòng đọc' });
	const { code, said } = await callBaseline(['check-pack', at('pack')]);
	expect([code, said]).toEqual([0, expect.stringMatching(/locales\/vi\.json: \d+ texts are not translated/)]);
});

test('a fault is said with sheet and cell, and nothing is taken over', async () => {
	await translate('pack.title', 'Phòng \u202eđọc');
	const { code, said } = await call('import', at('back.xlsx'));
	expect([code, said]).toEqual([
		1,
		expect.stringMatching(/reading-rooms!C\d+: pack\.title: it holds a sign/),
	]);
	expect(JSON.parse(readFileSync(at('pack/locales/vi.json'), 'utf8'))).toEqual({ 'pack.title': 'Phòng đọc' });
});
