import { expect, test } from 'vitest';
import { phaseDistribution } from '../../../analysis/charts/phase-distribution.ts';
import { PACK, releasedSheet } from '../../support/report-fixture.ts';

test('each domain counts its countries by phase, and the withheld ones apart', () => {
	// Books: Alba 2 points and Brama 3 points, both from 2 on. Readers: Alba 2 points, Brama withheld.
	expect(phaseDistribution(releasedSheet(), PACK).description).toContain(
		'Books: 2 Done: 2; Readers: 2 Done: 1, – withheld: 1.',
	);
});

test('a pack without phases has no such chart', () => {
	const { phases: _, ...framework } = PACK.framework;
	expect(() => phaseDistribution(releasedSheet(), { ...PACK, framework })).toThrow(
		/requires a pack with phases/,
	);
});

test('the spec of the distribution is as it was last looked at', async () => {
	const spec = JSON.stringify(phaseDistribution(releasedSheet(), PACK), null, '\t');
	await expect(`${spec}\n`).toMatchFileSnapshot('../../golden/charts/phase-distribution.json');
});
