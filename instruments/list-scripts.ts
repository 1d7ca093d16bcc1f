/*
 * The scripts in which a word is written, for whoever asks whether its letters belong together. Letters that look
 * alike across scripts are how one name or host is passed off as another; a word in one script is simply a word.
 */

const NAMES = [
	'Latin',
	'Greek',
	'Cyrillic',
	'Armenian',
	'Georgian',
	'Coptic',
	'Cherokee',
	'Lisu',
	'Hebrew',
	'Arabic',
	'Thai',
	'Lao',
	'Khmer',
	'Myanmar',
	'Han',
	'Hiragana',
	'Katakana',
	'Bopomofo',
	'Hangul',
	'Devanagari',
	'Bengali',
	'Tamil',
	'Sinhala',
	'Javanese',
	'Balinese',
	'Ethiopic',
] as const;
const SCRIPTS = NAMES.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);
/** Signs that every script uses: digits, spaces, marks that go with any letter. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** Scripts with letters that could be taken for those of another among them. */
const ALIKE: ReadonlySet<string> = new Set([
	'Latin',
	'Greek',
	'Cyrillic',
	'Armenian',
	'Coptic',
	'Cherokee',
	'Lisu',
]);
/** Written together in Chinese, Japanese and Korean. */
const EAST_ASIAN: ReadonlySet<string> = new Set(['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul']);

/** Each script once, in order of its first letter; scripts that are not told apart here are `other`. */
export function listScripts(word: string): string[] {
	const found = new Set<string>();
	for (const sign of word) {
		if (SHARED.test(sign)) continue;
		found.add(SCRIPTS.find(([, letters]) => letters.test(sign))?.[0] ?? 'other');
	}
	return [...found];
}

/**
 * Whether letters of scripts that do not belong together stand in one word. Chinese, Japanese and Korean go together and
 * with Latin. `besideLatin`: so does any script that cannot be taken for Latin, as Thai or Khmer, which put an English
 * abbreviation into a line without a space.
 */
export function mixesScripts(word: string, besideLatin: boolean): boolean {
	const scripts = listScripts(word);
	const others = scripts.filter((script) => script !== 'Latin');
	if (scripts.length < 2 || others.every((script) => EAST_ASIAN.has(script))) return false;
	return !(besideLatin && others.length === 1 && !ALIKE.has(others[0] ?? ''));
}
