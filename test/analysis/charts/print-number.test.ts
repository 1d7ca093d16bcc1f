import { expect, test } from 'vitest';
import { printDistance, printPoints, printScore, printShare } from '../../../analysis/charts/print-number.ts';
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

test('a figure never rounds up onto an edge that it has not reached', () => {
	// Phases 2, 3 and 4 begin at 1, 2 and 3 points, and at 25, 50 and 75 of 100.
	expect([0.96, 0.98, 1.96, 2.96, 3.96].map(printPoints)).toEqual(['0.9', '0.9', '1.9', '2.9', '3.9']);
	expect([24.6, 49.5, 74.9, 99.7].map(printScore)).toEqual(['24', '49', '74', '99']);
	expect([1, 1.04, 2, 4].map(printPoints)).toEqual(['1.0', '1.0', '2.0', '4.0']);
	expect([25, 25.4, 50, 100, 0].map(printScore)).toEqual(['25', '25', '50', '100', '0']);
	// What the machine's arithmetic leaves a hair below an edge has reached it.
	expect([1 - 1e-12, 3 * (1 / 3 + 1 / 3 + 1 / 3)].map(printPoints)).toEqual(['1.0', '3.0']);
});

test('a distance rounds its halves up and has no edge to keep clear of', () => {
	expect([0.96, 1.96, -2.25, 0.04].map((each) => printDistance(each, 1))).toEqual([
		'1.0',
		'2.0',
		'2.3',
		'0.0',
	]);
	expect([24.6, 49.5, 0].map((each) => printDistance(each))).toEqual(['25', '50', '0']);
});
