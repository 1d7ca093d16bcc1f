/* baseline agreement, from a file of ratings to JSON, and what it says to ratings that it cannot take. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBaseline } from '../../support/call-baseline.ts';
import { KRIPPENDORFF_2011 } from '../../support/krippendorff-2011.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-agreement-'));
	const rows = KRIPPENDORFF_2011.map((row, unit) => `${unit + 1},${row.map((cell) => cell ?? '').join(',')}`);
	writeFileSync(at('good.csv'), `unit,A,B,C,D\n${rows.join('\n')}\n`);
	writeFileSync(at('words.csv'), 'unit,A,B\n1,low,high\n2,zzmark,low\n2,high,high\n');
	writeFileSync(at('one.csv'), 'unit,A\n1,2\n');
	writeFileSync(at('none.csv'), 'unit,A,B\n');
	writeFileSync(at('same.csv'), 'unit,A,B\n1,2,2\n2,2,2\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = (file: string, level: string, ...more: string[]) =>
	callBaseline(['agreement', '--ratings', at(file), '--level', level, '--out', at('out.json'), ...more]);
const read = () => JSON.parse(readFileSync(at('out.json'), 'utf8'));

test('Krippendorff’s example comes out as he printed it', async () => {
	for (const [level, alpha] of [
		['nominal', 0.743],
		['ordinal', 0.815],
		['interval', 0.849],
		['ratio', 0.797],
	] as const) {
		const { code, said, out } = await call('good.csv', level);
		expect([code, out]).toEqual([0, '']);
		expect(said).toContain('4 raters on 12 units');
		expect(read().krippendorffAlpha.value).toBeCloseTo(alpha, 3);
	}
});

test('every fault is said with its line, unit and rater, none with what the cell holds; nothing is written', async () => {
	rmSync(at('out.json'), { force: true });
	const { code, said } = await call('words.csv', 'interval');
	expect(code).toBe(1);
	expect(said).toMatch(/words\.csv:2:2: unit 1, rater A: not a number; /);
	expect(said).toMatch(/words\.csv:3:2: unit 2, rater A: not a number; /);
	expect(said).toMatch(/words\.csv:4:1: unit 2: an earlier row has this unit; /);
	expect(said).not.toContain('zzmark');
	expect(existsSync(at('out.json'))).toBe(false);
});

test('words are put in order by --categories, and others than these are refused', async () => {
	expect((await call('words.csv', 'ordinal')).said).toMatch(/--categories: the ratings are words/);
	const { code, said } = await call('words.csv', 'ordinal', '--categories', 'low,middle,high');
	expect(code).toBe(1);
	expect(said).toMatch(/words\.csv:3:2: unit 2, rater A: not one of the categories named; /);
});

test('one rater or no unit is an error, constant ratings have a reason in the result', async () => {
	expect(await call('one.csv', 'nominal')).toMatchObject({
		code: 1,
		said: expect.stringContaining('one rater only'),
	});
	expect(await call('none.csv', 'nominal')).toMatchObject({
		code: 1,
		said: expect.stringContaining('no unit'),
	});
	expect((await call('same.csv', 'interval')).code).toBe(0);
	expect(read().krippendorffAlpha).toMatchObject({ value: null, withheld: expect.any(String) });
});

test('a call without a level, or with an empty category, is wrong', async () => {
	expect((await call('good.csv', 'weekly')).code).toBe(2);
	expect((await call('good.csv', 'nominal', '--categories', 'a,,b')).code).toBe(2);
	expect((await callBaseline(['agreement', '--ratings', at('good.csv'), '--out', at('o')])).code).toBe(2);
});
