/*
 * The search for what looks like personal data in a text that somebody typed, used by the page to warn and by the
 * server to withhold. It knows shapes and no person: it misses some and takes some for what they are not
 * (docs/privacy.md says how often), so it warns and never forbids. Linear in the length of the text.
 */
import { findAges } from './personal-data/find-ages.ts';
import { findBirthDates } from './personal-data/find-birth-dates.ts';
import { findCoordinates } from './personal-data/find-coordinates.ts';
import { findEmails } from './personal-data/find-emails.ts';
import { findNumbers } from './personal-data/find-numbers.ts';
import type { PersonalDataKind, Spot } from './personal-data/finding.ts';
import { plainText } from './personal-data/plain-text.ts';

export interface PersonalData {
	readonly kind: PersonalDataKind;
	/** The place as it was written: for the eyes of whoever may read the text, and for no log. */
	readonly excerpt: string;
}

const NOBODY: ReadonlySet<string> = new Set();
/** A text with more is said to have so many. */
const MOST = 20;

const listSpots = (text: string, known: ReadonlySet<string>): Spot[] => {
	const spots = findEmails(text);
	if (!/\d/.test(text)) return text.length < 4 ? spots : [...spots, ...findAges(text, known)];
	return [
		...spots,
		...findBirthDates(text),
		...findCoordinates(text),
		...findNumbers(text),
		...findAges(text, known),
	];
};

/** Whether another spot holds this one: a telephone number inside coordinates is told once. */
const isWithin = (spot: Spot, other: Spot): boolean =>
	other !== spot && other.at <= spot.at && other.at + other.length >= spot.at + spot.length;

function search(text: string, known: ReadonlySet<string>): readonly PersonalData[] {
	const { shown, plain } = plainText(text);
	const spots = listSpots(plain, known)
		.sort((a, b) => a.at - b.at)
		.slice(0, MOST);
	const kept = spots.filter(
		(spot, i) =>
			!spots.some((other, j) => j !== i && isWithin(spot, other) && (j < i || !isWithin(other, spot))),
	);
	return kept.map(({ kind, at, length }) => ({ kind, excerpt: shown.slice(at, at + length).trim() }));
}

/** The same law is named beside a hundred answers: what short texts held is remembered for a while. */
const remembered = new WeakMap<ReadonlySet<string>, Map<string, readonly PersonalData[]>>();
const [SHORT, MOST_REMEMBERED] = [200, 2000];

/** `known`: words in lower case that are no names of persons (knownNames makes them of a pack). In order of the text. */
export function findPersonalData(text: string, known: ReadonlySet<string> = NOBODY): readonly PersonalData[] {
	if (text.length > SHORT) return search(text, known);
	const texts = remembered.get(known) ?? new Map<string, readonly PersonalData[]>();
	remembered.set(known, texts);
	const before = texts.get(text);
	if (before) return before;
	if (texts.size >= MOST_REMEMBERED) texts.clear();
	const found = search(text, known);
	texts.set(text, found);
	return found;
}
