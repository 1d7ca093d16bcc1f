/*
 * The places that a country still needs so that it can answer and clear: its coordinator, its clearing authority,
 * and one respondent for each sector that is asked. A place that was taken back is missing again.
 */
import type { Place, PlaceRequest } from '../../instruments/schema/people.ts';
import { needsSector, type StudyOffer } from './study-offer.ts';

/** A place that stands and is for the same work. */
export function findSamePlace(places: readonly Place[], wanted: PlaceRequest): Place | undefined {
	return places.find(
		(place) =>
			place.revokedAt === undefined &&
			place.role === wanted.role &&
			place.country === wanted.country &&
			place.sector === wanted.sector,
	);
}

export function listMissingPlaces(
	places: readonly Place[],
	country: string,
	offer: Pick<StudyOffer, 'countryRoles' | 'sectors'>,
): readonly PlaceRequest[] {
	return offer.countryRoles
		.flatMap((role): PlaceRequest[] =>
			needsSector(role)
				? offer.sectors.map(({ id }) => ({ role, country, sector: id }))
				: [{ role, country }],
		)
		.filter((wanted) => findSamePlace(places, wanted) === undefined);
}
