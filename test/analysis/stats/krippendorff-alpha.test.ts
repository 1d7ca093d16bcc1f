/* Krippendorff's alpha against the examples that he printed, and against numbers worked by hand. */
import { expect, test } from 'vitest';
import { krippendorffAlpha } from '../../../analysis/stats/krippendorff-alpha.ts';
import type { RatingTable } from '../../../analysis/stats/rating-table.ts';
import type { MeasurementLevel } from '../../../instruments/schema/ratings.ts';
import { KRIPPENDORFF_2011 } from '../../support/krippendorff-2011.ts';

const alpha = (table: RatingTable, level: MeasurementLevel) => krippendorffAlpha(table, level).value;
const columns = (...raters: string[]): number[][] =>
	[...(raters[0] ?? '')].map((_, unit) => raters.map((letters) => letters.charCodeAt(unit)));

test('Krippendorff 2011 C: four observers with missing ratings, at each of the four levels', () => {
	const at = (level: MeasurementLevel) => alpha(KRIPPENDORFF_2011, level)?.toFixed(3);
	expect([at('nominal'), at('ordinal'), at('interval'), at('ratio')]).toEqual([
		'0.743',
		'0.815',
		'0.849',
		'0.797',
	]);
});

test('Krippendorff 2011 A and B: two observers, two categories and five', () => {
	expect(alpha(columns('0100000010', '1110010000'), 'nominal')?.toFixed(3)).toBe('0.095');
	expect(alpha(columns('aabbdcccedda', 'babbbccceddd'), 'nominal')?.toFixed(3)).toBe('0.692');
});

test('a unit with one rating is dropped from both sides', () => {
	const without = KRIPPENDORFF_2011.slice(0, 11);
	for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
		expect(krippendorffAlpha(KRIPPENDORFF_2011, level)).toEqual(krippendorffAlpha(without, level));
	expect(krippendorffAlpha(KRIPPENDORFF_2011, 'nominal')).toMatchObject({ units: 11, ratings: 40 });
});

test('units 0 0, 0 1 and 1 1 have 1 - (1/3) ÷ (3/5)', () => {
	// Within: one unit of three differs: 2 of 6. Among all: 3 zeros and 3 ones, 2 × 9 of 6 × 5.
	expect(
		alpha(
			[
				[0, 0],
				[0, 1],
				[1, 1],
			],
			'nominal',
		),
	).toBeCloseTo(4 / 9, 12);
});

test('complete data of three raters divide a unit’s pairs by two, not by one', () => {
	// Units 0 0 1 and 1 1 1. Within: 4 ordered pairs differ, ÷ 2 = 2, of 6 ratings: 1/3. Among: 2 × 2 × 4 of 30.
	expect(
		alpha(
			[
				[0, 0, 1],
				[1, 1, 1],
			],
			'nominal',
		),
	).toBeCloseTo(1 - 1 / 3 / (16 / 30), 12);
});

test('the ordinal metric counts the ranks between, so uneven use of the levels matters', () => {
	// Ratings 1 1 2 2 2 4: midranks 1.5, 4, 6. Units 1 1, 2 2, 2 4: within (6 - 4)² × 2 ÷ 6 = 4/3.
	// Among all: pairs 1-2: 6 × 2.5², 1-4: 2 × 4.5², 2-4: 3 × 2²: 37.5 + 40.5 + 12 = 90, × 2 ÷ 30 = 6.
	expect(
		alpha(
			[
				[1, 1],
				[2, 2],
				[2, 4],
			],
			'ordinal',
		),
	).toBeCloseTo(1 - 4 / 3 / 6, 12);
});

test('the ratio metric takes a difference over a sum, and nothing below zero', () => {
	// Units 1 3 and 1 1: within 2 × (2/4)² ÷ 4 = 1/8. Among: 1 three, 3 ones: 6 × 1/4 ÷ 12 = 1/8. Alpha 0.
	expect(
		alpha(
			[
				[1, 3],
				[1, 1],
			],
			'ratio',
		),
	).toBeCloseTo(0, 12);
	expect(
		alpha(
			[
				[0, 0],
				[0, 2],
				[2, 2],
			],
			'ratio',
		),
	).toBeCloseTo(4 / 9, 12);
	expect(
		krippendorffAlpha(
			[
				[-1, 3],
				[1, 1],
			],
			'ratio',
		),
	).toEqual({
		value: null,
		withheld: 'ratio data have no values below zero',
	});
});

test('without a pair, or with one value throughout, there is no number and a reason', () => {
	expect(
		krippendorffAlpha(
			[
				[1, null],
				[null, 2],
			],
			'interval',
		),
	).toMatchObject({ value: null });
	expect(
		krippendorffAlpha(
			[
				[0.1, 0.1],
				[0.1, 0.1],
			],
			'interval',
		),
	).toMatchObject({
		withheld: expect.stringContaining('every rating is the same'),
	});
	expect(krippendorffAlpha([], 'nominal').value).toBeNull();
});
