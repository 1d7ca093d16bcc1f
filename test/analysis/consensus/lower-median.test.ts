/* The lower median: a value that somebody gave, the smaller of the middle two where their number is even. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerMedian } from '../../../analysis/consensus/lower-median.ts';

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
