/*
 * A server that starts again after a fault has people waiting, so it loads nothing before its port is open that only
 * draws documents: followed from the command `serve` through every import that is not made later.
 */
import { expect, test } from 'vitest';
import { listImports } from '../support/list-imports.ts';
import { readSources } from '../support/read-sources.ts';

const DRAWS = ['vega', 'vega-lite', 'docx', 'playwright-core', 'write-excel-file', 'read-excel-file'];

test('serve loads no package that only draws before it listens, and the program knows its place by one word alone', () => {
	const sources = new Map(readSources().map((one) => [one.path, one.text]));
	const reached = new Set(['server/cli/main.ts', 'server/cli/commands/serve.ts']);
	const drawing: string[] = [];
	for (const path of reached) {
		const text = sources.get(path) ?? '';
		// What is left out when the files are joined: ready-code.mjs writes the place of each source for this word only.
		expect(text.replaceAll('import.meta.url', ''), path).not.toContain('import.meta.');
		for (const { name, kind, typeOnly } of listImports(path, text.replaceAll('import(', 'later('))) {
			if (kind === 'file' && !typeOnly) reached.add(name);
			else if (!typeOnly && DRAWS.includes(name)) drawing.push(`${path}: ${name}`);
		}
	}
	expect(reached.size).toBeGreaterThan(100);
	expect(drawing).toEqual([]);
});
