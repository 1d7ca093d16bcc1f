/* Means up the hierarchy, worked by hand: a and b (weights 1 and 3) in one, reversed c in two, both in top. */
import { expect, test } from 'vitest';
import { parseCaps } from '../../../analysis/composite/caps.ts';
import { parseShare } from '../../../analysis/composite/group-rules.ts';
import { parseIndicators } from '../../../analysis/composite/indicator-table.ts';
import { parseMeanKind } from '../../../analysis/composite/mean-kind.ts';
import { scoreComposite } from '../../../analysis/composite/score-composite.ts';
import {
	faultsOf,
	SMALL,
	scoreSmall,
	structureOf,
	tableOf,
	valuesOf,
} from '../../support/composite-tables.ts';

const meansOf = (text: string) => text.split(',').flatMap((name) => parseMeanKind(name) ?? []);

test('arithmetic means: 4 and 8 with weights 1 and 3 make 7, with −3 from the reversed c 2', () => {
	const index = scoreSmall({ data: ['uCode,a,b,c,note', 'X,4,8,3,any'] });
	expect(['one', 'two', 'top'].map((code) => valuesOf(index, code))).toEqual([[7], [-3], [2]]);
});

test('missing never counts as nought: weights are shared out over the children that are there', () => {
	const index = scoreSmall({ data: ['uCode,a,b,c', 'X,4,,', 'Y,,,', 'Z,4,8,'] });
	expect(valuesOf(index, 'one')).toEqual([4, null, 7]);
	expect(valuesOf(index, 'two')).toEqual([null, null, null]);
	expect(valuesOf(index, 'top')).toEqual([4, null, 7]);
	expect(index.warnings).toContain('unit Y, top: no score, too little below it has a value');
});

test('geometric, harmonic and generalised means of 1, 16, 16 and 16', () => {
	const data = ['uCode,a,b,c', 'X,1,16,1'];
	const upright = SMALL.map((line) => line.replace('-1', '1'));
	const one = (means: string) =>
		valuesOf(scoreSmall({ data, structure: upright, options: { means: meansOf(means) } }), 'one')[0];
	// (1 × 16 × 16 × 16)^(1/4) = 8; 4 ÷ (1 + 3/16) = 64/19; √((1 + 3 × 256) ÷ 4).
	expect(one('gmean')).toBeCloseTo(8, 12);
	expect(one('hmean')).toBeCloseTo(64 / 19, 12);
	expect(one('pmean:2')).toBeCloseTo(Math.sqrt(769 / 4), 12);
	expect(one('pmean:0')).toBeCloseTo(8, 12);
	expect(one('pmean:1')).toBe(12.25);
});

test('a mean for each level from the bottom, and one of its own for a group that names it', () => {
	const lines = SMALL.map((line) => line.replace('-1', '1'));
	const data = ['uCode,a,b,c', 'X,1,16,2'];
	const mixed = scoreSmall({ data, structure: lines, options: { means: meansOf('gmean,amean') } });
	expect(valuesOf(mixed, 'top')[0]).toBeCloseTo(5, 12);
	const own = lines.map(
		(line, i) => `${line},${i === 0 ? 'Aggregation' : line.startsWith('one') ? 'hmean' : ''}`,
	);
	const named = scoreSmall({ data, structure: own, options: { means: meansOf('gmean,amean') } });
	expect(valuesOf(named, 'one')[0]).toBeCloseTo(64 / 19, 12);
	expect(
		faultsOf(() => scoreSmall({ data, structure: own.map((line) => line.replace('hmean', 'best')) })),
	).toEqual(['structure: Aggregation of one: this is no mean']);
});

test('an indicator two levels up enters the mean of its own parent', () => {
	const index = scoreSmall({
		data: ['uCode,a,b,c,d', 'X,4,8,3,10'],
		structure: [...SMALL, 'd,1,top,1,2,Indicator'],
	});
	// (7 − 3 + 2 × 10) ÷ 4.
	expect(valuesOf(index, 'top')).toEqual([6]);
});

