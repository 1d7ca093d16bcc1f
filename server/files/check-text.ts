/* Whether bytes are plain text that people can read: UTF-8 or UTF-16, without control signs, and no page or script in disguise. */
import { refuseFile } from './refuse-file.ts';

/** How much of the beginning a program looks at to guess what it is. */
const LOOKED_AT = 1024;
const MARKUP =
	/<(?:!doctype|\?xml|\?php|html|head|body|script|style|svg|iframe|img|a|title|table|meta|link)\b/i;

/** The encoding that the first two bytes name; UTF-8 otherwise. */
function encodingOf(bytes: Buffer): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Throws Problem bad-file when the bytes are no text at all. */
export function decodeText(bytes: Buffer): string {
	try {
		return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
	} catch {
		return refuseFile(
			'it is none of the kinds that can be kept, and no text in UTF-8 or UTF-16',
			'send a PDF, DOCX, XLSX, ODT, PNG or JPG, or save the text in UTF-8',
		);
	}
}

/** Throws Problem bad-file when it is no plain text. */
export function checkText(bytes: Buffer): void {
	const text = decodeText(bytes);
	if (/(?![\t\n\r\f])\p{Cc}/u.test(text))
		refuseFile('it is no plain text', 'send a PDF, DOCX, XLSX, ODT, PNG or JPG, or plain text in UTF-8');
	if (/^\s*<|^#!/.test(text) || MARKUP.test(text.slice(0, LOOKED_AT)))
		refuseFile('it is a page or a script', 'print the page to PDF and send that');
}
