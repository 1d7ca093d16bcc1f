/* Translations that were written straight into their file are recorded: as drafts of the English text as it is now. */
import { sourceOf } from '../../instruments/texts/wanted-texts.ts';
import { readStatus, readTexts, type TextSet, writeStatus } from './text-set.ts';
import { type RecordedText, recordTexts } from './text-status.ts';

export function recordDrafts(set: TextSet, language: string): void {
	const texts = readTexts(set, language);
	const status = readStatus(set, language);
	const recorded = Object.keys(texts).flatMap((key): RecordedText[] => {
		const english = sourceOf(key, set.english);
		const isKnown = Object.hasOwn(status.draft, key) || Object.hasOwn(status.reviewed, key);
		return isKnown || english === undefined ? [] : [{ key, english, state: 'draft' }];
	});
	if (Object.keys(texts).length === 0) return;
	writeStatus(set, language, recordTexts(status, recorded, new Set(Object.keys(texts))));
}
