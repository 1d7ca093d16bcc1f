/* Every text of a pack in its source language, by key: what a translator gets. Built on mapTexts. */
import { mapTexts } from './map-texts.ts';
import type { Pack } from './pack.ts';

/** Text key → text. Titles and choices that a question takes from its benchmark are not listed twice. */
export function listTexts(pack: Pack): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	mapTexts({ ...pack, questionnaire: pack.questionnaireAsWritten }, (key, text) => {
		found.set(key, text);
		return text;
	});
	return found;
}
