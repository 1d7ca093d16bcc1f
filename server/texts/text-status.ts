/*
 * How far each translated text has come, kept beside the translations: the hash of the English text that it was
 * translated from, under the state of its translation. So a text whose English changed later is known to be outdated.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const Hashes = z.record(z.string(), z.string());
export const TextStatus = z.strictObject({ draft: Hashes, reviewed: Hashes });
/** State → key → hash of the English text. */
export type TextStatus = z.infer<typeof TextStatus>;

/** Whether a second reader has looked at a translation. */
export type ReviewState = keyof TextStatus;

/** missing: not translated; outdated: its English has changed since. */
export type TextState = ReviewState | 'outdated' | 'missing';

export const NO_STATUS: TextStatus = { draft: {}, reviewed: {} };

/** Spreadsheets change breaks of lines and blanks at the ends, which is no change of the text. */
export const cleanText = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

const HASH_LENGTH = 12;

export const hashText = (text: string): string =>
	createHash('sha256').update(cleanText(text)).digest('hex').slice(0, HASH_LENGTH);

const hashOf = ({ draft, reviewed }: TextStatus, key: string): string | undefined =>
	reviewed[key] ?? draft[key];

export const reviewOf = ({ reviewed }: TextStatus, key: string): ReviewState =>
	Object.hasOwn(reviewed, key) ? 'reviewed' : 'draft';

/** The state of a text that is translated; one that nobody recorded is a draft of the English text as it is. */
export function stateOf(status: TextStatus, key: string, english: string): Exclude<TextState, 'missing'> {
	const hash = hashOf(status, key);
	return hash !== undefined && hash !== hashText(english) ? 'outdated' : reviewOf(status, key);
}

export interface RecordedText {
	readonly key: string;
	readonly state: ReviewState;
	/** The English text that it was translated from. */
	readonly english: string;
}

/** The status with the texts recorded, and without keys that are not translated any more. */
export function recordTexts(
	status: TextStatus,
	recorded: readonly RecordedText[],
	translated: ReadonlySet<string>,
): TextStatus {
	const fresh = new Map(recorded.map((one) => [one.key, one]));
	const next = { draft: new Map<string, string>(), reviewed: new Map<string, string>() };
	for (const key of translated) {
		const one = fresh.get(key);
		const hash = one ? hashText(one.english) : hashOf(status, key);
		if (hash !== undefined) next[one?.state ?? reviewOf(status, key)].set(key, hash);
	}
	return { draft: Object.fromEntries(next.draft), reviewed: Object.fromEntries(next.reviewed) };
}
