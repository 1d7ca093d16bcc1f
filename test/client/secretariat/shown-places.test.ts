/* The list of people is read by role, then country, then sector. */
import { expect, test } from 'vitest';
import { listShownPlaces } from '../../../client/secretariat/shown-places.ts';
import { buildStudyOffer } from '../../../client/secretariat/study-offer.ts';
import { place, STUDY, takenBack } from './places-fixture.ts';

const OFFER = buildStudyOffer(STUDY, 'en');
const ALL = { role: '', country: '' };
const PLACES = [
	place('respondent', 'ALD', 'council'),
	place('observer'),
	takenBack(place('coordinator', 'ALD')),
	place('respondent', 'ALD', 'keeper'),
	place('coordinator', 'BRA'),
	place('coordinator', 'ALD'),
	place('secretariat'),
];
const shown = (filter: { role: string; country: string }) =>
	listShownPlaces(PLACES, filter, OFFER).map(({ id }) => id);

test('places stand by role, country in alphabetical order, and sector as the pack lists them', () => {
	expect(shown(ALL)).toEqual([
		'secretariat',
		'coordinator ALD',
		'coordinator ALD taken back',
		'coordinator BRA',
		'respondent ALD keeper',
		'respondent ALD council',
		'observer',
	]);
});

test('one role can be shown alone, with those that were taken back', () => {
	expect(shown({ ...ALL, role: 'coordinator' })).toEqual([
		'coordinator ALD',
		'coordinator ALD taken back',
		'coordinator BRA',
	]);
});

test('role and country narrow each other, and places of the whole study belong to no country', () => {
	expect(shown({ role: 'coordinator', country: 'BRA' })).toEqual(['coordinator BRA']);
	expect(shown({ role: 'observer', country: 'BRA' })).toEqual([]);
});

test('of two places for the same work the older one stands first', () => {
	const older = { ...place('coordinator', 'ALD'), id: 'older', createdAt: '2026-02-01T08:00:00.000Z' };
	const list = listShownPlaces([place('coordinator', 'ALD'), older], ALL, OFFER);
	expect(list.map(({ id }) => id)).toEqual(['older', 'coordinator ALD']);
});
