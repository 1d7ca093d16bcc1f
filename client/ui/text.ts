/*
 * Every interface word goes through t(key, values). The words stand in client/texts/<language>.json, English
 * always at hand and the others fetched when chosen. A key that ends in _one, _other … is one of the plural
 * forms of the key without the ending, picked by `values.count`; {name} in a text is filled from `values`.
 */
import { words as early } from '../texts/early.ts';
import type english from '../texts/en.json';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<Key> = Key extends `${infer Start}_${PluralForm}` ? Start : Key;
export type TextKey = Base<keyof typeof english>;
export type TextValues = Readonly<Record<string, string | number>>;

type Texts = Readonly<Record<string, string>>;
const LOADERS = import.meta.glob<Readonly<Record<string, string>>>(['../texts/*.json', '!../texts/en.json'], {
	import: 'default',
});

let language = 'en';
let spoken: Texts = early;
/** Those of another language, over the English ones. */
let own: Texts = {};
let texts = spoken;
let plurals = new Intl.PluralRules(language);

export const currentLanguage = () => language;

/** Fetch the words of a language and set the page's lang; one without a file stays in English. */
export async function loadLanguage(wanted: string): Promise<void> {
	const load = LOADERS[`../texts/${wanted}.json`];
	own = load ? await load() : {};
	texts = { ...spoken, ...own };
	language = load ? wanted : 'en';
	plurals = new Intl.PluralRules(language);
	document.documentElement.lang = language;
}

/** The words of all other pages, fetched with the first of them. */
export async function loadMoreTexts(): Promise<void> {
	spoken = { ...spoken, ...(await import('../texts/later.ts')).words };
	texts = { ...spoken, ...own };
}

function findForm(key: string, count: unknown): string {
	const plain = texts[key];
	if (plain !== undefined) return plain;
	// A sentence of its own for none, in languages whose grammar has no such form.
	const none = count === 0 ? texts[`${key}_zero`] : undefined;
	if (none !== undefined) return none;
	const form = typeof count === 'number' ? plurals.select(count) : 'other';
	return texts[`${key}_${form}`] ?? texts[`${key}_other`] ?? key;
}

const show = (value: string | number) =>
	typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;

export function t(key: TextKey, values: TextValues = {}): string {
	return findForm(key, values.count).replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		return value === undefined ? whole : show(value);
	});
}

/** For keys that are put together at run time, such as `state.${state}`; `otherwise` when there is none. */
export function findText(key: string, otherwise: string): string {
	return texts[key] ?? otherwise;
}
