/*
 * Which language the pages stand in: the one chosen on this device, else the first of the browser's that has texts,
 * else English. Only the choice is kept, in the browser's own storage.
 */
import { LANGUAGES, type Language } from '../../instruments/languages.ts';
import progress from '../texts/status/progress.json';
import { hasTexts } from './text.ts';

const PLACE = 'baseline.language';

export type OfferedLanguage = Language & TranslationState;

/** How far a translation of the pages has come; `baseline texts count` writes it. */
interface TranslationState {
	/** Not every text of it was looked through by a second reader. */
	readonly isDraft: boolean;
	/** Texts that it lacks, so that they stay in English. */
	readonly inEnglish: number;
}

const PROGRESS: Readonly<Record<string, TranslationState>> = progress;

export const translationState = (code: string): TranslationState =>
	PROGRESS[code] ?? { isDraft: code !== 'en', inEnglish: 0 };

export const listOffered = (): readonly OfferedLanguage[] =>
	LANGUAGES.filter(({ code }) => hasTexts(code)).map((language) => ({
		...language,
		...translationState(language.code),
	}));

/** What browsers call languages that have another code here. */
const OTHER_CODES: Readonly<Record<string, string>> = { tl: 'fil', in: 'id' };

const codeOf = (tag: string): string => {
	const [code = ''] = tag.toLowerCase().split('-');
	return OTHER_CODES[code] ?? code;
};

/** Storage may be switched off, which is no reason not to show a page. */
function readChoice(): string | null {
	try {
		return localStorage.getItem(PLACE);
	} catch {
		return null;
	}
}

export function keepChoice(code: string): void {
	try {
		localStorage.setItem(PLACE, code);
	} catch {
		// The language then holds until the page is left.
	}
}

export function findLanguage(): string {
	const wanted = [readChoice() ?? '', ...navigator.languages.map(codeOf)];
	return wanted.find(hasTexts) ?? 'en';
}
