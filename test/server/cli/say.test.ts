/*
 * What commands print of other people's making (titles of packs, names of files, cells of tables, whatever was typed into
 * the call) cannot forge a line, move the cursor or colour the terminal: each message is one line, and what is unseen is
 * written out.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanLine } from '../../../server/cli/say.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { READING_ROOMS } from '../../support/start-app.ts';

/** Red, the screen wiped, a forged line, the title of the window, a link, and writing turned round. */
const EVIL = '\u001b[31m\u001b[2J\nerror: forged\r\u001b]0;owned\u0007\u009b1m\u2028\u202edrof';
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const HEAD = 'country,respondent,question,value,status,evidence,confidence,comment';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-say-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The reading rooms with these members of pack.json exchanged. */
function packWith(name: string, part: (file: Record<string, unknown>) => Record<string, unknown>): string {
	cpSync(READING_ROOMS, at(name), { recursive: true });
	const file = at(`${name}/pack.json`);
	const pack: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
	writeFileSync(file, JSON.stringify({ ...pack, ...part(pack) }));
	return at(name);
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

function expectClean(said: string): readonly string[] {
	const lines = said.split('\n');
	expect(lines.pop()).toBe('');
	expect(lines.filter((line) => UNFIT.test(line))).toEqual([]);
	expect(lines.filter((line) => line.startsWith('error: forged'))).toEqual([]);
	return lines;
}

test('every payload becomes one line without a sign that moves a terminal, and what is fit stays as it is', () => {
	for (const payload of PAYLOADS) expect(UNFIT.test(cleanLine(payload)), payload).toBe(false);
	expect(cleanLine('Côte d’Ivoire, ไทย, កម្ពុជា\u200bសាលា: 100 %')).toBe(
		'Côte d’Ivoire, ไทย, កម្ពុជា\u200bសាលា: 100 %',
	);
	expect(cleanLine('a\u001b[31mb\nc')).toBe('a\\u001b[31mb\\u000ac');
});

test('a fault of a pack names what is wrong with it on one line', async () => {
	const folderOf = packWith('twice', () => ({ languages: ['en', EVIL], words: { [EVIL]: 'x' } }));
	const { code, said } = await callBaseline(['check-pack', folderOf]);
	expect(code).toBe(1);
	expect(expectClean(said).join('\n')).toContain('\\u001b[31m');
});

test('a folder, a file and an option with such a name are named harmlessly', async () => {
	for (const args of [
		['check-pack', at(EVIL)],
		['score', '--pack', READING_ROOMS, '--answers', at(EVIL), '--out', at('out')],
		['verify', at(EVIL)],
	]) {
		const { code, said } = await callBaseline(args);
		expect([1, 2, 3], args[0]).toContain(code);
		expect(expectClean(said).length, args[0]).toBeGreaterThan(0);
	}
	for (const args of [[EVIL.replace('\n', '')], ['check-pack', 'x', `--${EVIL.replace('\n', '')}`]]) {
		const { code, said } = await callBaseline(args);
		expect(code).toBe(2);
		expect(expectClean(said).join('\n')).toContain('\\u001b[2J');
	}
});

test('a cell of a table is quoted harmlessly, in faults and in warnings', async () => {
	const row = (country: string, question: string) =>
		[country, 'national', question, '1', '', '', '', ''].map(cell).join(',');
	writeFileSync(at('faults.csv'), `${HEAD}\n${row('ALD', EVIL)}\n`);
	writeFileSync(at('warnings.csv'), `${HEAD}\n${row(EVIL, 'books')}\n`);
	const run = (file: string) =>
		callBaseline(['score', '--pack', READING_ROOMS, '--answers', at(file), '--out', at('out')]);
	const faults = await run('faults.csv');
	expect(faults.code).toBe(1);
	expectClean(faults.said);
	const warnings = await run('warnings.csv');
	expect(warnings.code).toBe(0);
	expect(expectClean(warnings.said).join('\n')).toContain('warning: ');
});

test('the head of a table of ratings is quoted harmlessly', async () => {
	writeFileSync(at('ratings.csv'), `${cell(EVIL)},${cell(`${EVIL}2`)}\n1,2\n`);
	const { code, said } = await callBaseline([
		'agreement',
		'--ratings',
		at('ratings.csv'),
		'--level',
		'nominal',
		'--out',
		at('a.json'),
	]);
	expect(code).toBe(1);
	expectClean(said);
});
