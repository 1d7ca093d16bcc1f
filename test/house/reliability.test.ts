/* docs/RELIABILITY.md against the tree: every promise names code and tests, and the files that it names are there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readSections, readText } from '../support/read-docs.ts';

const text = readText('docs/RELIABILITY.md');
const promises = readSections(readSections(text, 2).get('Promises') ?? '', 3);
const namedIn = (part: string): string[] =>
	[...part.matchAll(/`((?:data|server|client|test|bench)\/[\w./-]+\.\w+)`/g)].map((found) => found[1] ?? '');

test('the promises are R1 to R7, each with its code and at least one test', () => {
	expect([...promises.keys()].map((title) => title.slice(0, 2))).toEqual([
		'R1',
		'R2',
		'R3',
		'R4',
		'R5',
		'R6',
		'R7',
	]);
	for (const [title, part] of promises) {
		expect(part, title).toMatch(/^- Code: `/m);
		expect(part, title).toMatch(/^- Test: `test\/[\w./-]+\.test\.ts`/m);
	}
});

test('every file that the document names exists', () => {
	const named = namedIn(text);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every short form of test/faults stands with a promise', () => {
	const tests = [...new Set([...promises.values()].flatMap(namedIn))].filter((path) =>
		path.startsWith('test/faults/'),
	);
	expect(tests.toSorted()).toEqual(
		[
			'editors',
			'failing-disk',
			'failing-uploads',
			'kill',
			'life',
			'migration',
			'power-cut',
			'restore-drill',
			'rewind',
			'soak',
			'upload-killed',
		].map((name) => `test/faults/${name}.test.ts`),
	);
});

test('figures stand with the command that makes them', () => {
	const measured = readSections(text, 2).get('Measured') ?? '';
	for (const command of ['kill', 'cut', 'open', 'soak'])
		expect(measured).toContain(`npm run faults -- ${command}`);
	expect(measured).toContain('npm run bench');
});
