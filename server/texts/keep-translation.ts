/*
 * Takes texts that were read from sheets into the files of their language: a text that changed, or whose status a person
 * set, is recorded with the English text that stood beside it, so one whose English changed meanwhile is outdated.
 */

import type { ReadText } from './read-translation.ts';
import { readStatus, readTexts, type TextSet, writeStatus, writeTexts } from './text-set.ts';
import { type RecordedText, recordTexts, reviewOf } from './text-status.ts';

export interface Kept {
	/** Texts that are new or other than before. */
	readonly changed: number;
	readonly reviewed: number;
}

export function keepTranslation(set: TextSet, language: string, read: readonly ReadText[]): Kept {
	const before = readTexts(set, language);
	const status = readStatus(set, language);
	const changed = read.filter(({ key, text }) => before[key] !== text);
	const recorded = read.flatMap(({ key, text, english, state }): RecordedText[] => {
		if (before[key] !== text) return [{ key, english, state: state ?? 'draft' }];
		return state === undefined ? [] : [{ key, english, state }];
	});
	const after = { ...before, ...Object.fromEntries(read.map(({ key, text }) => [key, text])) };
	const next = recordTexts(status, recorded, new Set(Object.keys(after)));
	writeTexts(set, language, after);
	writeStatus(set, language, next);
	const reviewed = read.filter(({ key }) => reviewOf(next, key) === 'reviewed').length;
	return { changed: changed.length, reviewed };
}