test('availability counts children: one of two is below 2/3 and not below 1/2, by level from the bottom', () => {
	const data = ['uCode,a,b,c', 'X,4,,3', 'Y,4,8,'];
	const top = (availability: readonly number[]) =>
		valuesOf(scoreSmall({ data, options: { availability } }), 'top');
	expect(top([0.5])).toEqual([0.5, 7]);
	expect(top([2 / 3])).toEqual([null, null]);
	expect(top([2 / 3, 0.5])).toEqual([-3, 7]);
	expect(top([0, 1])).toEqual([0.5, null]);
	expect(['2/3', '0.5', '1', '1.01', '-0.1', '1/0', 'x'].map(parseShare)).toEqual([
		2 / 3,
		0.5,
		1,
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});

test('a unit without a mandatory indicator has no score in any group above it', () => {
	const index = scoreSmall({ data: ['uCode,a,b,c', 'X,4,,3', 'Y,,8,3'], options: { mandatory: ['a'] } });
	expect(valuesOf(index, 'one')).toEqual([4, null]);
	expect(valuesOf(index, 'two')).toEqual([-3, -3]);
	expect(valuesOf(index, 'top')).toEqual([0.5, null]);
});

test('options that do not fit the structure are refused together', () => {
	const options = { means: meansOf('amean,amean,amean'), availability: [0, 0, 0], mandatory: ['one', 'x'] };
	expect(faultsOf(() => scoreSmall({ data: ['uCode,a,b,c', 'X,1,1,1'], options }))).toEqual([
		'--aggregate: 3 are given, and there are 2 levels above the indicators',
		'--availability: 3 are given, and there are 2 levels above the indicators',
		'--mandatory: one is no indicator',
		'--mandatory: x is no indicator',
	]);
});

test('a cap holds a group down where something below is weak, and a missing value caps nothing', () => {
	const structure = structureOf();
	const caps = parseCaps(structure, tableOf('Group,AtMost,iCode,Below', 'top,1,two,-2', 'one,5,a,4'));
	const data = ['uCode,a,b,c', 'X,4,8,3', 'Y,2,8,1', 'Z,,8,'];
	const table = parseIndicators(tableOf(...data), structure);
	const index = scoreComposite({ structure, table, how: { kind: 'none' }, options: {}, caps });
	// X: a is not below 4, two is −3: 2 becomes 1. Y: one would be 6.5 and is 5, top (5 − 1) ÷ 2. Z: nothing caps.
	expect(valuesOf(index, 'one')).toEqual([7, 5, 8]);
	expect(valuesOf(index, 'top')).toEqual([1, 2, 8]);
	expect(
		faultsOf(() => parseCaps(structure, tableOf('Group,AtMost,iCode,Below', 'a,x,top,1', 'one,1,two,1'))),
	).toEqual([
		't.csv:2:1: a is no group of the structure',
		't.csv:2:2: AtMost: this is text, not a number',
		't.csv:3:3: two does not stand below the level of one',
	]);
});

test('values that a mean cannot take are all named by unit and code', () => {
	const data = ['uCode,a,b,c', 'X,0,8,1', 'Y,1,-2,2', 'Z,1,1,'];
	expect(faultsOf(() => scoreSmall({ data, options: { means: meansOf('gmean') } }))).toEqual([
		'unit X, indicator a: its value is not above 0, which the geometric mean of one cannot take',
		'unit Y, indicator b: its value is not above 0, which the geometric mean of one cannot take',
		'unit X, indicator c: its value is not above 0, which the geometric mean of two cannot take',
		'unit Y, indicator c: its value is not above 0, which the geometric mean of two cannot take',
	]);
	const upper = faultsOf(() => scoreSmall({ data, options: { means: meansOf('amean,hmean') } }));
	expect(upper).toEqual([
		'unit Y, group one: its value is not above 0, which the harmonic mean of top cannot take',
		'unit X, group two: its value is not above 0, which the harmonic mean of top cannot take',
		'unit Y, group two: its value is not above 0, which the harmonic mean of top cannot take',
	]);
});

test('data: text, infinities, doubled units, missing columns and no unit at all are faults', () => {
	const told = (...data: string[]) => faultsOf(() => scoreSmall({ data }));
	expect(told('uCode,a,b', 'X,one,1', 'X,NaN,1', ',1,Inf')).toEqual([
		't.csv:4:1: the unit has no code',
		't.csv:3:1: unit X stands here twice',
		't.csv:2:1: indicator c has no column',
		't.csv:4:3: unit , indicator b: this is not a finite number below 1e100',
		't.csv:2:2: unit X, indicator a: this is text, not a number',
		't.csv:3:2: unit X, indicator a: this is not a finite number below 1e100',
	]);
	expect(told('uCode,a,b,c')).toEqual(['uCode: the data have no unit']);
});
