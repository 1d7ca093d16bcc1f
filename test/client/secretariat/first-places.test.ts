/* Where the secretariat of the whole store, that of one study, and others find their work. */
import { expect, test } from 'vitest';
import { findFirstPlace, listPlaces, opensStudies } from '../../../client/session/list-places.ts';
import type { Person } from '../../../instruments/schema/session.ts';
import type { StudySummary } from '../../../instruments/schema/study.ts';

const MAY = ['study.read', 'progress.read', 'people.read', 'people.invite', 'study.open', 'scores.read'];
const secretariat = (study: string, may = MAY): Person => ({
	study,
	place: 'place',
	role: 'secretariat',
	title: 'Secretariat',
	may,
	expiresAt: '2026-03-15T08:00:00.000Z',
});
const STUDY: StudySummary = {
	id: 'rooms',
	pack: 'reading-rooms',
	packVersion: '1.0.0',
	title: 'Reading rooms',
	round: 'Spring round',
	summary: '',
	status: '',
	stage: '',
	openedOn: '2026-03-02',
	collection: 'survey',
	open: true,
	disclaimer: '',
	languages: ['en'],
	words: { member: 'town', members: 'towns' },
	memberCount: 2,
	releasedCount: 0,
};
const textsOf = (person: Person | undefined) => listPlaces(STUDY, person).map(({ text }) => text);

test('the secretariat of the whole store opens studies; that of one study does not, though its role may', () => {
	expect(opensStudies(secretariat(''))).toBe(true);
	expect(opensStudies(secretariat('rooms'))).toBe(false);
	expect(opensStudies(undefined)).toBe(false);
});

test('a person without a study never lands at an address without one', () => {
	expect(findFirstPlace(secretariat(''))).toBe('/openings');
	expect(findFirstPlace(secretariat('', []))).toBe('/');
	expect(findFirstPlace(secretariat('rooms'))).toBe('/studies/rooms/status');
});

test('the people of a study are a place for those who may read them, never for passers-by of an open study', () => {
	expect(textsOf(secretariat('rooms'))).toContain('place.people');
	expect(textsOf(secretariat('rooms', ['scores.read']))).not.toContain('place.people');
	expect(textsOf(undefined)).not.toContain('place.people');
});
