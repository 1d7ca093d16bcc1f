/*
 * What is wrong with translated texts, key by key: an unknown key, a place for a value lost or made up, a plural form
 * left out, nothing but spaces, or signs that nobody sees. A text that is not there at all is no fault: it stays in
 * English until somebody translates it.
 */
import { type Language, pluralFormsOf, pluralRulesOf } from '../languages.ts';
import { pluralKeyOf, sourceOf, type Texts } from './wanted-texts.ts';

export interface TextFault {
	readonly key: string;
	readonly rule: string;
	readonly cure: string;
}

/** Control signs but for the line break, and those that turn writing round; joiners belong to the region's scripts. */
const UNSEEN = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;

const placesIn = (text: string): Set<string> =>
	new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));

const written = (names: Iterable<string>): string =>
	[...names].map((name) => `{${name}}`).join(' ') || 'none';

/** The places of the English text; a form for one or none may do without the number itself. */
function checkPlaces(key: string, text: string, english: Texts): TextFault[] {
	const wanted = placesIn(sourceOf(key, english) ?? '');
	const found = placesIn(text);
	const form = pluralKeyOf(key, english)?.form;
	const mayLackCount = form === 'one' || form === 'zero';
	const lost = [...wanted].filter((name) => !found.has(name) && !(mayLackCount && name === 'count'));
	const made = [...found].filter((name) => !wanted.has(name) && !(form !== undefined && name === 'count'));
	if (lost.length + made.length === 0) return [];
	return [
		{
			key,
			rule: `its places for values are ${written(found)}, in English ${written(wanted)}`,
			cure: 'keep each name in braces as it is in English',
		},
	];
}

export function checkText(key: string, text: string, english: Texts, language: Language): TextFault[] {
	const plural = pluralKeyOf(key, english);
	const known =
		Object.hasOwn(english, key) ||
		(plural !== undefined &&
			pluralRulesOf(language)
				.resolvedOptions()
				.pluralCategories.some((form) => form === plural.form));
	if (!known) return [{ key, rule: 'no English text has this key', cure: 'take it out' }];
	if (text.trim() === '')
		return [{ key, rule: 'it is empty', cure: 'write the translation, or take the key out' }];
	const unseen: TextFault[] = UNSEEN.test(text)
		? [{ key, rule: 'it holds a sign that nobody sees', cure: 'type the text again without it' }]
		: [];
	return [...unseen, ...checkPlaces(key, text, english)];
}

/** Of a key that is translated in one form, the forms that the language needs and lacks. */
function checkForms(texts: Texts, english: Texts, language: Language): TextFault[] {
	const bases = new Set(Object.keys(texts).flatMap((key) => pluralKeyOf(key, english)?.base ?? []));
	return [...bases].flatMap((base) =>
		[...pluralFormsOf(language)]
			.map((form) => `${base}_${form}`)
			.filter((key) => !Object.hasOwn(texts, key))
			.map((key) => ({ key, rule: 'this plural form is missing', cure: 'write it beside the others' })),
	);
}

export const checkTranslation = (texts: Texts, english: Texts, language: Language): TextFault[] => [
	...Object.entries(texts).flatMap(([key, text]) => checkText(key, text, english, language)),
	...checkForms(texts, english, language),
];
