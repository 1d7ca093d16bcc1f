/* Whether a part of a whole reaches a fraction of whole numbers, without rounding. */
import { expect, test } from 'vitest';
import { reaches } from '../../../analysis/score/fraction.ts';

test('two thirds are reached by 2 of 3, 4 of 6 and 5 of 7, not by 1 of 2, 3 of 5 or 4 of 7', () => {
	for (const [part, whole] of [
		[2, 3],
		[4, 6],
		[5, 7],
		[3, 4],
		[14, 21],
	] as const)
		expect(reaches(part, whole, '2/3')).toBe(true);
	for (const [part, whole] of [
		[1, 2],
		[3, 5],
		[4, 7],
		[13, 20],
	] as const)
		expect(reaches(part, whole, '2/3')).toBe(false);
});

test('four fifths are reached by 4 of 5 and not by 3', () => {
	expect(reaches(4, 5, '4/5')).toBe(true);
	expect(reaches(3, 5, '4/5')).toBe(false);
});

test('a whole of any number of parts is exact', () => {
	for (let n = 1; n <= 200; n += 1) {
		expect(reaches(n, n, '1/1')).toBe(true);
		expect(reaches(n - 1, n, '1/1')).toBe(false);
	}
});
