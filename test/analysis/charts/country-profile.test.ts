import { expect, test } from 'vitest';
import { countryProfile } from '../../../analysis/charts/country-profile.ts';
import { PACK, releasedSheet } from '../../support/report-fixture.ts';

test('a profile shows the domains in the order of the framework, withheld ones without a figure', () => {
	expect(countryProfile(releasedSheet(), PACK, 'AA').description).toBe(
		'Brama: 1 of 2 domains have a score. Books: 75; Readers: withheld.',
	);
});

test('a country outside the sheet has no profile', () => {
	expect(() => countryProfile(releasedSheet(), PACK, 'MM')).toThrow(/countryProfile requires/);
});

test('the spec of the profile is as it was last looked at', async () => {
	const spec = JSON.stringify(countryProfile(releasedSheet(), PACK, 'AA'), null, '\t');
	await expect(`${spec}\n`).toMatchFileSnapshot('../../golden/charts/country-profile.json');
});
