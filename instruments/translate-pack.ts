/*
 * A pack in one of its languages. A text that the language lacks stays in the source language: parsePack has
 * already reported it, and a missing string must never hide a question.
 */
import { fillQuestions } from './fill-questions.ts';
import { mapTexts } from './map-texts.ts';
import type { Pack } from './pack.ts';

export function translatePack(pack: Pack, language: string): Pack {
	const texts = Object.hasOwn(pack.locales, language) ? pack.locales[language] : undefined;
	if (!texts) return pack;
	const written = { ...pack, questionnaire: pack.questionnaireAsWritten };
	return fillQuestions(mapTexts(written, (key, text) => texts[key] ?? text));
}
