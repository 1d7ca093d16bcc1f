/*
 * A change as it came in → the answer as it is kept: texts in NFC, empty things left out, the status settled
 * from the value where none was given.
 */
import { type Answer, type AnswerValue, Evidence } from './schema/answer.ts';
import type { Change } from './schema/response.ts';

const nfc = (text: string): string => text.normalize('NFC');

const EVIDENCE_PARTS = Evidence.keyof().options;

/** Minus nought is nought, as it is in the text that the store keeps. */
const normaliseOne = (one: string | number): string | number =>
	typeof one === 'string' ? nfc(one) : Object.is(one, -0) ? 0 : one;

function normaliseValue(value: AnswerValue | null | undefined): AnswerValue | null {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string') return value.trim() === '' ? null : nfc(value);
	if (Array.isArray(value)) return value.length === 0 ? null : value.map(normaliseOne);
	return typeof value === 'number' ? normaliseOne(value) : value;
}

function normaliseEntry(entry: Evidence): Evidence {
	const kept: Evidence = {};
	for (const part of EVIDENCE_PARTS) {
		const text = entry[part]?.trim();
		if (text) kept[part] = nfc(text);
	}
	return kept;
}

/** The change as it was sent, where a text of it is not in NFC: what is kept then differs in its codes, if not to the eye. */
export function sentOtherwise({ question: _, ...sent }: Change): Omit<Change, 'question'> | undefined {
	const written = JSON.stringify(sent);
	if (written === nfc(written)) return undefined;
	const composed = JSON.stringify(sent, (_key, one) => (typeof one === 'string' ? nfc(one) : one));
	return written === composed ? undefined : sent;
}

export function normaliseAnswer(change: Change): Answer {
	const value = normaliseValue(change.value);
	const evidence = (change.evidence ?? []).map(normaliseEntry);
	const comment = change.comment?.trim() ? nfc(change.comment) : undefined;
	return {
		value,
		status: change.status ?? (value === null ? 'unanswered' : 'answered'),
		...(comment !== undefined && { comment }),
		...(change.confidence && { confidence: change.confidence }),
		...(evidence.length > 0 && { evidence }),
		...(change.onBehalf && { onBehalf: { of: nfc(change.onBehalf.of), from: nfc(change.onBehalf.from) } }),
	};
}
