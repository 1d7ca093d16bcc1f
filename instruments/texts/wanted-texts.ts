/*
 * Which texts a language needs, seen from the English ones: each plain key, and of a key with plural forms
 * (saved_one, saved_other) the forms that this language has. Shared by the pages, which say how many are missing,
 * and by the checks of translations.
 */
import { type Language, pluralFormsOf } from '../languages.ts';

export type Texts = Readonly<Record<string, string>>;

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

export interface PluralKey {
	readonly base: string;
	readonly form: string;
}

/** A key whose English has the form "other"; undefined for any other key. */
export function pluralKeyOf(key: string, english: Texts): PluralKey | undefined {
	const [, base, form] = PLURAL.exec(key) ?? [];
	return base !== undefined && form !== undefined && `${base}_other` in english ? { base, form } : undefined;
}

/** The English text that a key is translated from; undefined when there is no such key. */
export function sourceOf(key: string, english: Texts): string | undefined {
	const plural = pluralKeyOf(key, english);
	return Object.hasOwn(english, key) ? english[key] : plural && english[`${plural.base}_other`];
}

/** Key → English text, in the order of the English file. */
export function wantedTexts(english: Texts, language: Language): ReadonlyMap<string, string> {
	const forms = pluralFormsOf(language);
	const wanted = new Map<string, string>();
	for (const [key, text] of Object.entries(english)) {
		const plural = pluralKeyOf(key, english);
		// A sentence of its own for none is wanted in every language.
		if (!plural || plural.form === 'zero') wanted.set(key, text);
		else if (plural.form === 'other')
			for (const form of forms)
				wanted.set(`${plural.base}_${form}`, english[`${plural.base}_${form}`] ?? text);
	}
	return wanted;
}

export const missingTexts = (english: Texts, translated: Texts, language: Language): string[] =>
	[...wantedTexts(english, language).keys()].filter((key) => !Object.hasOwn(translated, key));
