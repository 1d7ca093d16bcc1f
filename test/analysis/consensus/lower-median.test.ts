/* The lower median: a value that somebody gave, the smaller of the middle two where their number is even. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerMedian, placeOfLowerMedian } from '../../../analysis/consensus/lower-median.ts';

const median = (values: readonly number[]) => lowerMedian(values, (value) => value);

test('an odd number of values has one in the middle', () => {
	expect(median([3])).toBe(3);
	expect(median([4, 0, 1])).toBe(1); // 0 1 4
	expect(median([1, 1, 1, 0, 4])).toBe(1);
});

test('of an even number the smaller of the middle two counts', () => {
	expect(median([4, 2])).toBe(2);
	expect(median([1, 0.75, 0.25, 0])).toBe(0.25); // 0 0.25 | 0.75 1
	expect(median([0, 0, 4, 4])).toBe(0);
	expect(median([10, 9, 2, 1])).toBe(2); // by number and not by text, where 10 stands before 2
});

test('nobody gives no median', () => {
	expect(median([])).toBeUndefined();
});

test('the list that is given stays as it was', () => {
	const values = [3, 1, 2];
	median(values);
	expect(values).toEqual([3, 1, 2]);
});

test('at least half stand at or above it, and it is a value of the list', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (values) => {
			const middle = median(values) ?? Number.NaN;
			expect(values).toContain(middle);
			expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
			expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
		}),
	);
});

test('of many different values it is the same as by sorting them', () => {
	// 101 values 0 to 100 in a mixed order: the middle one is 50; of 100 values 1 to 100 the lower middle is 50.
	const mixed = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
	expect(lowerMedian(mixed, (value) => value)).toBe(50);
	expect(
		lowerMedian(
			mixed.filter((value) => value > 0),
			(value) => value,
		),
	).toBe(50);
});

test('of equal values the place is the one that a stable sort would give', () => {
	// Sorted: 0 (place 1), 2 (0), 2 (2), 2 (3), 3 (4): the third is the 2 in place 2.
	expect(placeOfLowerMedian([2, 0, 2, 2, 3])).toBe(2);
	expect(placeOfLowerMedian([])).toBe(-1);
});
