/* Laws that every index keeps, whatever the numbers: held against drawn tables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMeanKind } from '../../../analysis/composite/mean-kind.ts';
import type { Composite } from '../../../analysis/composite/score-composite.ts';
import { scoreSmall, valuesOf } from '../../support/composite-tables.ts';

const HEAD = 'iCode,Level,Parent,Direction,Weight,Type';
const CODES = ['a', 'b', 'c', 'd'] as const;
const MIN_MAX = { kind: 'minmax', low: 1, high: 100 } as const;

const cell = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: '' as const, freq: 5 });
const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 });
const weights = fc.tuple(...CODES.map(() => fc.integer({ min: 1, max: 9 })));
const means = fc
	.constantFrom('amean', 'gmean', 'hmean', 'pmean:2')
	.map((name) => [parseMeanKind(name)].flatMap((kind) => kind ?? []));

type Table = readonly (readonly (number | '')[])[];

const dataOf = (rows: Table): string[] => [
	`uCode,${CODES.join(',')}`,
	...rows.map((row, i) => `u${i},${row.join(',')}`),
];

function structureOf(weight: readonly number[]): string[] {
	const indicators = CODES.map(
		(code, i) => `${code},1,${i < 2 ? 'g' : 'h'},${i === 1 ? -1 : 1},${weight[i]},Indicator`,
	);
	return [
		HEAD,
		...indicators,
		`g,2,top,1,${weight[0]},Aggregate`,
		`h,2,top,1,${weight[3]},Aggregate`,
		'top,3,,,,Aggregate',
	];
}

function near(one: readonly (number | null)[], other: readonly (number | null)[]): void {
	expect(one.map((value) => value === null)).toEqual(other.map((value) => value === null));
	one.forEach((value, i) => {
		expect(Math.abs((value ?? 0) - (other[i] ?? 0))).toBeLessThan(1e-9);
	});
}

const topOf = (index: Composite) => valuesOf(index, 'top');

test('scores stay within the range of the scale', () => {
	fc.assert(
		fc.property(table, weights, means, (rows, weight, kinds) => {
			const index = scoreSmall({
				data: dataOf(rows),
				structure: structureOf(weight),
				how: MIN_MAX,
				options: { means: kinds },
			});
			for (const value of index.aggregator.values)
				if (!Number.isNaN(value)) expect(value >= 1 && value <= 100).toBe(true);
		}),
	);
});

test('the order of units and of indicators changes nothing', () => {
	fc.assert(
		fc.property(table, weights, means, (rows, weight, kinds) => {
			const [head = '', ...lines] = dataOf(rows);
			const structure = structureOf(weight);
			const ask = { how: MIN_MAX, options: { means: kinds } };
			const straight = scoreSmall({ data: [head, ...lines], structure, ...ask });
			const turned = scoreSmall({
				data: [head, ...lines.toReversed()],
				structure: [HEAD, ...structure.slice(1).reverse()],
				...ask,
			});
			near(topOf(turned), topOf(straight));
		}),
	);
});

test('doubling all weights changes nothing, not even the last digit', () => {
	fc.assert(
		fc.property(table, weights, means, (rows, weight, kinds) => {
			const ask = { data: dataOf(rows), how: MIN_MAX, options: { means: kinds } };
			const once = scoreSmall({ ...ask, structure: structureOf(weight) });
			const twice = scoreSmall({ ...ask, structure: structureOf(weight.map((each) => 2 * each)) });
			expect(topOf(twice)).toEqual(topOf(once));
		}),
	);
});

test('missing never counts as nought: an indicator that nobody has might as well not be there', () => {
	fc.assert(
		fc.property(table, weights, (rows, weight) => {
			const without = rows.map(([a = '', b = '', c = '']) => [a, b, c, '' as const]);
			const structure = structureOf(weight);
			const empty = scoreSmall({ data: dataOf(without), structure, how: MIN_MAX });
			const absent = structure.filter((line) => !line.startsWith('d,'));
			near(topOf(scoreSmall({ data: dataOf(without), structure: absent, how: MIN_MAX })), topOf(empty));
		}),
	);
});

test('with fixed goalposts a further unit moves nobody else', () => {
	const posts = { worst: Float64Array.of(-900, 900, -900, -900), best: Float64Array.of(900, -900, 900, 900) };
	fc.assert(
		fc.property(table, fc.tuple(cell, cell, cell, cell), weights, (rows, further, weight) => {
			const ask = { structure: structureOf(weight), how: { kind: 'goalposts', posts } as const };
			const before = topOf(scoreSmall({ data: dataOf(rows), ...ask }));
			const after = topOf(scoreSmall({ data: dataOf([...rows, further]), ...ask }));
			expect(after.slice(0, rows.length)).toEqual(before);
		}),
	);
});

test('the lower the power of a mean, the lower the score', () => {
	fc.assert(
		fc.property(table, weights, (rows, weight) => {
			const tops = ['hmean', 'gmean', 'amean', 'pmean:2'].map((name) =>
				topOf(
					scoreSmall({
						data: dataOf(rows),
						structure: structureOf(weight),
						how: MIN_MAX,
						options: { means: [parseMeanKind(name)].flatMap((kind) => kind ?? []) },
					}),
				),
			);
			for (let i = 1; i < tops.length; i++)
				tops[i]?.forEach((value, unit) => {
					expect((value ?? 0) + 1e-9).toBeGreaterThanOrEqual(tops[i - 1]?.[unit] ?? 0);
				});
		}),
	);
});
