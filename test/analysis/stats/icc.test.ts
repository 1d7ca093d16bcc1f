/* The six intraclass correlations against Shrout and Fleiss 1979, with F, p and intervals. */
import { expect, test } from 'vitest';
import { ICC_FORMS, icc } from '../../../analysis/stats/icc.ts';
import { meanSquares } from '../../../analysis/stats/mean-squares.ts';

/** Shrout and Fleiss 1979, table 2: six targets, four judges. */
const TARGETS = [
	[9, 2, 5, 8],
	[6, 1, 3, 2],
	[8, 4, 6, 8],
	[7, 1, 2, 6],
	[10, 5, 6, 9],
	[6, 2, 4, 7],
];
const found = icc(TARGETS);

test('Shrout and Fleiss, table 3: mean squares 11.24, 6.26, 32.49 and 1.02', () => {
	const { between, within, columns, residual } = meanSquares(TARGETS);
	expect([between, within, columns, residual].map((square) => square.toFixed(2))).toEqual([
		'11.24',
		'6.26',
		'32.49',
		'1.02',
	]);
});

test('Shrout and Fleiss, table 4: .17, .29, .71 and .44, .62, .91', () => {
	expect(ICC_FORMS.map((form) => found[form].value?.toFixed(2))).toEqual([
		'0.17',
		'0.29',
		'0.71',
		'0.44',
		'0.62',
		'0.91',
	]);
});

test('F, its degrees of freedom and p', () => {
	expect(found.icc1).toMatchObject({ df1: 5, df2: 18 });
	expect(found.icc3).toMatchObject({ df1: 5, df2: 15 });
	// 11.24 ÷ 6.26 and 11.24 ÷ 1.02; p of the second in a table of F lies below 0.001.
	expect('F' in found.icc1 && found.icc1.F).toBeCloseTo(1.795, 3);
	expect('F' in found.icc3 && found.icc3.F).toBeCloseTo(11.027, 3);
	expect('p' in found.icc3 && found.icc3.p).toBeCloseTo(0.000135, 6);
});

test('the 95 % intervals, as published programs print them', () => {
	const interval = (form: (typeof ICC_FORMS)[number]) => {
		const own = found[form];
		return 'ci95' in own ? own.ci95?.map((end) => end?.toFixed(2)) : undefined;
	};
	expect(interval('icc1')).toEqual(['-0.13', '0.72']);
	expect(interval('icc2')).toEqual(['0.02', '0.76']);
	expect(interval('icc3')).toEqual(['0.34', '0.95']);
	expect(interval('icc1k')).toEqual(['-0.88', '0.91']);
	expect(interval('icc3k')).toEqual(['0.68', '0.99']);
	// With the degrees of freedom taken at the value of the mean, 4.19; Shrout and Fleiss would step up icc2's.
	expect(interval('icc2k')).toEqual(['0.04', '0.93']);
});

test('rows 1 2 and 3 6: between 9, raters 4, within 2.5, residual 1', () => {
	expect(
		meanSquares([
			[1, 2],
			[3, 6],
		]),
	).toMatchObject({ between: 9, columns: 4, within: 2.5, residual: 1 });
	const two = icc([
		[1, 2],
		[3, 6],
	]);
	expect(two.icc3.value).toBeCloseTo(0.8, 12); // (9 - 1) ÷ (9 + 1)
	expect(two.icc2.value).toBeCloseTo(8 / 13, 12); // 9 + 1 + 2/2 × (4 - 1)
	expect(two.icc1.value).toBeCloseTo(6.5 / 11.5, 12);
});

test('a unit that a rater left out is not used', () => {
	expect(icc([...TARGETS, [5, null, 5, 5]])).toEqual(found);
});

test('raters who differ by a constant are fully consistent: 1, and F has no bound', () => {
	const shifted = icc([
		[0.1, 0.4],
		[0.2, 0.5],
		[0.7, 1.0],
	]);
	expect(shifted.icc3).toMatchObject({ value: 1, F: null, p: null, ci95: null });
	expect(shifted.icc2.value).toBeLessThan(1);
});

test('constant ratings, one unit or one rater have a reason and no number', () => {
	for (const table of [
		[
			[3, 3],
			[3, 3],
		],
		[[1, 2]],
		[[1], [2]],
		[
			[1, null],
			[2, null],
		],
		[],
	])
		for (const form of ICC_FORMS)
			expect(icc(table)[form]).toEqual({ value: null, withheld: expect.any(String) });
});

test('ratings of any size give the same, with their intervals', () => {
	for (const factor of [1e-200, 1e-3, 1e250]) {
		const scaled = icc(TARGETS.map((row) => row.map((value) => value * factor)));
		for (const form of ICC_FORMS) expect(scaled[form].value).toBeCloseTo(found[form].value ?? 0, 9);
	}
});
