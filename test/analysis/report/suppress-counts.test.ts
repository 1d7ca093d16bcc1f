import { expect, test } from 'vitest';
import { suppressCounts } from '../../../analysis/report/suppress-counts.ts';

test('counts from 1 to 4 are not printed', () => {
	expect(suppressCounts([12, 3, 4, 9])).toEqual([true, false, false, true]);
});

test('a single small count takes the next smallest with it, for the sum is known', () => {
	expect(suppressCounts([12, 3, 9])).toEqual([true, false, false]);
});

test('two ones do not hide each other: their sum is still small, so one more count is hidden', () => {
	expect(suppressCounts([1, 1, 7, 20])).toEqual([false, false, false, true]);
});

test('nothing is hidden when all counts are large enough or none', () => {
	expect(suppressCounts([5, 0, 8])).toEqual([true, true, true]);
});
