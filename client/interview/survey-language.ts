/*
 * The survey renderer in the language of the page: its own translation where it has one, fetched for that language
 * alone, and over it the texts that our file of the language has under survey.*; it has none for Khmer, Lao and Tetum.
 * Only the strings that our questions can show stand there.
 */
import { setupLocale, surveyLocalization } from 'survey-core';
import { languageOf } from '../../instruments/languages.ts';
import { currentLanguage, findOwnText } from '../ui/text.ts';

const STRINGS = [
	'booleanCheckedLabel',
	'booleanUncheckedLabel',
	'clearCaption',
	'emptyMessage',
	'emptySurvey',
	'filterStringPlaceholder',
	'invalidInputError',
	'placeholder',
	'ratingOptionsCaption',
	'selectCaption',
] as const;

interface Translation {
	/** The renderer's own code, where it differs. */
	readonly code?: string;
	load(): Promise<unknown>;
}

const TRANSLATIONS: Readonly<Record<string, Translation>> = {
	id: { load: () => import('survey-core/i18n/indonesian') },
	ms: { load: () => import('survey-core/i18n/malay') },
	fil: { load: () => import('survey-core/i18n/philippines') },
	pt: { load: () => import('survey-core/i18n/portuguese') },
	vi: { load: () => import('survey-core/i18n/vietnamese') },
	th: { load: () => import('survey-core/i18n/thai') },
	my: { code: 'mm', load: () => import('survey-core/i18n/burmese') },
};

/** Our own texts of the page's language; a string without one is left to the renderer. */
const ownStrings = (): Record<string, string> =>
	Object.fromEntries(
		STRINGS.flatMap((name) => {
			const text = findOwnText(`survey.${name}`);
			return text === undefined ? [] : [[name, text]];
		}),
	);

/** Makes the language known to the renderer; its code there. A translation that cannot be fetched is done without. */
export async function loadSurveyLanguage(): Promise<string> {
	const language = languageOf(currentLanguage());
	const translation = TRANSLATIONS[language.code];
	await translation?.load().catch(() => undefined);
	const known: Record<string, string> = surveyLocalization.locales[translation?.code ?? language.code] ?? {};
	setupLocale({
		localeCode: language.code,
		strings: { ...known, ...ownStrings() },
		nativeName: language.autonym,
		englishName: language.name,
	});
	return language.code;
}
