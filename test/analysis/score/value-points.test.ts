/* What a value is worth on each kind of scale, before the evidence rule. */
import { expect, test } from 'vitest';
import { valuePoints } from '../../../analysis/score/value-points.ts';
import type { Scale } from '../../../instruments/schema/framework.ts';
import { aseanCps } from '../../support/asean-cps.ts';

const scaleOf = (id: string): Scale => {
	const scale = aseanCps.framework.scales[id];
	if (!scale) throw new RangeError(`scaleOf requires a scale of the pack, not ${id}`);
	return scale;
};
const bands: Scale = {
	kind: 'bands',
	title: 'Age',
	max: 4,
	bands: [
		{ from: 0, points: 0 },
		{ from: 12, points: 2 },
		{ from: 14, points: 4 },
	],
};
const rising: Scale = { kind: 'linear', title: 'Share', max: 4, low: 20, high: 60 };
const falling: Scale = { kind: 'linear', title: 'Deaths', max: 4, low: 60, high: 20 };

test('a benchmark gives 1, 0.75, 0.25 or 0', () => {
	const points = ['yes', 'largely', 'slightly', 'no'].map((value) =>
		valuePoints(scaleOf('benchmark'), value),
	);
	expect(points).toEqual([1, 0.75, 0.25, 0]);
});

test('a level gives its own number, also when a table writes it as 3.0', () => {
	const level = (value: string) => valuePoints(scaleOf('level'), value);
	expect(['0', '1', '2', '3', '4'].map(level)).toEqual([0, 1, 2, 3, 4]);
	expect(['3.0', ' 3', '3e0'].map(level)).toEqual([3, 3, 3]);
});

test('a value that the scale does not have gives nothing, which is not zero', () => {
	for (const value of ['', ' ', 'Yes', 'perhaps', '5', '2.5']) {
		expect(valuePoints(scaleOf('benchmark'), value)).toBeNull();
		expect(valuePoints(scaleOf('level'), value)).toBeNull();
	}
	for (const scale of [bands, rising])
		for (const value of ['', 'many', 'NaN', 'Infinity', '12 years'])
			expect(valuePoints(scale, value)).toBeNull();
});

test('the last band that a number reaches counts, its edge included', () => {
	const points = ['0', '11.99', '12', '13.9', '14', '100'].map((value) => valuePoints(bands, value));
	expect(points).toEqual([0, 0, 2, 2, 4, 4]);
	expect(valuePoints(bands, '-1')).toBeNull(); // below the first band
});

test('a line runs from its low to its high end and is cut off outside', () => {
	// (30 − 20) / (60 − 20) = 1/4 of 4 points
	const points = ['0', '20', '30', '40', '60', '99'].map((value) => valuePoints(rising, value));
	expect(points).toEqual([0, 0, 1, 2, 4, 4]);
});

test('a line may fall: then fewer is better', () => {
	const points = ['0', '20', '30', '40', '60', '99'].map((value) => valuePoints(falling, value));
	expect(points).toEqual([4, 4, 3, 2, 0, 0]);
});
