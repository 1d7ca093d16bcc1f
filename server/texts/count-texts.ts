/* How far the texts of a set have come in a language: how many there are, are reviewed, are outdated, are missing. */
import type { Language } from '../../instruments/languages.ts';
import { wantedTexts } from '../../instruments/texts/wanted-texts.ts';
import { readStatus, readTexts, type TextSet } from './text-set.ts';
import { stateOf, type TextState } from './text-status.ts';

export type TextCounts = Readonly<Record<TextState | 'wanted', number>>;

export function countTexts(set: TextSet, language: Language): TextCounts {
	const texts = readTexts(set, language.code);
	const status = readStatus(set, language.code);
	const counts = { wanted: 0, missing: 0, draft: 0, outdated: 0, reviewed: 0 };
	for (const [key, english] of wantedTexts(set.english, language)) {
		counts.wanted += 1;
		counts[Object.hasOwn(texts, key) ? stateOf(status, key, english) : 'missing'] += 1;
	}
	return counts;
}

/** Whether a second reader has been through every text that is translated, and none is outdated. */
export const isReviewed = ({ wanted, missing, reviewed }: TextCounts): boolean =>
	reviewed > 0 && reviewed + missing === wanted;
