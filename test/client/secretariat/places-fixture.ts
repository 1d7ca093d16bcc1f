/* A study of three towns with two sectors that are asked and one that is not, and places in it. */
import type { OfferedStudy } from '../../../client/secretariat/study-offer.ts';
import type { Place } from '../../../instruments/schema/people.ts';
import type { CountryStanding, SectorProgress } from '../../../instruments/schema/study.ts';

const progress = (respondent: string): SectorProgress => ({
	respondent,
	title: respondent,
	state: 'not-started',
	answered: 0,
	total: 9,
});

const standing = (country: string, ...respondents: readonly string[]): CountryStanding => ({
	country,
	name: country,
	state: 'not-started',
	progress: respondents.map(progress),
});

/** Members out of alphabetical order, as a pack may list them. */
export const STUDY: OfferedStudy = {
	collection: 'survey',
	members: [
		{ code: 'BRA', name: 'Brackenmouth' },
		{ code: 'ALD', name: 'Alderford' },
	],
	sectors: [
		{ id: 'keeper', title: 'Keeper of the room' },
		{ id: 'press', title: 'Newspaper' },
		{ id: 'council', title: 'Town council' },
	],
	countries: [
		standing('BRA', 'national', 'keeper', 'council'),
		standing('ALD', 'national', 'keeper', 'council'),
	],
};

/** A place named by its role, country and sector, given on the first of March. */
export function place(role: Place['role'], country?: string, sector?: string): Place {
	return {
		id: [role, country, sector].filter((part) => part !== undefined).join(' '),
		role,
		title: role,
		...(country !== undefined && { country }),
		...(sector !== undefined && { sector }),
		createdAt: '2026-03-01T08:00:00.000Z',
	};
}

export const takenBack = (given: Place): Place => ({
	...given,
	id: `${given.id} taken back`,
	revokedAt: '2026-03-02T08:00:00.000Z',
});
