/*
 * Which places are shown, by role and country. The choice lives in the address, so that it can be shared and
 * loaded again; an address that names something unknown shows everything.
 */
import { useSearchParams } from 'wouter';
import { ROLES } from '../../instruments/schema/role.ts';
import type { PlaceFilter } from './shown-places.ts';
import type { StudyOffer } from './study-offer.ts';

export interface PlaceFilterState {
	readonly filter: PlaceFilter;
	/** An empty text shows all of that kind. */
	readonly choose: (part: Partial<PlaceFilter>) => void;
}

export function usePlaceFilter(offer: StudyOffer): PlaceFilterState {
	const [params, setParams] = useSearchParams();
	const role = ROLES.find((one) => one === params.get('role')) ?? '';
	const country = offer.countries.find(({ id }) => id === params.get('country'))?.id ?? '';
	const choose = (part: Partial<PlaceFilter>) =>
		setParams(
			(before) => {
				const next = new URLSearchParams(before);
				for (const [name, value] of Object.entries(part))
					if (value === '') next.delete(name);
					else next.set(name, value);
				return next;
			},
			{ replace: true },
		);
	return { filter: { role, country }, choose };
}
