/* Which measure suits which level of measurement, and what a result says beside its number. */
import { expect, test } from 'vitest';
import { measureAgreement } from '../../../analysis/agreement/measure-agreement.ts';
import type { MeasurementLevel, Ratings } from '../../../instruments/schema/ratings.ts';

const table = (...rows: readonly string[]): Ratings => ({
	units: rows.map((_, unit) => `u${unit}`),
	raters: (rows[0] ?? '').split(' ').map((_, rater) => `r${rater}`),
	cells: rows.map((row) => row.split(' ').map((cell) => (cell === '-' ? null : cell))),
});
const WORDS = table('low low', 'high high', 'low high', 'middle middle');
const ORDER = ['low', 'middle', 'high'];
const NUMBERS = table('1 2', '2 2', '10 9', '4 5', '- 3');

const KEYS = [
	'krippendorffAlpha',
	'fleissKappa',
	'congerKappa',
	'gwetAc',
	'brennanPrediger',
	'percentAgreement',
	'cohenKappa',
	'icc',
	'kendallW',
	'cronbachAlpha',
];
const isGroup = (key: string) => key === 'cohenKappa' || key === 'icc';
/** Every single figure of a result, by key. */
const figures = (ratings: Ratings, level: MeasurementLevel, named?: readonly string[]) =>
	Object.entries(measureAgreement(ratings, level, named)).flatMap(([key, result]) =>
		isGroup(key)
			? Object.entries(result as Record<string, { value: number | null }>).map(
					([form, figure]) => [`${key}.${form}`, figure] as const,
				)
			: [[key, result as { value: number | null }] as const],
	);
const withheld = (...call: Parameters<typeof figures>) =>
	figures(...call)
		.filter(([, { value }]) => value === null)
		.map(([key]) => key);

test('a result has the same keys at every level, each with a value or a reason and what it assumes', () => {
	for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
		expect(Object.keys(measureAgreement(NUMBERS, level))).toEqual(KEYS);
		for (const [, figure] of figures(NUMBERS, level)) {
			expect(figure).toMatchObject({ assumes: expect.stringMatching(/\w+\.$/) });
			if (figure.value === null) expect(figure).toMatchObject({ withheld: expect.stringMatching(/\w/) });
			else expect(Number.isFinite(figure.value)).toBe(true);
		}
	}
});

test('words without an order have no weighted kappa, and nothing that needs order or distance', () => {
	const iccs = ['icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'].map((form) => `icc.${form}`);
	const ordered = [...iccs, 'kendallW', 'cronbachAlpha'];
	expect(withheld(WORDS, 'nominal')).toEqual(['cohenKappa.linear', 'cohenKappa.quadratic', ...ordered]);
	expect(withheld(WORDS, 'ordinal', ORDER)).toEqual([...iccs, 'cronbachAlpha']);
	expect(withheld(NUMBERS, 'interval')).toEqual([]);
});

test('numbers stand by their size: 10 comes after 9, and 1.0 is 1', () => {
	// Places 0 1 2 of 1, 9, 10: a distance of one place between 9 and 10.
	const { cohenKappa } = measureAgreement(table('1 1.0', '9 10', '10 10'), 'ordinal');
	// Linear: seen 1/3. Expected: first 1/3 each, second 1/3 0 2/3: (2×2 + 1 + 1×2 + 2)/9 = 9/9.
	expect(cohenKappa.linear.value).toBeCloseTo(1 - 1 / 3, 12);
});

test('ordinal levels have AC2, the others AC1', () => {
	const ac = (level: MeasurementLevel) => measureAgreement(WORDS, level, ORDER).gwetAc;
	expect(ac('nominal').assumes).not.toContain('near ones agree');
	expect(ac('ordinal').assumes).toContain('near ones agree');
	expect(ac('ordinal').value).not.toBe(ac('nominal').value);
});

test('levels that nobody used change what leans on the whole scale, and nothing else', () => {
	const two = table('1 1', '3 3', '1 3');
	const [used, named] = [figures(two, 'nominal'), figures(two, 'nominal', ['1', '2', '3'])];
	const changed = used.filter(([, { value }], i) => value !== named[i]?.[1].value).map(([key]) => key);
	expect(changed).toEqual(['gwetAc', 'brennanPrediger']);
});

test('constant ratings have full agreement, and nothing that could be told from chance', () => {
	const same = table('2 2 2', '2 2 2', '2 2 2');
	const found = figures(same, 'interval').filter(([, { value }]) => value !== null);
	expect(found.map(([key, { value }]) => [key, value])).toEqual([['percentAgreement', 1]]);
});

test('no rating at all gives reasons only, and numbers too large to square no infinity', () => {
	expect(withheld(table('- -', '- -'), 'interval')).toHaveLength(figures(NUMBERS, 'interval').length);
	const huge = figures(table('1e300 -1e300', '2 -1e300', '3 3'), 'interval');
	expect(JSON.stringify(huge)).not.toContain('NaN');
	for (const [, { value }] of huge) expect(value === null || Number.isFinite(value)).toBe(true);
});

test('ratings that were not checked are the program’s fault', () => {
	expect(() => measureAgreement(table('a 1', '2 2'), 'interval')).toThrow(RangeError);
});
