/* Only places that lead to some work are offered. */
import { expect, test } from 'vitest';
import { buildStudyOffer } from '../../../client/secretariat/study-offer.ts';
import { STUDY } from './places-fixture.ts';

const rolesOf = (offer: ReturnType<typeof buildStudyOffer>) => [...offer.countryRoles, ...offer.studyRoles];

test('a sector that no section asks is not offered', () => {
	const { sectors } = buildStudyOffer(STUDY, 'en');
	expect(sectors.map(({ id }) => id)).toEqual(['keeper', 'council']);
});

test('where no sector is asked, sector respondents are not offered', () => {
	const offer = buildStudyOffer({ ...STUDY, sectors: [] }, 'en');
	expect(offer.countryRoles).toEqual(['coordinator', 'clearing']);
});

test('countries stand in alphabetical order', () => {
	const { countries } = buildStudyOffer(STUDY, 'en');
	expect(countries.map(({ title }) => title)).toEqual(['Alderford', 'Brackenmouth']);
});

test('in a round of public facts nobody answers or clears', () => {
	const offer = buildStudyOffer({ ...STUDY, collection: 'desk' }, 'en');
	expect(offer.countryRoles).toEqual([]);
	expect(offer.studyRoles).toContain('observer');
});

test('each role is offered once', () => {
	const roles = rolesOf(buildStudyOffer(STUDY, 'en'));
	expect(new Set(roles).size).toBe(roles.length);
	// Eleven roles in all: three in a country, eight of the whole study.
	expect(roles).toHaveLength(11);
});
