/*
 * Holds every source file against the rules of the house: arrows between rooms, one door for each foreign
 * package, sizes, an opening comment, no way round the type checker or the linter.
 */
import { expect, test } from 'vitest';
import { findWrongArrows, findWrongPackages } from '../support/house-rules.ts';
import { withoutComments } from '../support/list-imports.ts';
import { asSource, ROOMS, readSources, type Source } from '../support/read-sources.ts';

const sources = readSources();
const inRooms = sources.filter(({ room }) => ROOMS.some((each) => each === room));
/** This file holds wrong code as examples. */
const typed = sources.filter(({ path }) => /\.tsx?$/.test(path) && path !== 'test/house/rooms.test.ts');

const MAX_LINES = 250;
/** `any` where a type stands; Biome's noExplicitAny sees the rest. */
const ANY = /(?:\bas\s+|[:<|&,=]\s*)any\b(?=\s*(?:[;,)>=|&[\]{}]|$))|\bz\.any\(\)/m;
const SILENCED = new RegExp(`${'@ts-'}(?:ignore|nocheck|expect-error)|${'biome-'}ignore`);
const VAGUE = /\/(?:utils?|helpers?|common|misc|index)\.[^/]*$/;

function pathsWhere(files: readonly Source[], isWrong: (source: Source) => boolean): readonly string[] {
	return files.filter(isWrong).map(({ path }) => path);
}

test('there are sources in the rooms to look at, and their imports are seen', () => {
	const seen = new Set(inRooms.flatMap(({ imports }) => imports.map(({ name }) => name)));
	expect(inRooms.length).toBeGreaterThan(20);
	expect([...seen]).toEqual(expect.arrayContaining(['zod', 'instruments/problem.ts']));
});

test('no room imports against the arrows', () => {
	expect(sources.flatMap(findWrongArrows)).toEqual([]);
});

test('each foreign package is imported by its door only', () => {
	expect(sources.flatMap(findWrongPackages)).toEqual([]);
});

test('vega-embed has one door file in the client', () => {
	const doors = pathsWhere(inRooms, ({ imports }) => imports.some(({ name }) => name === 'vega-embed'));
	expect(doors.slice(1)).toEqual([]);
});

test(`no file has more than ${MAX_LINES} lines`, () => {
	expect(pathsWhere(sources, ({ text }) => text.trimEnd().split('\n').length > MAX_LINES)).toEqual([]);
});

test('every file of the rooms opens with a comment that says what it is', () => {
	expect(pathsWhere(inRooms, ({ text }) => !/^(?:#!.*\r?\n)?\/\*/.test(text))).toEqual([]);
});

test('nothing is of type any', () => {
	expect(pathsWhere(typed, ({ text }) => ANY.test(withoutComments(text)))).toEqual([]);
});

test('neither the type checker nor the linter is silenced anywhere', () => {
	expect(pathsWhere(sources, ({ text }) => SILENCED.test(text))).toEqual([]);
});

test('no file has a name that says nothing', () => {
	expect(pathsWhere(sources, ({ path }) => VAGUE.test(path))).toEqual([]);
});

test('an import against the arrows is noticed in each of its forms', () => {
	const text = `import { a } from '../data/a.ts';
import type { B } from '../../server/b.ts';
import {
	c,
} from '../client/c.ts';
export * from '../test/d.ts';
const e = await import('../bench/e.ts');
import { fine } from '../instruments/fine.ts';
// import { f } from '../data/f.ts';`;
	const wrong = ['data/a.ts', '../server/b.ts', 'client/c.ts', 'test/d.ts', 'bench/e.ts'];
	const found = findWrongArrows(asSource('analysis/x.ts', text));
	expect(found).toEqual(wrong.map((name) => `analysis/x.ts must not import ${name}`));
});

test('a package outside its door is noticed, and inside it is not', () => {
	const wrongAt = (path: string, text: string) => findWrongPackages(asSource(path, text)).length;
	expect(wrongAt('data/queries/studies.ts', "import Database from 'better-sqlite3';")).toBe(1);
	expect(wrongAt('data/sqlite-handle.ts', "import Database from 'better-sqlite3';")).toBe(0);
	expect(wrongAt('data/a.ts', "import { parse } from 'csv-parse/sync';")).toBe(1);
	expect(wrongAt('client/home/a.tsx', "import 'survey-core/survey-core.fontless.min.css';")).toBe(1);
	expect(wrongAt('client/interview/a.tsx', "import { Model } from 'survey-core';")).toBe(0);
	expect(wrongAt('analysis/a.ts', "import { readFile } from 'node:fs/promises';")).toBe(1);
	expect(wrongAt('analysis/a.ts', "import { compile } from 'vega-lite';")).toBe(1);
	expect(wrongAt('analysis/a.ts', "import type { TopLevelSpec } from 'vega-lite';")).toBe(0);
	expect(wrongAt('server/a.ts', "import x from '@unknown/package';")).toBe(1);
});

test('the type any is noticed where a type stands, and the word any in a text is not', () => {
	const wrong = ['let a: any;', 'f(x as any)', 'Promise<any>', 'let b: any[];', 'type C = string | any;'];
	for (const code of wrong) expect(code).toMatch(ANY);
	for (const code of ['await Promise.any(list);', "say('Is there any law?')", '<p>has any of these</p>'])
		expect(code).not.toMatch(ANY);
});
