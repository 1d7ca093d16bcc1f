import { expect, test } from 'vitest';
import { intervalDots } from '../../../analysis/charts/interval-dots.ts';
import type { ReplicatedElement } from '../../../analysis/robustness/read-replications.ts';
import { PACK, releasedSheet } from '../../support/report-fixture.ts';

/** What the runs say of Books: Alba 50 from 40 to 58, Brama 75 from 70 to 76. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = { ZZ: [40, 58], AA: [70, 76] };

function find(country: string, id: string): ReplicatedElement | undefined {
	const [low, high] = RANGES[country] ?? [];
	if (low === undefined || high === undefined) return undefined;
	return {
		...{ country, id, level: 'domain', score: null, phase: null, low, median: low, high },
		...{ phases: [], withheldShare: 0, notApplicableShare: 0, samePhaseShare: null },
	};
}

const draw = (id: string, title: string) =>
	intervalDots(releasedSheet(), PACK, { id, title, runs: '1,000', wide: true, find }, PACK.members);

test('each score stands with its range, in alphabetical order; who is not released has a word', () => {
	expect(draw('D1', 'Books').description).toContain(
		'Alba: 50 (40–58); Brama: 75 (70–76); Cola: not released.',
	);
});

test('the title says how wide the ranges are, and names nobody', () => {
	// 58 − 40 = 18 and 76 − 70 = 6.
	expect(draw('D1', 'Books').description).toMatch(/^Books: the ranges are from 6 to 18 of 100 wide\. /);
});

test('a withheld score has no range, whatever the runs gave', () => {
	expect(draw('D2', 'Readers').description).toContain('Brama: withheld;');
});

test('a range that no run gave is no range', () => {
	const none = intervalDots(
		releasedSheet(),
		PACK,
		{ id: 'D1', title: 'Books', runs: '1,000', wide: true, find: () => undefined },
		PACK.members,
	);
	expect(none.description).toMatch(/^Books: there is no range yet\. Alba: withheld/);
});
