/*
 * The links that were just made as rows of a CSV file, for a mail merge. The file holds the keys themselves; it
 * is made in the browser and never leaves it.
 */
import type { NewLink } from '../../instruments/schema/people.ts';
import { type CsvValue, csvText } from '../results/csv-text.ts';
import { linkAddress } from './link-address.ts';
import type { Choice } from './study-offer.ts';

interface Words {
	/** Headings: place, country, sector, link, works until. */
	readonly headings: readonly string[];
	readonly countries: readonly Choice[];
	readonly sectors: readonly Choice[];
}

const titleOf = (list: readonly Choice[], id: string | undefined) =>
	list.find((entry) => entry.id === id)?.title ?? id ?? null;

/** Times stay UTC ISO, as programs read them. */
export function linksCsv(links: readonly NewLink[], origin: string, words: Words): string {
	const rows = links.map(({ place, token, expiresAt }): CsvValue[] => [
		place.title,
		titleOf(words.countries, place.country),
		titleOf(words.sectors, place.sector),
		linkAddress(origin, token),
		expiresAt,
	]);
	return csvText(words.headings, rows);
}
