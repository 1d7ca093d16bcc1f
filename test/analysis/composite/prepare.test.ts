/* What is done to indicators before they are normalised: denominators, outliers; and goalposts frozen and read back. */
import { expect, test } from 'vitest';
import { denominate } from '../../../analysis/composite/denominate.ts';
import { freezeGoalposts, parseGoalposts } from '../../../analysis/composite/goalposts.ts';
import { columnOf, parseIndicators } from '../../../analysis/composite/indicator-table.ts';
import { treatOutliers, USUAL_LIMITS, winsorise } from '../../../analysis/composite/treat-outliers.ts';
import { sampleKurtosis } from '../../../analysis/stats/sample-kurtosis.ts';
import { sampleSkewness } from '../../../analysis/stats/sample-skewness.ts';
import { faultsOf, scoreSmall, structureOf, tableOf, valuesOf } from '../../support/composite-tables.ts';

const ONE_TO_TEN = Array.from({ length: 10 }, (_, i) => i + 1);

test('of 1 to 10, 30 and 100 the outlier 100 is drawn in to 30, and that is enough', () => {
	const values = Float64Array.of(...ONE_TO_TEN, 30, 100);
	expect(sampleSkewness(values)).toBeGreaterThan(2);
	expect(sampleKurtosis(values)).toBeGreaterThan(3.5);
	const treated = winsorise(values, USUAL_LIMITS);
	expect([...treated]).toEqual([...ONE_TO_TEN, 30, 30]);
	expect(sampleSkewness(treated)).toBeLessThan(2);
});

test('low outliers are drawn in upwards, and values within the limits stay as they are', () => {
	const low = Float64Array.of(...ONE_TO_TEN, -30, -100);
	expect([...winsorise(low, USUAL_LIMITS)]).toEqual([...ONE_TO_TEN, -30, -30]);
	const calm = Float64Array.of(...ONE_TO_TEN);
	expect(winsorise(calm, USUAL_LIMITS)).toEqual(calm);
	expect([...winsorise(Float64Array.of(1, 1, 1, 1), USUAL_LIMITS)]).toEqual([1, 1, 1, 1]);
});

test('no further step is taken once as many values as allowed were moved', () => {
	const values = Float64Array.of(...ONE_TO_TEN, ...ONE_TO_TEN, 1000, 2000, 4000, 8000);
	const limits = { ...USUAL_LIMITS, winmax: 2 };
	// The first step moves one value (8000 to 4000), the second two (both to 2000).
	expect([...winsorise(values, limits).slice(-4)]).toEqual([1000, 2000, 2000, 2000]);
	expect(winsorise(values, { ...limits, winmax: 0 })).toEqual(values);
});

test('every changed value is listed, and an indicator that stays skewed is named', () => {
	const structure = structureOf();
	const data = [...ONE_TO_TEN, 30, 100].map((a, i) => `u${i},${a},${i === 3 ? '' : i},5`);
	const table = parseIndicators(tableOf('uCode,a,b,c', ...data), structure);
	const treated = treatOutliers(table, structure, USUAL_LIMITS);
	expect(treated.changes).toEqual([{ code: 'a', unit: 'u11', end: 'high', before: 100, after: 30 }]);
	expect(treated.warnings).toEqual([]);
	expect(Math.max(...columnOf(table, 0))).toBe(100);
	const lone = [...Array(30).fill(0), 1].map((a, i) => `u${i},${a},1,1`);
	const skewed = parseIndicators(tableOf('uCode,a,b,c', ...lone, 'v,2,1,1', 'w,9,1,1'), structure);
	expect(treatOutliers(skewed, structure, { ...USUAL_LIMITS, winmax: 1 }).warnings).toEqual([
		'indicator a: still skewed after 1 or more values were drawn in',
	]);
});

const SIZED = [
	'iCode,Level,Parent,Direction,Weight,Type,Denominator',
	'a,1,g,1,1,Indicator,people',
	'b,1,g,1,1,Indicator,',
	'g,2,,,,Aggregate,',
];

