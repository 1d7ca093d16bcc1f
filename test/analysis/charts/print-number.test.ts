import { expect, test } from 'vitest';
import { printPoints, printScore, printShare } from '../../../analysis/charts/print-number.ts';
import { wrapText } from '../../../analysis/charts/wrap-text.ts';

test('halves round up, also where binary fractions fall just below them', () => {
	expect([2.35, 0.25, 1.05, 4, 0].map(printPoints)).toEqual(['2.4', '0.3', '1.1', '4.0', '0.0']);
	expect([62.5, 74.4, 100].map(printScore)).toEqual(['63', '74', '100']);
});

test('only full coverage prints as 100 %, and only none at all as 0 %', () => {
	expect([1, 0.999, 0.001, 0, 2 / 3].map(printShare)).toEqual(['100 %', '99 %', '1 %', '0 %', '67 %']);
});

test('a title is broken at spaces, and a long word is never cut', () => {
	expect(wrapText('Law and policy of incomprehensibilities', 10)).toEqual([
		'Law and',
		'policy of',
		'incomprehensibilities',
	]);
});
