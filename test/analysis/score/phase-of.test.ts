/* Phases of points 0-4: an edge belongs to the upper phase, on unrounded points plus 1e-9. */
import { expect, test } from 'vitest';
import { phaseOf } from '../../../analysis/score/phase-of.ts';
import { aseanCps } from '../../support/asean-cps.ts';

const phase = (points: number) => phaseOf(points, aseanCps.framework.phases);

test('from 0 the first, from 1 the second, from 2 the third, from 3 the fourth', () => {
	expect([0, 1, 2, 3, 4].map(phase)).toEqual([1, 2, 3, 4, 4]);
	expect([0.99, 1.99, 2.99].map(phase)).toEqual([1, 2, 3]);
});

test('points are not rounded to a phase: 24.99 of 100 is still the first', () => {
	expect(phase(0.9996)).toBe(1); // prints as 1.0
	expect(phase(0.99999999)).toBe(1); // 1e-8 below
});

test('what only the machine’s arithmetic keeps below an edge belongs above it', () => {
	expect(phase(0.999999999999)).toBe(2);
	const sum = 0.7 + 0.1 + 0.1 + 0.1; // 0.9999999999999999
	expect(sum).toBeLessThan(1);
	expect(phase(sum)).toBe(2);
	expect(phase(4 * (((1 / 3 + 1 / 3 + 1 / 3) * 3) / 4))).toBe(4); // 3
	expect(phase((4 * (0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1)) / 1.6)).toBe(3); // 1.9999999999999998
});

test('a pack without phases gives none', () => {
	expect(phaseOf(3, undefined)).toBeNull();
});
