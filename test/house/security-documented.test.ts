/*
 * docs/SECURITY.md claims nothing that is not tested: all forty-five cases stand there once and in order, what is said
 * to be shown names tests, every named test exists, and what is not shown says why.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readRows, readSections, readText } from '../support/read-docs.ts';

const CASES = 45;
const text = readText('docs/SECURITY.md');
const rows = readRows(readSections(text, 2).get('Cases') ?? '').map(
	([id = '', attack = '', state = '', by = '', left = '']) => ({
		id,
		attack,
		state,
		tests: [...by.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
		left,
	}),
);

test('all forty-five cases stand there, each once and in order', () => {
	const ids = Array.from({ length: CASES }, (_, index) => `SEC-${String(index + 1).padStart(2, '0')}`);
	expect(rows.map((row) => row.id)).toEqual(ids);
	for (const { id, attack } of rows) expect(attack.length, id).toBeGreaterThan(20);
});

test('what is said to be shown names its tests, what is not says why', () => {
	for (const { id, state, tests, left } of rows) {
		expect(['shown', 'partly', 'not yet', 'open'], id).toContain(state);
		const isShown = state === 'shown' || state === 'partly';
		expect(tests.length > 0, id).toBe(isShown);
		if (state !== 'shown') expect(left.length, id).toBeGreaterThan(15);
	}
});

test('every test that is named exists and holds tests', () => {
	const named = new Set([...text.matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, name = '']) => name));
	expect(named.size).toBeGreaterThan(15);
	for (const name of named) {
		expect(existsSync(join(ROOT, name)), name).toBe(true);
		expect(readFileSync(join(ROOT, name), 'utf8'), name).toMatch(/^\s*test(\.each)?\(/m);
	}
});

test('how to report a hole stands at the top, and each page leads to the other', () => {
	expect(readText('SECURITY.md')).toContain('docs/SECURITY.md');
	expect(text).toContain('../SECURITY.md');
});
