/*
 * Bytes of a text file → text. The first step before read-csv.ts and JSON.parse: a file in another encoding
 * is refused, for a guess would silently change names in Khmer, Lao, Thai, Burmese or Vietnamese.
 */
import { Problem } from '../instruments/problem.ts';

/** Text of a UTF-8 file, without its byte order mark. Throws Problem `bad-file`. */
export function readUtf8(bytes: Uint8Array, file: string): string {
	const text = new TextDecoder('utf-8').decode(bytes);
	const wrong = text.indexOf('\uFFFD');
	if (wrong === -1) return text;
	const before = text.slice(0, wrong);
	const line = before.split('\n').length;
	const column = wrong - before.lastIndexOf('\n');
	throw new Problem('bad-file', `${file} was not read: it is not UTF-8 text.`, [
		{
			field: `${file}:${line}:${column}`,
			rule: 'this is not UTF-8 text',
			cure: 'save the file as UTF-8 (CSV UTF-8)',
		},
	]);
}
