/*
 * A text made ready for the search for personal data: in NFC, digits of every script as 0-9, web addresses blanked
 * out. Each sign keeps its place, so that what was found can be shown as it was written.
 */

export interface PlainText {
	/** As it was written, in NFC. */
	readonly shown: string;
	/** Of the same length; what is searched. */
	readonly plain: string;
}

/** Zeros of the digits that people write besides 0-9: Arabic, Thai, Lao, Burmese, Shan, Khmer, full width. */
const ZEROS = [0x660, 0x6f0, 0xe50, 0xed0, 0x1040, 0x1090, 0x17e0, 0xff10];
const OTHER_DIGIT = /[٠-٩۰-۹๐-๙໐-໙၀-၉႐-႙០-៩０-９]/g;
/** Signs of ASCII alone: in scripts without spaces an address would swallow the words after it. */
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/gi;

function plainDigit(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = ZEROS.find((each) => code >= each && code < each + 10) ?? code;
	return String(code - zero);
}

export function plainText(text: string): PlainText {
	const shown = text.normalize('NFC');
	const plain = shown.replace(OTHER_DIGIT, plainDigit).replace(ADDRESS, (found) => ' '.repeat(found.length));
	return { shown, plain };
}
