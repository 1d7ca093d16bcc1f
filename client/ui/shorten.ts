/*
 * A text shortened for a line: whole words of its language as long as they fit, counted in the letters that people see.
 * Khmer, Lao, Thai and Burmese write no blanks between words and several signs to a letter, so neither may be cut at.
 */
import { currentLocale } from './text.ts';

const countLetters = (text: string, locale: string): number =>
	[...new Intl.Segmenter(locale).segment(text)].length;

/** `limit`: letters as they are seen; a first word that is longer stays whole. */
export function shorten(text: string, limit: number, locale: string = currentLocale()): string {
	if (countLetters(text, locale) <= limit) return text;
	let kept = '';
	for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
		if (kept !== '' && countLetters(kept + segment, locale) > limit) break;
		kept += segment;
	}
	return `${kept.trimEnd()} …`;
}
