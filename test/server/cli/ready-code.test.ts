/*
 * The joined files that a run keeps for the next one: used while every source has the same bytes, never after. Played
 * with a small program of two sources in a folder of its own, run by the real baseline.mjs.
 */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../support/read-docs.ts';

let home: string;
const write = (file: string, text: string) => writeFileSync(join(home, file), text);
const run = () =>
	execFileSync(process.execPath, [join(home, 'server/cli/baseline.mjs')], { encoding: 'utf8' });

beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'baseline-ready-'));
	for (const folder of ['server/cli', 'server/export', 'node_modules'])
		mkdirSync(join(home, folder), { recursive: true });
	for (const name of ['baseline.mjs', 'ready-code.mjs'])
		cpSync(join(ROOT, 'server/cli', name), join(home, 'server/cli', name));
	symlinkSync(join(ROOT, 'node_modules/tsx'), join(home, 'node_modules/tsx'));
	write('package.json', '{ "type": "module" }');
	write('server/export/report-worker.ts', 'export {};');
	write(
		'server/cli/main.ts',
		`import { word } from './word.ts';
		export async function main(): Promise<void> {
			process.stdout.write(word + ' in ' + new URL('.', import.meta.url).pathname);
		}`,
	);
	write('server/cli/word.ts', `export const word: string = 'one';`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Changes what was kept, so that a run that uses it can be told from one of the sources. */
function markKept(): void {
	const cache = join(home, 'node_modules/.cache/ready-code');
	const [own = ''] = readdirSync(cache);
	const folder = readdirSync(join(cache, own)).find((name) => !name.includes('.')) ?? '';
	const file = join(cache, own, folder, 'main.mjs');
	writeFileSync(file, readFileSync(file, 'utf8').replace('"one"', '"kept"'));
}

test('the second run uses what the first one kept, and finds its files where the sources lie', () => {
	const place = join(home, 'server/cli/');
	expect(run()).toBe(`one in ${place}`);
	expect(run()).toBe(`one in ${place}`);
	markKept();
	expect(run()).toBe(`kept in ${place}`);
});

test('a source that changed by one letter is run as it stands, at once', () => {
	run();
	markKept();
	write('server/cli/word.ts', `export const word: string = 'ona';`);
	expect(run()).toMatch(/^ona /);
	expect(run()).toMatch(/^ona /);
	write('server/cli/word.ts', `export const word: string = 'one';`);
	expect(run()).toMatch(/^one /);
});

test('a run whose folder of packages cannot be written goes on without', () => {
	write('node_modules/.cache', 'a file where a folder is wanted');
	expect(run()).toMatch(/^one /);
	expect(run()).toMatch(/^one /);
});
