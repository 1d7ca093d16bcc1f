/* A report made today of answers released in spring bears the day in spring. */
import { expect, test } from 'vitest';
import { reportDate } from '../../client/results/report-date.ts';

const released = (releasedAt: string) => ({ state: 'released' as const, releasedAt });
const openedOn = '2026-03-02T12:00:00.000Z';

test('a report is dated by the last release', () => {
	const countries = [
		released('2026-04-10T12:00:00.000Z'),
		released('2026-05-21T12:00:00.000Z'),
		{ state: 'cleared' as const },
	];
	expect(reportDate({ openedOn, countries })).toEqual({
		key: 'results.report.date.release',
		values: { date: '21 May 2026' },
	});
});

test('before any release it is dated by the day on which the round opened', () => {
	expect(reportDate({ openedOn, countries: [{ state: 'submitted' }] })).toEqual({
		key: 'results.report.date.opening',
		values: { date: '2 March 2026' },
	});
});
