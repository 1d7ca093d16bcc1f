/*
 * A pack in one of its languages. A text that the language lacks stays in the source language, because a missing string
 * must never hide a question; which questions that are goes with it, so that a page can mark their language.
 */
import { fillQuestions } from './fill-questions.ts';
import { listQuestions } from './list-questions.ts';
import { mapTexts } from './map-texts.ts';
import type { Pack } from './pack.ts';

export function translatePack(pack: Pack, language: string): Pack {
	const texts = Object.hasOwn(pack.locales, language) ? pack.locales[language] : undefined;
	if (!texts) return pack;
	const written = { ...pack, questionnaire: pack.questionnaireAsWritten };
	return fillQuestions(mapTexts(written, (key, text) => texts[key] ?? text));
}

/** In which language a pack stands after translatePack, and what in it stayed in the source language. */
export interface ShownLanguage {
	readonly shownIn: string;
	/** Names of the questions whose title is not translated. */
	readonly inSource: readonly string[];
}

export function shownLanguage(pack: Pack, language: string): ShownLanguage {
	const isTranslated = Object.hasOwn(pack.locales, language) && language !== pack.language;
	if (!isTranslated) return { shownIn: pack.language, inSource: [] };
	const titles = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question.title]),
	);
	const inSource = listQuestions(translatePack(pack, language).questionnaire)
		.map(({ question }) => question)
		.filter(({ name, title }) => titles.get(name) === title)
		.map(({ name }) => name);
	return { shownIn: language, inSource };
}
