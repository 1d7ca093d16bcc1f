/* Inviting a whole country makes what is missing and nothing twice. */
import { expect, test } from 'vitest';
import { findSamePlace, listMissingPlaces } from '../../../client/secretariat/missing-places.ts';
import { buildStudyOffer } from '../../../client/secretariat/study-offer.ts';
import { place, STUDY, takenBack } from './places-fixture.ts';

const OFFER = buildStudyOffer(STUDY, 'en');

test('a country without any place needs its coordinator, its clearing authority and each sector that is asked', () => {
	expect(listMissingPlaces([], 'ALD', OFFER)).toEqual([
		{ role: 'coordinator', country: 'ALD' },
		{ role: 'clearing', country: 'ALD' },
		{ role: 'respondent', country: 'ALD', sector: 'keeper' },
		{ role: 'respondent', country: 'ALD', sector: 'council' },
	]);
});

test('what the country has is not made again, and places of other countries do not count', () => {
	const places = [
		place('coordinator', 'ALD'),
		place('respondent', 'ALD', 'council'),
		place('clearing', 'BRA'),
		place('respondent', 'BRA', 'keeper'),
	];
	expect(listMissingPlaces(places, 'ALD', OFFER)).toEqual([
		{ role: 'clearing', country: 'ALD' },
		{ role: 'respondent', country: 'ALD', sector: 'keeper' },
	]);
});

test('a place that was taken back is missing again', () => {
	const places = [takenBack(place('coordinator', 'ALD'))];
	expect(listMissingPlaces(places, 'ALD', OFFER)[0]).toEqual({ role: 'coordinator', country: 'ALD' });
});

test('a country that has everybody needs nobody', () => {
	const places = listMissingPlaces([], 'ALD', OFFER).map(({ role, country, sector }) =>
		place(role, country, sector),
	);
	expect(listMissingPlaces(places, 'ALD', OFFER)).toEqual([]);
});

test('the same work in another sector is another place', () => {
	const places = [place('respondent', 'ALD', 'keeper')];
	const wanted = { role: 'respondent', country: 'ALD' } as const;
	expect(findSamePlace(places, { ...wanted, sector: 'council' })).toBeUndefined();
	expect(findSamePlace(places, { ...wanted, sector: 'keeper' })).toBe(places[0]);
});
