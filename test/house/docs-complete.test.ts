/*
 * Holds docs/ against the code: what the code has, the documents name, and what the documents name, the code has.
 * A document that fell behind fails here, not in front of a reader.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Argument } from 'commander';
import { expect, test } from 'vitest';
import { ROLES } from '../../instruments/schema/role.ts';
import { ACTIONS, reachOf } from '../../server/http/may.ts';
import { listCommands } from '../support/list-commands.ts';
import { findDeadPaths, listDocs, ROOT, readRows, readSections, readText } from '../support/read-docs.ts';

const plain = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');
const names = (text: string | undefined): string[] => readRows(text ?? '').map((row) => plain(row[0]));

const nameArgument = (argument: Argument): string =>
	argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;

const FOLDERS = ['score', 'consensus', 'robustness', 'compare', 'explain'].map((name) => `analysis/${name}`);

test('methods.md names every file of scoring, consensus, robustness and comparison that works something out', async () => {
	const methods = readText('docs/methods.md');
	const missing: string[] = [];
	for (const folder of FOLDERS)
		for (const name of readdirSync(join(ROOT, folder))) {
			const module: Record<string, unknown> = await import(pathToFileURL(join(ROOT, folder, name)).href);
			const works = Object.values(module).some((each) => typeof each === 'function');
			if (works && !methods.includes(`\`${folder}/${name}\``)) missing.push(`${folder}/${name}`);
		}
	expect(missing).toEqual([]);
});

test('every rule of methods.md says what it assumes, whose it is, which file holds it and which test pins it', () => {
	const rules = [...readSections(readText('docs/methods.md'), 3)];
	const lines = [/^- Assumes: \w/m, /^- Source: \w/m, /^- File: `/m, /^- Test: `test\//m];
	const held = (text: string) => lines.every((line) => line.test(text));
	expect(rules.length).toBeGreaterThan(20);
	expect(rules.filter(([, text]) => !held(text)).map(([title]) => title)).toEqual([]);
});

test('the inventory of privacy.md has every table and column of the store, and no other', () => {
	const code = ['tables', 'account-tables', 'file-tables']
		.map((name) => readText(`data/${name}.ts`))
		.join('');
	const types = new Map(
		[...code.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map((found) => [found[1], found[2]]),
	);
	const members = (type: string) => [...(types.get(type) ?? '').matchAll(/^\t(\w+): '?(\w+)/gm)];
	const inventory = readSections(readSections(readText('docs/privacy.md'), 2).get('Inventory') ?? '', 3);
	const columns = members('Tables').map(([, table = '', type = '']) => [
		table,
		members(type).map((found) => found[1]),
	]);
	expect(columns.flat(2).length).toBeGreaterThan(60);
	expect([...inventory].map(([table, text]) => [table, names(text)])).toEqual(columns);
});

test('privacy.md says for each action who may do it, as the server decides it', () => {
	const text = readSections(readText('docs/privacy.md'), 2).get('Who may do what');
	const written = readRows(text ?? '').map((row) => [plain(row[0]), row[2], row[3]]);
	const decided = ACTIONS.map((action) => {
		const reaches = new Map<string, string[]>();
		for (const role of ROLES) {
			const reach = reachOf(action, role, false);
			if (reach) reaches.set(reach, [...(reaches.get(reach) ?? []), role]);
		}
		const roles = (list: readonly string[]) =>
			list.length === ROLES.length ? 'every role' : list.join(', ');
		const said = [...reaches].map(([reach, list]) => `${reach}: ${roles(list)}`).join('; ');
		return [action, said, reachOf(action, undefined, true) ?? 'no'];
	});
	expect(written).toEqual(decided);
});

test('cli.md has every command with its options in their order, its choices, exit codes and an example', async () => {
	const sections = readSections(readText('docs/cli.md'), 2);
	const commands = await listCommands();
	expect([...sections.keys()].sort()).toEqual(commands.map(({ name }) => name).sort());
	for (const { name, command } of commands) {
		const text = sections.get(name) ?? '';
		expect([name, names(text)]).toEqual([
			name,
			[...command.registeredArguments.map(nameArgument), ...command.options.map((option) => option.flags)],
		]);
		for (const choice of command.options.flatMap((option) => option.argChoices ?? []))
			expect(text).toContain(`\`${choice}\``);
		expect(text).toMatch(/^Exit: \d/m);
		expect(text).toMatch(new RegExp(`^    npm run -s baseline -- ${name}(?: |$)`, 'm'));
	}
});

test('decisions are numbered without a gap, and each has its context, choice and consequence', () => {
	const files = listDocs().filter((path) => path.startsWith('docs/decisions/'));
	expect(files.length).toBeGreaterThan(7);
	files.forEach((path, index) => {
		const number = index + 1;
		expect(path).toMatch(new RegExp(`/${String(number).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
		expect(readText(path)).toMatch(new RegExp(`^# ${number}\\. \\S`));
		expect([...readSections(readText(path), 2).keys()]).toEqual(['Context', 'Choice', 'Consequence']);
	});
});

test('the glossary has each word once, in the order of the alphabet, with one sentence', () => {
	const rows = readRows(readText('docs/glossary.md'));
	const terms = rows.map((row) => row[0] ?? '');
	expect(terms.length).toBeGreaterThan(60);
	expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
	expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
	expect(rows.filter((row) => row.length !== 3 || !row[1]?.endsWith('.')).map((row) => row[0])).toEqual([]);
});

test('every word of the glossary stands where it says', () => {
	const wrong = readRows(readText('docs/glossary.md')).filter(([, , where = '']) => {
		const quoted = [...where.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '');
		const file = quoted.at(-1);
		if (file === undefined) return where !== 'nowhere yet';
		return !quoted.slice(0, -1).every((name) => readText(file).includes(name));
	});
	expect(wrong.map((row) => row[0])).toEqual([]);
});

test('the glossary has every role that it names, and every status of an answer', () => {
	const glossary = readText('docs/glossary.md');
	for (const status of ['not-applicable', 'dont-know', 'unanswered'])
		expect(glossary).toContain(`\`${status}\``);
	const named = [...glossary.matchAll(/role `([a-z-]+)`/g)].map((found) => found[1] ?? '');
	expect(named.filter((role) => !ROLES.some((known) => known === role))).toEqual([]);
});

test('links between documents and names of files lead somewhere', () => {
	expect(listDocs().flatMap(findDeadPaths)).toEqual([]);
});
