/*
 * docs/ASVS.md claims nothing that it cannot name: every requirement of levels 1 and 2 stands there once with its level, what is
 * met names code and tests that exist, what is not says why, and the counts are those of the rows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT, readRows, readSections, readText } from '../support/read-docs.ts';

const { levels } = z
	.object({ levels: z.record(z.string(), z.union([z.literal(1), z.literal(2)])) })
	.parse(JSON.parse(readText('test/support/asvs-levels.json')));

interface Row {
	readonly id: string;
	readonly asks: string;
	readonly level: number;
	readonly state: string;
	readonly code: readonly string[];
	readonly tests: readonly string[];
	readonly remark: string;
}

const STATES = ['met', 'not applicable', 'open'];
const namesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

function readRow(cells: readonly string[]): Row {
	const [id = '', asks = '', level = '', state = '', code = '', tests = '', remark = ''] = cells;
	return { id, asks, level: Number(level), state, code: namesIn(code), tests: namesIn(tests), remark };
}

const text = readText('docs/ASVS.md');
const chapters = [...readSections(text, 2)].map(([title, part]) => ({
	number: title.split(' ')[0] ?? '',
	part,
	rows: readRows(part).map(readRow),
}));
const rows = chapters.flatMap((chapter) => chapter.rows);
const met = rows.filter((row) => row.state === 'met');
const count = (some: readonly Row[]): number[] =>
	STATES.map((state) => some.filter((row) => row.state === state).length);

test('each of the 253 requirements stands there once, in order, under its chapter and with its level', () => {
	const told = rows.map(({ id, level }) => [id, level]);
	expect(told).toHaveLength(253);
	expect(told).toEqual(Object.entries(levels));
	expect([1, 2].map((level) => rows.filter((row) => row.level === level).length)).toEqual([70, 183]);
	for (const { number, rows: own } of chapters)
		for (const { id } of own) expect(id.split('.')[0], id).toBe(number);
});

test('each says in a few words what it asks, and its state is one of three', () => {
	for (const { id, asks, state } of rows) {
		expect(asks.split(' ').length, id).toBeGreaterThanOrEqual(4);
		expect(asks.split(' ').length, id).toBeLessThanOrEqual(12);
		expect(STATES, id).toContain(state);
	}
	expect(new Set(rows.map(({ asks }) => asks)).size).toBe(rows.length);
});

test('what is met names its code and at least one test, what is not says why in a sentence', () => {
	for (const { id, state, code, tests, remark } of rows) {
		const isMet = state === 'met';
		expect([code.length > 0, tests.length > 0], id).toEqual([isMet, isMet]);
		if (!isMet) expect(remark, id).toMatch(/^\S.{14,}\.$/);
	}
	expect(met.length).toBeGreaterThan(90);
});

test('every file that is named for what is met exists, and every test holds tests', () => {
	for (const { id, code, tests } of met) {
		for (const name of [...code, ...tests]) expect(existsSync(join(ROOT, name)), `${id} ${name}`).toBe(true);
		for (const name of tests) {
			expect(name, id).toMatch(/^test\/.+\.test\.ts$/);
			expect(readFileSync(join(ROOT, name), 'utf8'), `${id} ${name}`).toMatch(/^\s*test(\.each)?[(<]/m);
		}
	}
});

test('the counts at the top and under each chapter are those of the rows', () => {
	const [head = ''] = text.split(/^## /m);
	const told = readRows(head).map((cells) => cells.slice(1).map(Number));
	const groups = [rows.filter((row) => row.level === 1), rows.filter((row) => row.level === 2), rows];
	expect(told).toEqual(groups.map((some) => [...count(some), some.length]));
	for (const { number, part, rows: own } of chapters) {
		const line = /^(\d+) requirements: met (\d+), not applicable (\d+), open (\d+)\.$/m.exec(part);
		expect(line?.slice(1).map(Number), number).toEqual([own.length, ...count(own)]);
	}
});

test('the page has its day, its licence and its limits, and docs/SECURITY.md leads to it', () => {
	expect(text).toMatch(/As of \d{1,2} [A-Z][a-z]+ \d{4}\./);
	expect(text).toContain('CC BY-SA 4.0');
	expect(text).toContain('Nobody from outside has checked this');
	expect(readText('docs/SECURITY.md')).toContain('](ASVS.md)');
});
