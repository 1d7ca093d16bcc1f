/* Faults of a table of ratings: all of them, each with its unit and rater, and never what stands in a cell. */
import { expect, test } from 'vitest';
import { checkRatings } from '../../../analysis/agreement/check-ratings.ts';
import { numberOf } from '../../../analysis/agreement/number-of.ts';
import type { Ratings } from '../../../instruments/schema/ratings.ts';

const table = (...rows: readonly (readonly (string | null)[])[]): Ratings => ({
	units: rows.map((_, unit) => `u${unit + 1}`),
	raters: (rows[0] ?? []).map((_, rater) => `r${rater + 1}`),
	cells: rows,
});
const rules = (...call: Parameters<typeof checkRatings>) => checkRatings(...call).map(({ rule }) => rule);

test('ratings that fit have no fault', () => {
	expect(checkRatings(table(['1', '2.5'], [null, '-1e3']), 'interval')).toEqual([]);
	expect(checkRatings(table(['low', 'high']), 'nominal')).toEqual([]);
	expect(checkRatings(table(['low', 'high']), 'ordinal', ['low', 'middle', 'high'])).toEqual([]);
});

test('every cell that is no number is named by its unit and rater', () => {
	const wrong = table(['1', 'zzmark'], ['NaN', 'Infinity'], ['0x10', '1,5']);
	for (const level of ['interval', 'ratio'] as const)
		expect(rules(wrong, level)).toEqual([
			'unit u1, rater r2: not a number',
			'unit u2, rater r1: not a number',
			'unit u2, rater r2: not a number',
			'unit u3, rater r1: not a number',
			'unit u3, rater r2: not a number',
		]);
	expect(JSON.stringify(checkRatings(wrong, 'ratio'))).not.toContain('zzmark');
	// In an ordinal table, a word among numbers is a slip.
	expect(rules(table(['1', 'two']), 'ordinal')).toEqual(['unit u1, rater r2: not a number']);
});

test('too few raters, no units, units twice or without a name', () => {
	expect(rules(table(['1'], ['2']), 'nominal')).toEqual(['there is one rater only, r1']);
	expect(rules(table([], []), 'nominal')).toEqual(['there are no raters']);
	expect(rules(table(), 'nominal')).toEqual(['there is no unit']);
	const twice = { ...table(['1', '1'], ['1', '1'], ['1', '1']), units: ['a', 'a', ''] };
	expect(checkRatings(twice, 'nominal')).toMatchObject([
		{ unit: 1, rule: 'unit a: an earlier row has this unit' },
		{ unit: 2, rule: 'the unit has no name' },
	]);
});

test('words have no order until somebody names it', () => {
	expect(checkRatings(table(['low', 'high']), 'ordinal')).toMatchObject([{ inCategories: true }]);
});

test('with categories named, every other rating is a fault, at any level', () => {
	expect(rules(table(['a', 'x'], ['y', 'b']), 'nominal', ['a', 'b'])).toEqual([
		'unit u1, rater r2: not one of the categories named',
		'unit u2, rater r1: not one of the categories named',
	]);
	expect(rules(table(['1.0', '4']), 'interval', ['1', '2', '3'])).toEqual([
		'unit u1, rater r2: not one of the categories named',
	]);
});

test('a list of categories is checked itself', () => {
	expect(rules(table(['1', '2']), 'ordinal', ['1', '2', '1.0'])).toEqual(['a category is named twice']);
	expect(rules(table(['1', '2']), 'ratio', ['1', 'two'])).toEqual([
		'a category is no number, as the level ratio needs',
	]);
});

test('numbers are plain decimals', () => {
	expect(['1', '-2.5', '+.5', '3.', '1e3'].map(numberOf)).toEqual([1, -2.5, 0.5, 3, 1000]);
	expect(['', ' ', 'NaN', 'Infinity', '0x1', '1e999', '1 2', '--1', '.'].map(numberOf)).toEqual(
		new Array(9).fill(null),
	);
});
