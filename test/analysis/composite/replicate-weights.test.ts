/* The index under other weights: sets by hand, and noise from a seed. */
import { expect, test } from 'vitest';
import {
	drawWeights,
	replicateWeights,
	scoreWeightSets,
} from '../../../analysis/composite/replicate-weights.ts';
import { parseWeightSets } from '../../../analysis/composite/weight-sets.ts';
import { SeededRandom } from '../../../analysis/stats/seeded-random.ts';
import { faultsOf, SMALL, scoreSmall, structureOf, tableOf } from '../../support/composite-tables.ts';

const DATA = ['uCode,a,b,c', 'X,4,8,3', 'Y,2,9,1', 'Z,3,,7', 'W,,,'];

test('each set scores the top anew: X under a:b 1:1 and one:two 3:1 has (3 × 6 − 3) ÷ 4', () => {
	const index = scoreSmall({ data: DATA.slice(0, 2) });
	const sets = parseWeightSets(index.structure, tableOf('rep,a,b,c,one,two', '1,1,1,1,3,1', '2,0,1,1,1,0'));
	const { nominal, scores } = scoreWeightSets(index, sets);
	expect([...nominal]).toEqual([2]);
	expect([...scores]).toEqual([3.75, 8]);
	expect(sets.kept).toEqual([]);
});

test('a code without a column keeps its weight', () => {
	const sets = parseWeightSets(structureOf(), tableOf('rep,a', '1,2'));
	expect([...sets.weights.slice(0, 3)]).toEqual([2, 3, 1]);
	expect(sets.kept).toEqual(['b', 'c', 'one', 'two']);
});

test('sets are refused for unknown codes, empty, negative and worded weights, doubled names, and groups without weight', () => {
	const told = (...lines: string[]) => faultsOf(() => parseWeightSets(structureOf(), tableOf(...lines)));
	expect(told('rep,a,b,x', '1,,1,1', '1,-1,one,1')).toEqual([
		't.csv:3:1: set 1 stands here twice',
		't.csv:2:4: x is not in the structure',
		't.csv:2:2: a in set 1 has no weight',
		't.csv:3:2: a in set 1: the weight is negative',
		't.csv:3:3: weight of b in set 1: this is text, not a number',
	]);
	expect(told('rep,a,b', '1,0,0')).toEqual(['t.csv:2:2: one: everything below this group (a, b) weighs 0']);
	expect(told('rep,a')).toEqual(['rep: there is no set of weights']);
});

test('noise moves each weight below the top by its own draw, in the order of the nodes', () => {
	const structure = structureOf();
	const drawn = new Float64Array(structure.codes.length);
	drawWeights(structure, 0.25, new SeededRandom(5), drawn);
	const random = new SeededRandom(5);
	const nodes = [1, 3, 1, 1, 1];
	const expected = nodes.map((weight) => weight * (1 + 0.25 * (2 * random.uniform() - 1)));
	expect([...drawn.slice(0, 5)]).toEqual(expected);
});

test('without noise every replication is the nominal score, and quantiles of ranks are ranks', () => {
	const index = scoreSmall({ data: DATA });
	const summary = replicateWeights(index, { replications: 20, noise: 0, seed: 1 });
	// Units in order W, X, Y, Z: W has no score; X 2, Y (7.25 − 1) ÷ 2 = 3.125, Z (3 − 7) ÷ 2 = −2.
	expect([...summary.nominal]).toEqual([Number.NaN, 2, 3.125, -2]);
	for (const figures of [summary.mean, summary.median, summary.q5, summary.q95])
		expect([...figures]).toEqual([...summary.nominal]);
	for (const ranks of [
		summary.rankNominal,
		summary.rankMean,
		summary.rankMedian,
		summary.rankQ5,
		summary.rankQ95,
	])
		expect([...ranks]).toEqual([Number.NaN, 2, 1, 3]);
});

test('the same seed gives the same summary, and the machine is left able to run again', () => {
	const index = scoreSmall({ data: DATA });
	const run = (seed: number) => replicateWeights(index, { replications: 50, noise: 0.25, seed });
	const first = run(9);
	expect(run(10).mean).not.toEqual(first.mean);
	expect(run(9)).toEqual(first);
	expect((first.q5[1] ?? 0) < (first.median[1] ?? 0) && (first.median[1] ?? 0) < (first.q95[1] ?? 0)).toBe(
		true,
	);
});

test('the spread is that of the noise: one weight of two against 1 is even over its range', () => {
	const structure = [
		'iCode,Level,Parent,Direction,Weight,Type',
		'a,1,g,1,1,Indicator',
		'b,1,g,1,1,Indicator',
		'g,2,,,,Aggregate',
	];
	const index = scoreSmall({ data: ['uCode,a,b', 'X,100,0'], structure });
	const { mean, q5, q95 } = replicateWeights(index, { replications: 20_000, noise: 0.5, seed: 4 });
	// Score 100 v ÷ (v + w), v and w even on 0.5 to 1.5; by symmetry its mean is 50 and its quantiles mirror each other.
	expect(mean[0]).toBeCloseTo(50, 0);
	expect((q5[0] ?? 0) + (q95[0] ?? 0)).toBeCloseTo(100, 0);
	// P(v ÷ w < r) = (1.5 r − 0.5)² ÷ 2r for r below 1: 5 % at r = 0.4996…, 33.3 of 100.
	const r = 0.5;
	const below = (1.5 * r - 0.5) ** 2 / (2 * r);
	expect(below).toBeCloseTo(0.0625, 12);
	expect(q5[0] ?? 0).toBeLessThan((100 * r) / (1 + r));
});

test('more than one element at the highest level has no single score to compare', () => {
	const two = SMALL.slice(0, 6).map((line) => line.replace(',top,', ',,'));
	const index = scoreSmall({ data: DATA, structure: two });
	expect(faultsOf(() => replicateWeights(index, { replications: 5, noise: 0.1, seed: 1 }))).toEqual([
		'structure: Level: 2 elements stand at the highest level: one, two',
	]);
});

test('replications and noise out of range are refused', () => {
	const index = scoreSmall({ data: DATA });
	for (const wrong of [
		{ replications: 0 },
		{ replications: 1.5 },
		{ noise: 1.1 },
		{ noise: Number.NaN },
		{ seed: -1 },
	])
		expect(() => replicateWeights(index, { replications: 5, noise: 0.1, seed: 1, ...wrong })).toThrow(
			RangeError,
		);
});
