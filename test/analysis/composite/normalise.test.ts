/* Normalisations, each worked by hand on a few values. */
import { expect, test } from 'vitest';
import { parseIndicators } from '../../../analysis/composite/indicator-table.ts';
import { type Normalisation, parseNormalisation } from '../../../analysis/composite/normalisation.ts';
import { normalise } from '../../../analysis/composite/normalise.ts';
import { structureOf, tableOf } from '../../support/composite-tables.ts';

/** One indicator over units u1, u2, …; an empty text is missing. */
function scale(how: Normalisation, values: readonly (number | '')[], direction = 1) {
	const structure = structureOf([
		'iCode,Level,Parent,Direction,Weight,Type',
		`a,1,g,${direction},1,Indicator`,
		'g,2,,,,Aggregate',
	]);
	const table = parseIndicators(tableOf('uCode,a', ...values.map((value, i) => `u${i},${value}`)), structure);
	const result = normalise(how, table, structure);
	return { ...result, values: Array.from(result.values, (value) => (Number.isNaN(value) ? null : value)) };
}

const MIN_MAX: Normalisation = { kind: 'minmax', low: 0, high: 100 };
const posts = (worst: number, best: number): Normalisation => ({
	kind: 'goalposts',
	posts: { worst: Float64Array.of(worst), best: Float64Array.of(best) },
});

test('min-max: 2, 4, missing, 6 become 0, 50, missing, 100, and the other way round where less is better', () => {
	expect(scale(MIN_MAX, [2, 4, '', 6]).values).toEqual([0, 50, null, 100]);
	expect(scale(MIN_MAX, [2, 4, '', 6], -1).values).toEqual([100, 50, null, 0]);
	expect(scale({ kind: 'minmax', low: 1, high: 5 }, [2, 4, 6]).values).toEqual([1, 3, 5]);
});

test('z-score: 1, 2, 3 have mean 2 and sample deviation 1', () => {
	expect(scale({ kind: 'zscore', mean: 0, sd: 1 }, [1, 2, 3]).values).toEqual([-1, 0, 1]);
	expect(scale({ kind: 'zscore', mean: 50, sd: 10 }, [1, '', 2, 3], -1).values).toEqual([60, null, 50, 40]);
});

test('rank: the lowest is 1 and ties share their mean; as a share of 100 with prank', () => {
	expect(scale({ kind: 'rank' }, [10, 30, 10, '', 20]).values).toEqual([1.5, 4, 1.5, null, 3]);
	expect(scale({ kind: 'rank' }, [10, 30, 20], -1).values).toEqual([3, 1, 2]);
	// Ranks 1.5, 4, 1.5, 3 of four: (rank − 1) ÷ 3.
	expect(scale({ kind: 'prank' }, [10, 30, 10, 20]).values).toEqual([100 / 6, 100, 100 / 6, 200 / 3]);
});

test('goalposts map to 0 and 100 and cut off outside; both ends equal give the middle on them', () => {
	expect(scale(posts(0, 20), [-5, 0, 5, 20, 30]).values).toEqual([0, 0, 25, 100, 100]);
	// Less is better: the worst end is the higher number.
	expect(scale(posts(20, 0), [-5, 5, 30], -1).values).toEqual([100, 75, 0]);
	expect(scale(posts(7, 7), [6, 7, 8]).values).toEqual([0, 50, 100]);
	expect(scale(posts(7, 7), [6, 7, 8], -1).values).toEqual([100, 50, 0]);
});

test('distance to a target: from the lowest value to the target, 100 when it is reached', () => {
	const target: Normalisation = { kind: 'target', targets: Float64Array.of(10) };
	expect(scale(target, [2, 6, 10, 14]).values).toEqual([0, 50, 100, 100]);
	// Less is better: from the highest, 18, down to 10.
	expect(scale(target, [18, 14, 10, 2], -1).values).toEqual([0, 50, 100, 100]);
	const reached = scale(target, [10, 12]);
	expect(reached.values).toEqual([100, 100]);
	expect(reached.warnings).toEqual(['indicator a: every unit has reached the target, so each gets 100']);
});

test('none leaves the values, turned where less is better', () => {
	expect(scale({ kind: 'none' }, [2, 0], -1).values).toEqual([-2, 0]);
});

test('a constant indicator gets the middle of the range, with a warning that names it', () => {
	expect(scale({ kind: 'minmax', low: 1, high: 100 }, [4, '', 4]).values).toEqual([50.5, null, 50.5]);
	expect(scale({ kind: 'zscore', mean: 5, sd: 2 }, [4, 4]).values).toEqual([5, 5]);
	expect(scale({ kind: 'prank' }, [4, 4, 4]).values).toEqual([50, 50, 50]);
	expect(scale(MIN_MAX, [4, 4]).warnings).toEqual([
		'indicator a: all its values are equal, so each unit gets the middle of the range',
	]);
});

test('one unit alone is scored, and an indicator that nobody has stays missing', () => {
	for (const kind of ['minmax:0,100', 'prank'] as const)
		expect(scale(parseNormalisation(kind) as Normalisation, [4]).values).toEqual([50]);
	expect(scale(MIN_MAX, ['', ''])).toEqual({
		values: [null, null],
		warnings: ['indicator a: no unit has a value'],
	});
});

test('the methods by name, and what is refused', () => {
	expect(parseNormalisation('minmax')).toEqual(MIN_MAX);
	expect(parseNormalisation('minmax:1,5')).toEqual({ kind: 'minmax', low: 1, high: 5 });
	expect(parseNormalisation('zscore:-1,2')).toEqual({ kind: 'zscore', mean: -1, sd: 2 });
	expect(parseNormalisation('goalposts:C:/posts.csv')).toEqual({ kind: 'goalposts', file: 'C:/posts.csv' });
	expect(parseNormalisation('target')).toEqual({ kind: 'target' });
	for (const wrong of [
		'',
		'max',
		'minmax:',
		'minmax:5,1',
		'minmax:1,2,3',
		'zscore:0,0',
		'goalposts',
		'rank:1',
	])
		expect(parseNormalisation(wrong)).toBeUndefined();
});