test('an indicator is divided by the denominator that it names; without one it is missing, with a warning', () => {
	const structure = structureOf(SIZED);
	const table = parseIndicators(tableOf('uCode,a,b', 'X,10,1', 'Y,10,1', 'Z,10,1'), structure);
	const { table: sized, warnings } = denominate(
		table,
		structure,
		tableOf('uCode,people', 'Z,5', 'X,4', 'Y,'),
	);
	expect([...columnOf(sized, 0)]).toEqual([2.5, Number.NaN, 2]);
	expect([...columnOf(sized, 1)]).toEqual([1, 1, 1]);
	expect(warnings).toEqual(['unit Y, indicator a: no people to divide by, so it is missing']);
	expect(faultsOf(() => denominate(table, structure, tableOf('uCode,people', 'X,0', 'Y,-1', 'Z,1')))).toEqual(
		[
			'people: unit X, indicator a: the denominator is not above 0',
			'people: unit Y, indicator a: the denominator is not above 0',
		],
	);
	expect(faultsOf(() => denominate(table, structure, tableOf('uCode,size', 'X,1')))).toEqual([
		't.csv:2:1: indicator people has no column',
	]);
});

const DATA = ['uCode,a,b,c', 'X,4,8,3', 'Y,2,9,1', 'Z,3,,7'];
const parseSmall = (...lines: string[]) => {
	const structure = structureOf();
	return parseGoalposts(structure, parseIndicators(tableOf(...DATA), structure), tableOf(...lines));
};

test('goalposts frozen from the data give the scores of min-max, and later units move nobody', () => {
	const structure = structureOf();
	const frozen = freezeGoalposts(parseIndicators(tableOf(...DATA), structure), structure);
	expect(frozen).toEqual([
		{ iCode: 'a', Low: 2, High: 4, Direction: 1 },
		{ iCode: 'b', Low: 8, High: 9, Direction: 1 },
		{ iCode: 'c', Low: 1, High: 7, Direction: -1 },
	]);
	const lines = ['iCode,Low,High,Direction', ...frozen.map((row) => Object.values(row).join(','))];
	const { posts } = parseSmall(...lines);
	const how = { kind: 'goalposts', posts } as const;
	const before = scoreSmall({ data: DATA, how });
	const minMax = scoreSmall({ data: DATA, how: { kind: 'minmax', low: 0, high: 100 } });
	expect(before.aggregator.values).toEqual(minMax.aggregator.values);
	const after = scoreSmall({ data: [...DATA, 'ZZ,90,-5,0'], how });
	expect(valuesOf(after, 'top').slice(0, 3)).toEqual(valuesOf(before, 'top'));
	expect(valuesOf(scoreSmall({ data: DATA.slice(0, 2), how }), 'top')).toEqual([valuesOf(before, 'top')[0]]);
});

test('goalposts of a reversed indicator stand in its own units, from low to high or from worst to best', () => {
	const ends = ({ posts }: ReturnType<typeof parseSmall>) => [posts.worst[2], posts.best[2]];
	expect(ends(parseSmall('iCode,Low,High', 'a,0,5', 'b,0,10', 'c,0,8'))).toEqual([8, 0]);
	expect(ends(parseSmall('iCode,Low,High', 'a,0,5', 'b,0,10', 'c,8,0'))).toEqual([8, 0]);
	const turned = parseSmall('iCode,Low,High', 'a,0,5', 'b,0,10', 'c,-8,-0.5');
	expect(ends(turned)).toEqual([8, 0.5]);
	expect(turned.warnings).toEqual([
		'indicator c: its goalposts are read as written for values multiplied by -1',
	]);
	// With its direction beside it a frozen table is never read otherwise.
	const sure = parseSmall('iCode,Low,High,Direction', 'a,0,5,1', 'b,0,10,1', 'c,-8,-0.5,-1');
	expect([...ends(sure), ...sure.warnings]).toEqual([-0.5, -8]);
});

test('goalposts are refused for unknown, doubled and absent codes, text, and Low above High', () => {
	expect(faultsOf(() => parseSmall('iCode,Low,High', 'x,0,1', 'a,0,1', 'a,0,1', 'b,low,1'))).toEqual([
		't.csv:2:1: x is no indicator',
		't.csv:4:1: a stands here twice',
		't.csv:5:2: Low of indicator b: this is text, not a number',
		'Low, High: indicator c has no row',
	]);
	expect(faultsOf(() => parseSmall('iCode,Low,High,Direction', 'a,5,0,1', 'b,0,1,-1', 'c,0,1,'))).toEqual([
		't.csv:2:2: indicator a: Low is above High',
		't.csv:3:4: indicator b: its direction is another one than in the structure',
	]);
});
