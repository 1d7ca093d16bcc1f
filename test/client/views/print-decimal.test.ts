/* Scores with one decimal and the signs of their changes. */
import { expect, test } from 'vitest';
import { phaseStarts, printChange, printDecimal } from '../../../client/views/print-decimal.ts';
import { FRAMEWORK } from './small-study.ts';

test('a score does not round up onto the edge of a phase that it has not reached', () => {
	const edges = phaseStarts(FRAMEWORK);
	expect(edges).toEqual([0, 50]);
	expect(printDecimal(49.96, edges)).toBe('49.9');
	expect(printDecimal(50, edges)).toBe('50.0');
	expect(printDecimal(74.96, edges)).toBe('75.0');
	// Without phases there is no edge to keep off.
	expect(printDecimal(49.96, [])).toBe('50.0');
});

test('a change carries its sign, and one too small to be printed carries none', () => {
	expect([1.25, -1.25, 0.04, -0.04, 0].map(printChange)).toEqual(['+1.3', '−1.3', '0.0', '0.0', '0.0']);
});
