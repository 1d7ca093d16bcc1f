/*
 * Every interface word goes through t(key, values). The words stand in client/texts/<language>.json, English
 * always at hand and the others fetched when chosen. A key that ends in _one, _other … is one of the plural
 * forms of the key without the ending, picked by `values.count`; {name} in a text is filled from `values`. A text
 * that the language lacks stays in English, with the plural forms of English.
 */
import { languageOf, localeOf, pluralRulesOf } from '../../instruments/languages.ts';
import { words as early } from '../texts/early.ts';
import type english from '../texts/en.json';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<Key> = Key extends `${infer Start}_${PluralForm}` ? Start : Key;
export type TextKey = Base<keyof typeof english>;
export type TextValues = Readonly<Record<string, string | number>>;

type Texts = Readonly<Record<string, string>>;
const LOADERS = import.meta.glob<Texts>(['../texts/*.json', '!../texts/en.json'], { import: 'default' });

interface Words {
	readonly texts: Texts;
	readonly plurals: Intl.PluralRules;
}

let language = languageOf('en');
let locale = localeOf(language);
let spoken: Words = { texts: early, plurals: pluralRulesOf(language) };
/** Those of another language, over the English ones. */
let own: Words | undefined;

export const currentLanguage = () => language.code;
/** Whose rules for dates, numbers and sorting hold on the page. */
export const currentLocale = () => locale;

export const hasTexts = (code: string) => code === 'en' || `../texts/${code}.json` in LOADERS;

/** Fetch the words of a language and set the page's lang; one without a file stays in English. Rejects when they cannot be fetched. */
export async function loadLanguage(wanted: string): Promise<void> {
	const texts = await LOADERS[`../texts/${wanted}.json`]?.();
	language = languageOf(texts ? wanted : 'en');
	locale = localeOf(language);
	own = texts && { texts, plurals: pluralRulesOf(language) };
	document.documentElement.lang = language.code;
}

/** The English words of all other pages, fetched with the first of them. */
export async function loadMoreTexts(): Promise<void> {
	const { words } = await import('../texts/later.ts');
	spoken = { ...spoken, texts: { ...spoken.texts, ...words } };
}

/** The text of a key among the words of one language; undefined where it has none. */
function findForm(words: Words | undefined, key: string, count: unknown): string | undefined {
	if (words === undefined) return undefined;
	const { texts, plurals } = words;
	const plain = texts[key];
	if (plain !== undefined) return plain;
	// A sentence of its own for none, in languages whose grammar has no such form.
	const none = count === 0 ? texts[`${key}_zero`] : undefined;
	if (none !== undefined) return none;
	const form = typeof count === 'number' ? plurals.select(count) : 'other';
	return texts[`${key}_${form}`] ?? texts[`${key}_other`];
}

const show = (value: string | number) =>
	typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;

export function t(key: TextKey, values: TextValues = {}): string {
	const text = findForm(own, key, values.count) ?? findForm(spoken, key, values.count) ?? key;
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		return value === undefined ? whole : show(value);
	});
}

/** For keys that are put together at run time, such as `state.${state}`; `otherwise` when there is none. */
export function findText(key: string, otherwise: string): string {
	return own?.texts[key] ?? spoken.texts[key] ?? otherwise;
}

/** The language's own text, never the English one in its place. */
export const findOwnText = (key: string): string | undefined => (own ?? spoken).texts[key];
