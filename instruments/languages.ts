/*
 * The languages that the pages can be translated into: those of the region, each by the name its own readers know.
 * A language is offered once it has a file of texts; what stands here is only how to name it, count in it and write
 * dates and numbers in it. Digits are those of the codes and charts everywhere, so that a page reads as one.
 */

export interface Language {
	/** As in the names of files and in the attribute lang. */
	readonly code: string;
	/** In English, for lists that translators and secretariats read. */
	readonly name: string;
	/** As its readers call it. */
	readonly autonym: string;
	/** Whose rules for dates, numbers and sorting hold, where the engine at hand knows them. */
	readonly locale: string;
	/** Whose plural forms it has, where not those of `locale`: not every engine knows the rules of every language. */
	readonly plurals?: string;
}

const ENGLISH: Language = { code: 'en', name: 'English', autonym: 'English', locale: 'en-GB' };

export const LANGUAGES: readonly Language[] = [
	ENGLISH,
	{ code: 'id', name: 'Indonesian', autonym: 'Bahasa Indonesia', locale: 'id' },
	{ code: 'ms', name: 'Malay', autonym: 'Bahasa Melayu', locale: 'ms' },
	{ code: 'fil', name: 'Filipino', autonym: 'Filipino', locale: 'fil' },
	{ code: 'pt', name: 'Portuguese', autonym: 'Português', locale: 'pt-PT' },
	{ code: 'tet', name: 'Tetum', autonym: 'Tetun', locale: 'pt-PT', plurals: 'id' },
	{ code: 'vi', name: 'Vietnamese', autonym: 'Tiếng Việt', locale: 'vi' },
	{ code: 'th', name: 'Thai', autonym: 'ไทย', locale: 'th-u-nu-latn' },
	{ code: 'lo', name: 'Lao', autonym: 'ລາວ', locale: 'lo-u-nu-latn', plurals: 'id' },
	{ code: 'km', name: 'Khmer', autonym: 'ខ្មែរ', locale: 'km-u-nu-latn', plurals: 'id' },
	{ code: 'my', name: 'Burmese', autonym: 'မြန်မာ', locale: 'my-u-nu-latn', plurals: 'id' },
];

/** English for a code that is none of them. */
export const languageOf = (code: string): Language =>
	LANGUAGES.find((language) => language.code === code) ?? ENGLISH;

/** The language's own where this engine knows it, else that of English: never that of whoever set up the machine. */
export const localeOf = ({ locale }: Language): string =>
	Intl.DateTimeFormat.supportedLocalesOf([locale, ENGLISH.locale])[0] ?? ENGLISH.locale;

export const pluralRulesOf = ({ locale, plurals = locale }: Language): Intl.PluralRules =>
	new Intl.PluralRules(plurals);

/** No page counts further than this; forms for millions are never asked for. */
const LARGEST_COUNT = 1000;

/** The plural forms that a language needs for the counts that pages show, such as one and other. */
export function pluralFormsOf(language: Language): ReadonlySet<string> {
	const rules = pluralRulesOf(language);
	return new Set(Array.from({ length: LARGEST_COUNT + 1 }, (_, count) => rules.select(count)));
}
