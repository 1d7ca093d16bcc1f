/* The address of one element of a country: its page, opened down to that element. */
import { countryAddress } from '../ui/addresses.ts';

export const elementAddress = (study: string, country: string, element: string) =>
	`${countryAddress(study, country)}#${encodeURIComponent(element)}`;
