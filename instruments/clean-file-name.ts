/*
 * The name of a file as somebody's computer sent it → one that can be shown, put in a header and saved anywhere.
 * It is kept beside the file only: on the server's disk no file is named by a user.
 */
import type { FileKind } from './schema/document.ts';

const MOST_SIGNS = 200;
/** A file system takes 255 bytes as a rule; a header must stay small whatever the script. */
const MOST_BYTES = 700;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Bytes in UTF-8. */
const bytesOf = (text: string): number =>
	[...text].reduce((sum, sign) => {
		const code = sign.codePointAt(0) ?? 0;
		return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
	}, 0);

function shorten(text: string): string {
	let short = '';
	let count = 0;
	let bytes = 0;
	for (const { segment } of signs.segment(text)) {
		count += 1;
		bytes += bytesOf(segment);
		if (count > MOST_SIGNS || bytes > MOST_BYTES) break;
		short += segment;
	}
	return short;
}

/** The letters after the last dot, in lower case; '' when there are none. */
export const endingOf = (name: string): string =>
	/\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The name without its path, ending and every sign that is not seen or turns writing round. */
function cleanStem(name: string): string {
	const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
	const seen = last
		// Joiners shape the letters of several scripts; all other unseen signs go, and halves of signs.
		.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
		.replace(/[<>:"|?*]/g, '_')
		.replace(/\s+/g, ' ')
		.trim();
	const ending = endingOf(seen);
	return ending === '' ? seen : seen.slice(0, -ending.length - 1);
}

/** The ending is that of what the file is, whatever it was called. */
export function cleanFileName(name: string, kind: FileKind): string {
	const stem = shorten(cleanStem(name)).replace(/^[. ]+|[. ]+$/g, '');
	const safe = RESERVED.test(stem) ? `_${stem}` : stem;
	return `${safe === '' ? 'document' : safe}.${kind}`;
}
