/* `baseline composite` from files to files: each output of it, and what it says when the input is wrong. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBaseline } from '../../support/call-baseline.ts';
import { SMALL } from '../../support/composite-tables.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, ...lines: readonly string[]) => writeFileSync(at(name), `${lines.join('\n')}\n`);
const read = (name: string) => readFileSync(at(name), 'utf8').trimEnd().split('\n');

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-composite-'));
	write('structure.csv', ...SMALL, 'pop,,,,,Group');
	// Out of the order of the letters, with a column that is no indicator.
	write('data.csv', 'name,uCode,a,b,c', 'Zed,Z,3,,7', '"X, the first",X,4,8,3', 'Why,Y,2,9,1');
});
afterAll(() => rmSync(folder, { recursive: true }));

const call = (...more: readonly string[]) =>
	callBaseline([
		'composite',
		...['--data', at('data.csv'), '--structure', at('structure.csv'), '--out', at('out.csv')],
		...more,
	]);

test('every normalised indicator, then every group, sorted by unit, missing empty, in full precision', async () => {
	expect(await call()).toMatchObject({ code: 0, out: '', said: '3 units scored over 3 indicators.\n' });
	// a: 2 to 4; b: 8 to 9; c reversed: 7 is 0, 1 is 100, 3 is 66.6…
	expect(read('out.csv')).toEqual([
		'uCode,a,b,c,one,two,top',
		'X,100,0,66.66666666666666,25,66.66666666666666,45.83333333333333',
		'Y,0,100,100,75,100,87.5',
		'Z,50,,0,50,0,25',
	]);
});

test('means, availability and weights as they are called for', async () => {
	write('weights.csv', 'iCode,Weight', 'b,1');
	const asked = ['--normalise', 'minmax:1,4', '--aggregate', 'gmean,amean', '--availability', '1,0.5'];
	expect((await call(...asked, '--weights', at('weights.csv'))).code).toBe(0);
	// a and b: 4 and 1, 1 and 4 (geometric mean 2), 2.5 and missing; c: 3, 4, 1.
	const rounded = (cell: string) => (/^[\d.]+$/.test(cell) ? Number(Number(cell).toFixed(9)) : cell);
	expect(read('out.csv').map((line) => line.split(',').map(rounded).join(','))).toEqual([
		'uCode,a,b,c,one,two,top',
		'X,4,1,3,2,3,2.5',
		'Y,1,4,4,2,4,3',
		'Z,2.5,,1,,1,1',
	]);
});

test('sets of weights give a column for each; a code without a column keeps its weight', async () => {
	write('sets.csv', 'rep,a,b,c,one', '1,1,1,1,1', '2,1,1,1,0');
	const { said } = await call('--weight-sets', at('sets.csv'), '--normalise', 'none');
	expect(said).toContain('warning: without a column, these keep their weight: two');
	// X: one is 7, then 6; two is −3.
	expect(read('out.csv').slice(0, 2)).toEqual(['uCode,Nominal,r_1,r_2', 'X,2,1.5,-3']);
});

test('replications are the same for the same seed', async () => {
	const asked = ['--replications', '100', '--seed', '12', '--noise', '0.25'];
	expect((await call(...asked)).said).toContain('under 100 draws of weights (seed 12, noise 0.25)');
	const first = read('out.csv');
	expect(first[0]).toBe('uCode,Nominal,Mean,Median,Q5,Q95,RankNominal,RankMean,RankMedian,RankQ5,RankQ95');
	expect(first[2]).toMatch(/^Y,87\.5,.*,1,1,1,1,1$/);
	await call(...asked);
	expect(read('out.csv')).toEqual(first);
});

test('outliers drawn in are written beside the output', async () => {
	const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100].map((a, i) => `u${i},${a},${i},${i}`);
	write('tailed.csv', 'uCode,a,b,c', ...values);
	const { code } = await call('--data', at('tailed.csv'), '--treat', 'skew=2,kurt=3.5,winmax=5');
	expect(code).toBe(0);
	expect(read('out.treated.csv')).toEqual(['iCode,uCode,End,Before,After', 'a,u11,high,100,30']);
});

test('goalposts frozen in one round score the next, even one unit alone', async () => {
	await call('--freeze-goalposts', at('posts.csv'));
	const before = read('out.csv');
	write('alone.csv', 'uCode,a,b,c', 'X,4,8,3');
	const { code, said } = await call('--data', at('alone.csv'), '--normalise', `goalposts:${at('posts.csv')}`);
	expect([code, said]).toEqual([0, '1 units scored over 3 indicators.\n']);
	expect(read('out.csv')[1]).toBe(before[1]);
});

test('mandatory indicators, caps, denominators and targets come from their own options', async () => {
	write('caps.csv', 'Group,AtMost,iCode,Below', 'top,10,two,70');
	write('sized.csv', SMALL.map((line, i) => `${line},${['Denominator', 'people'][i] ?? ''}`).join('\n'));
	write('people.csv', 'uCode,people', 'X,4', 'Y,2', 'Z,1');
	write('targets.csv', 'iCode,Target', 'a,4', 'b,9', 'c,1');
	expect((await call('--mandatory', 'b', '--caps', at('caps.csv'))).said).toContain('unit Z, top: no score');
	expect(read('out.csv').map((line) => line.split(',').at(-1))).toEqual(['top', '10', '87.5', '']);
	const sized = ['--structure', at('sized.csv'), '--denominators', at('people.csv'), '--normalise', 'none'];
	expect((await call(...sized)).code).toBe(0);
	expect(read('out.csv').map((line) => line.split(',')[1])).toEqual(['a', '1', '1', '3']);
	expect((await call('--normalise', `target:${at('targets.csv')}`)).code).toBe(0);
	expect(read('out.csv')[2]).toBe('Y,0,100,100,75,100,87.5');
});

test('wrong input ends with 1 and names every fault with its file and line', async () => {
	write('bad.csv', 'uCode,a,b,c', 'X,four,8,3', 'X,2,Infinity,1');
	const { code, said, out } = await call('--data', at('bad.csv'));
	expect([code, out]).toEqual([1, '']);
	expect(said).toContain('bad.csv:3:1: unit X stands here twice');
	expect(said).toContain('bad.csv:2:2: unit X, indicator a: this is text, not a number');
	expect(said).toContain('bad.csv:3:3: unit X, indicator b: this is not a finite number');
	const zero = await call('--aggregate', 'gmean');
	expect(zero.code).toBe(1);
	expect(zero.said).toContain(
		'unit Y, indicator a: its value is not above 0, which the geometric mean of one',
	);
	expect(zero.said).toContain('unit X, indicator b: ');
	expect(zero.said).toContain('unit Z, indicator c: ');
});

const WRONG_CALLS: readonly (readonly string[])[] = [
	['--normalise', 'best'],
	['--aggregate', 'median'],
	['--aggregate', 'amean,amean,amean'],
	['--availability', '1.5'],
	['--treat', 'skew=-1'],
	['--treat', 'tail=2'],
	['--replications', '0'],
	['--replications', '5', '--seed', '-1'],
	['--replications', '5', '--seed', '1e20'],
	['--replications', '5', '--noise', '2'],
	['--replications', '5', '--weight-sets', 'sets.csv'],
	['--mandatory', 'a,,b'],
	['--mandatory', 'x'],
];

test.each(WRONG_CALLS)('a call that does not fit ends with 2: %s %s', async (...more) => {
	expect((await call(...more)).code).toBe(2);
});
