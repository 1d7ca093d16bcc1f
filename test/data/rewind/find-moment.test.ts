/* The moment between two writes: worked by hand with writes that reached the audit in another order than their times. */
import { expect, test } from 'vitest';
import { findMoment } from '../../../data/rewind/find-moment.ts';

const at = (ms: number): string => new Date(Date.UTC(2026, 2, 2, 8, 0, 0, ms)).toISOString();
const rows = (...times: readonly number[]) => times.map((ms, i) => ({ seq: i + 1, at: at(ms) }));

test('what was asked for at the moment itself stays', () => {
	expect(findMoment(rows(10, 20, 30), at(20))).toEqual({ at: at(20), seq: 2 });
	expect(findMoment(rows(10, 20, 30), at(25))).toEqual({ at: at(25), seq: 2 });
});

test('before the first row nothing stays, after the last one everything', () => {
	expect(findMoment(rows(10, 20), at(9))).toEqual({ at: at(9), seq: 0 });
	expect(findMoment(rows(10, 20), at(99))).toEqual({ at: at(99), seq: 2 });
	expect(findMoment([], at(5))).toEqual({ at: at(5), seq: 0 });
});

test('a row that reached the audit after a later one moves the moment back before both', () => {
	// At 20 the row of 18 belongs to the past, yet the row of 22 stands before it: 17 is the latest clean cut.
	expect(findMoment(rows(10, 22, 18, 30), at(20))).toEqual({ at: at(17), seq: 1 });
	// At 22 both belong to the past.
	expect(findMoment(rows(10, 22, 18, 30), at(22))).toEqual({ at: at(22), seq: 3 });
});

test('moving back may meet the next such pair', () => {
	expect(findMoment(rows(10, 16, 14, 22, 15, 30), at(20))).toEqual({ at: at(13), seq: 1 });
});
