/*
 * The list of places as it is shown: chosen by country and role, in the order role, country, sector, and those
 * that were taken back after those that stand.
 */
import type { Place } from '../../instruments/schema/people.ts';
import { ROLES } from '../../instruments/schema/role.ts';
import type { StudyOffer } from './study-offer.ts';

/** Empty texts choose everything. */
export interface PlaceFilter {
	readonly role: string;
	readonly country: string;
}

export function listShownPlaces(
	places: readonly Place[],
	filter: PlaceFilter,
	offer: Pick<StudyOffer, 'countries' | 'sectors'>,
): readonly Place[] {
	// Countries of the offer stand in alphabetical order already; a place of the whole study comes first.
	const at = (list: readonly { readonly id: string }[], id: string | undefined) =>
		list.findIndex((entry) => entry.id === id);
	const order = (a: Place, b: Place) =>
		ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
		at(offer.countries, a.country) - at(offer.countries, b.country) ||
		at(offer.sectors, a.sector) - at(offer.sectors, b.sector) ||
		Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined) ||
		a.createdAt.localeCompare(b.createdAt);
	return places
		.filter((place) => filter.role === '' || place.role === filter.role)
		.filter((place) => filter.country === '' || place.country === filter.country)
		.toSorted(order);
}
