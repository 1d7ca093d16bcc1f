/* Where the movement of a score comes from: the order, the sentence's figures, and why there are none. */
import { expect, test } from 'vitest';
import { assumptionsOf, readChoices } from '../../../client/robustness/run-choices.ts';
import { type IndicesRequest, runIndices } from '../../../client/robustness/run-indices.ts';
import {
	dotOf,
	jointShare,
	sourceRows,
	spanOf,
	wholePercent,
	whyNone,
} from '../../../client/robustness/source-rows.ts';
import { FRAMEWORK, scoresOf } from '../views/small-study.ts';

const ask = (vary: string, element = 'system', seed = 1): IndicesRequest => ({
	framework: FRAMEWORK,
	scores: scoresOf('ZZ'),
	assumptions: assumptionsOf(readChoices(new URLSearchParams({ vary }))),
	seed,
	element,
});
const index = (value: number, low: number | null = null, high: number | null = null) => ({
	value,
	low,
	high,
});

test('one assumption alone brings all of the movement', () => {
	const result = runIndices(ask('aggregation'));
	const [row] = sourceRows(result);
	expect(whyNone(result, 1)).toBeUndefined();
	expect([row?.factor, wholePercent(row?.total.value ?? 0)]).toEqual(['aggregation', 100]);
	expect(row?.first.value).toBeGreaterThan(0.9);
});

test('the same seed gives the same indices again, another seed others', () => {
	const vary = 'weights aggregation';
	expect(runIndices(ask(vary))).toEqual(runIndices(ask(vary)));
	expect(runIndices(ask(vary, 'system', 2)).factors).not.toEqual(runIndices(ask(vary)).factors);
});

test('nothing varied, a score that stands still, and a withheld one are told apart', () => {
	expect(whyNone(runIndices(ask('none')), 0)).toBe('nothing');
	// Nothing is missing in ZZ, so missing answers move nothing.
	expect(whyNone(runIndices(ask('missing')), 1)).toBe('still');
	expect(whyNone({ mean: null, factors: [] }, 2)).toBe('withheld');
});

test('the assumption that brings most in all stands first', () => {
	const factors = [
		{ factor: 'weights', first: index(0.5), total: index(0.6) },
		{ factor: 'missing', first: index(0.2), total: index(0.7) },
	] as const;
	expect(sourceRows({ factors }).map(({ factor }) => factor)).toEqual(['missing', 'weights']);
	// 1 − (0.5 + 0.2) is brought by several together.
	expect(jointShare(factors)).toBeCloseTo(0.3, 12);
	expect(jointShare([{ factor: 'weights', first: index(1.02), total: index(1) }])).toBe(0);
});

test('an estimate outside 0 to 100 % keeps its figure and stays on the line', () => {
	expect(wholePercent(-0.021)).toBe(-2);
	expect(Object.is(wholePercent(-0.001), 0)).toBe(true);
	expect([dotOf(index(-0.02)), dotOf(index(1.01)), dotOf(index(0.25))]).toEqual([0, 100, 25]);
	expect(spanOf(index(0, -0.1, 0.5))).toEqual({ low: 0, high: 50 });
	expect(spanOf(index(0))).toBeUndefined();
});
