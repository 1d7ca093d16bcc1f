/* A pack's folder as it is read: what is no folder of a pack, and files that are no JSON, each with its line and column. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPack } from '../../data/load-pack.ts';
import { Problem } from '../../instruments/problem.ts';

const READING_ROOMS = fileURLToPath(new URL('../support/packs/reading-rooms', import.meta.url));
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-pack-'));
	cpSync(READING_ROOMS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(): Problem {
	try {
		loadPack(folder);
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('the pack was read');
}
const fields = () => refusal().errors.map((fault) => fault.field);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test('a folder without pack.json is no pack', () => {
	rmSync(join(folder, 'pack.json'));
	expect(refusal()).toMatchObject({ kind: 'not-found', message: expect.stringContaining('pack.json') });
});

test.each([
	['a value that is missing', '{\n\t"id": }', 'framework.json:2:8'],
	['a comma too many', '{\n\t"id": "a",\n}', 'framework.json:3:1'],
	['a comma too few', '{\n"a": 1\n"b": 2}', 'framework.json:3:1'],
	['a colon too few', '{"a" 1}', 'framework.json:1:6'],
	['a bracket that is never closed', '{\n"a": [1, 2', 'framework.json:2:11'],
	['a file that is empty', '', 'framework.json:1:1'],
	['a word that is no value', '{"a": yes}', 'framework.json:1:7'],
	['a name without quotes', '{a: 1}', 'framework.json:1:2'],
	['a line break inside a text', '{"a": "x\ny"}', 'framework.json:1:9'],
	['an escape that does not exist', '{"a": "\\x"}', 'framework.json:1:8'],
	['a number with a leading zero', '[01]', 'framework.json:1:3'],
	['something after the end', '{}\n{}', 'framework.json:2:1'],
])('%s is named with its line and column', (_what, text, field) => {
	write('framework.json', text);
	expect(fields()).toEqual([field]);
});

test('every broken file is named at once, languages too', () => {
	for (const name of ['questionnaire.json', 'framework.json', 'locales/fr.json']) write(name, '{"a": }');
	expect(fields()).toEqual(['questionnaire.json:1:7', 'framework.json:1:7', 'locales/fr.json:1:7']);
});

test('a pack of three files and a language is read', () => {
	expect(loadPack(READING_ROOMS)).toMatchObject({ id: 'reading-rooms', locales: { fr: expect.anything() } });
	expect(readFileSync(join(READING_ROOMS, 'pack.json'), 'utf8')).toContain('reading-rooms');
});
