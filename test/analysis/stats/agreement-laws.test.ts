/* Laws that hold for any ratings: who stands where in the table must not matter, nor what a category is called. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brennanPrediger } from '../../../analysis/stats/brennan-prediger.ts';
import { cohenKappa } from '../../../analysis/stats/cohen-kappa.ts';
import { congerKappa } from '../../../analysis/stats/conger-kappa.ts';
import { cronbachAlpha } from '../../../analysis/stats/cronbach-alpha.ts';
import { fleissKappa } from '../../../analysis/stats/fleiss-kappa.ts';
import { gwetAc } from '../../../analysis/stats/gwet-ac.ts';
import { ICC_FORMS, icc } from '../../../analysis/stats/icc.ts';
import { kendallW } from '../../../analysis/stats/kendall-w.ts';
import { krippendorffAlpha } from '../../../analysis/stats/krippendorff-alpha.ts';
import { percentAgreement } from '../../../analysis/stats/percent-agreement.ts';
import type { RatingTable } from '../../../analysis/stats/rating-table.ts';

type Value = number | null;
const PLACES = 5;
const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
const rating = fc.option(fc.nat({ max: PLACES - 1 }), { freq: 5 });
const table = fc
	.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
	.chain(([units, raters]) =>
		fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), {
			minLength: units,
			maxLength: units,
		}),
	);

const nominal = (ratings: RatingTable): Value[] => [
	krippendorffAlpha(ratings, 'nominal').value,
	...[percentAgreement, fleissKappa, congerKappa, gwetAc, brennanPrediger].map(
		(measure) => measure(ratings, PLACES).value,
	),
	cohenKappa(ratings, PLACES).value,
];
const all = (ratings: RatingTable): Value[] => [
	...nominal(ratings),
	...LEVELS.map((level) => krippendorffAlpha(ratings, level).value),
	cohenKappa(ratings, PLACES, 'linear').value,
	cohenKappa(ratings, PLACES, 'quadratic').value,
	...ICC_FORMS.map((form) => icc(ratings)[form].value),
	kendallW(ratings).value,
	cronbachAlpha(ratings).value,
];

function expectSame(found: readonly Value[], wanted: readonly Value[]) {
	found.forEach((value, i) => {
		const other = wanted[i] ?? null;
		if (value === null || other === null) expect(value).toBe(other);
		else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
	});
}

/** The list in another order, which `seed` settles. */
const reorder = <T>(list: readonly T[], seed: number): T[] =>
	list
		.map((value, i) => ({ value, key: Math.imul(i + 1, 2654435761 ^ seed) }))
		.sort((a, b) => a.key - b.key)
		.map(({ value }) => value);

test('another order of units or raters changes nothing', () => {
	fc.assert(
		fc.property(table, fc.nat(), (ratings, seed) => {
			expectSame(all(reorder(ratings, seed)), all(ratings));
			expectSame(all(ratings.map((row) => reorder(row, seed))), all(ratings));
		}),
	);
});

test('other names for nominal categories change nothing', () => {
	fc.assert(
		fc.property(table, fc.nat(), (ratings, seed) => {
			const names = reorder([0, 1, 2, 3, 4], seed);
			const renamed = ratings.map((row) => row.map((place) => (place === null ? null : (names[place] ?? 0))));
			expectSame(nominal(renamed), nominal(ratings));
		}),
	);
});

test('a unit that nobody rated changes nothing', () => {
	fc.assert(
		fc.property(table, (ratings) => {
			expectSame(all([...ratings, (ratings[0] ?? []).map(() => null)]), all(ratings));
		}),
	);
});

test('interval data may be moved and stretched, ordinal data stretched unevenly, ratio data multiplied', () => {
	const change = (ratings: RatingTable, by: (value: number) => number) =>
		ratings.map((row) => row.map((value) => (value === null ? null : by(value))));
	fc.assert(
		fc.property(table, (ratings) => {
			const alpha = (own: RatingTable, level: (typeof LEVELS)[number]) => krippendorffAlpha(own, level).value;
			const [moved, squared, doubled] = [
				change(ratings, (value) => 3 * value - 7),
				change(ratings, (value) => value * value),
				change(ratings, (value) => 2 * value),
			];
			expectSame([alpha(moved, 'interval')], [alpha(ratings, 'interval')]);
			expectSame([alpha(squared, 'ordinal')], [alpha(ratings, 'ordinal')]);
			expectSame([alpha(doubled, 'ratio')], [alpha(ratings, 'ratio')]);
		}),
	);
});

test('perfect agreement is 1 in every measure', () => {
	const units = fc.uniqueArray(fc.nat({ max: PLACES - 1 }), { minLength: 2 });
	fc.assert(
		fc.property(units, fc.integer({ min: 2, max: 5 }), (values, raters) => {
			const ratings = values.map((value) => new Array<number>(raters).fill(value));
			for (const value of all(ratings).filter((each) => each !== null)) expect(value).toBeCloseTo(1, 9);
			expect(all(ratings).filter((value) => value === null).length).toBe(raters === 2 ? 0 : 3);
		}),
	);
});

test('no measure is above 1 or no number, whatever the ratings', () => {
	fc.assert(
		fc.property(table, (ratings) => {
			for (const value of all(ratings))
				if (value !== null) {
					expect(Number.isFinite(value)).toBe(true);
					expect(value).toBeLessThanOrEqual(1 + 1e-9);
				}
		}),
	);
});

test('for two raters without missing ratings Conger’s kappa is Cohen’s', () => {
	const pair = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }));
	fc.assert(
		fc.property(fc.array(pair, { minLength: 2, maxLength: 12 }), (ratings) => {
			expectSame([congerKappa(ratings, PLACES).value], [cohenKappa(ratings, PLACES).value]);
		}),
	);
});
