/* Sobol indices against models whose indices are known exactly. */
import { expect, test } from 'vitest';
import { sobolIndices } from '../../../analysis/stats/sobol.ts';

test('a linear model has the shares of its squared coefficients, first and total alike', () => {
	// Variance of c·u is c²/12: 16, 4 and 1 of 21.
	const model = (point: Float64Array) => 4 * (point[0] ?? 0) + 2 * (point[1] ?? 0) + (point[2] ?? 0);
	const { variance, mean, first, total } = sobolIndices(model, 3, { seed: 1, rows: 20_000, bootstrap: 50 });
	expect(mean).toBeCloseTo(3.5, 1);
	expect(variance).toBeCloseTo(21 / 12, 1);
	[16 / 21, 4 / 21, 1 / 21].forEach((share, i) => {
		expect(Math.abs((first?.[i]?.value ?? 9) - share)).toBeLessThan(0.02);
		expect(Math.abs((total?.[i]?.value ?? 9) - share)).toBeLessThan(0.02);
	});
});

test('the Ishigami function with a = 7 and b = 0.1 has the indices that its formula gives', () => {
	const [a, b] = [7, 0.1];
	const model = (point: Float64Array) => {
		const [x = 0, y = 0, z = 0] = [...point].map((u) => Math.PI * (2 * u - 1));
		return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
	};
	// V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = 8b²π⁸/225; the variance is their sum, 13.8446.
	const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
	const v2 = a ** 2 / 8;
	const v13 = (8 * b ** 2 * Math.PI ** 8) / 225;
	const v = v1 + v2 + v13;
	expect(v).toBeCloseTo(13.8446, 4);
	const made = sobolIndices(model, 3, { seed: 2, rows: 20_000, bootstrap: 100 });
	const near = (
		index: { value: number; low: number | null; high: number | null } | undefined,
		share: number,
	) => {
		expect(Math.abs((index?.value ?? 9) - share)).toBeLessThan(0.03);
		// The interval is narrow, and lies about the value.
		expect((index?.high ?? 9) - (index?.low ?? 0)).toBeLessThan(0.1);
		expect(index?.low).toBeLessThanOrEqual(index?.value ?? 9);
	};
	[v1 / v, v2 / v, 0].forEach((share, i) => {
		near(made.first?.[i], share);
	}); // 0.3139, 0.4424, 0
	[(v1 + v13) / v, v2 / v, v13 / v].forEach((share, i) => {
		near(made.total?.[i], share);
	}); // 0.5576, 0.4424, 0.2437
});

test('a model that does not vary has no indices, and the same seed gives the same ones', () => {
	expect(sobolIndices(() => 5, 2, { seed: 3, rows: 10 })).toEqual({
		mean: 5,
		variance: 0,
		first: null,
		total: null,
	});
	const model = (point: Float64Array) => (point[0] ?? 0) * (point[1] ?? 0);
	const run = () => sobolIndices(model, 2, { seed: 4, rows: 100 });
	expect(run()).toEqual(run());
	expect(() => sobolIndices(() => Number.NaN, 1, { seed: 1, rows: 2 })).toThrow(/a number for every point/);
	expect(() => sobolIndices(() => 1, 0, { seed: 1, rows: 2 })).toThrow(/at least one input/);
});
