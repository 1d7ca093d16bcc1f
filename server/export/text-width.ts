/*
 * How wide a text will be in Noto Sans, for charts drawn without a browser: Vega's own guess is half as wide
 * again and leaves a gap beside every label. A little generous, so that a wider substitute font still fits.
 */

const NARROW = /[\s.,;:!'’|()[\]iIjlftr]/u;
const WIDE = /[mMwW@%—]/u;
const CAPITAL = /[A-ZÄÖÜ&]/u;
/** Marks of Khmer, Lao, Thai and Burmese that stand above or below a letter. */
const MARK = /\p{M}/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function emsOf(character: string): number {
	if (MARK.test(character)) return 0;
	if (IDEOGRAPH.test(character)) return 1;
	if (NARROW.test(character)) return 0.36;
	if (WIDE.test(character)) return 0.92;
	if (CAPITAL.test(character)) return 0.68;
	return 0.6;
}

/** Width in the unit of `fontSize`. */
export const textWidth = (text: string, fontSize: number): number =>
	Math.ceil([...text].reduce((ems, character) => ems + emsOf(character), 0) * fontSize);
