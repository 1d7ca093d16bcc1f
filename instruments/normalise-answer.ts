/*
 * A change as it came in → the answer as it is kept: texts in NFC, empty things left out, the status settled
 * from the value where none was given.
 */
import type { Answer, AnswerValue, Evidence } from './schema/answer.ts';
import type { Change } from './schema/response.ts';

const nfc = (text: string): string => text.normalize('NFC');

function normaliseValue(value: AnswerValue | null | undefined): AnswerValue | null {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string') return value.trim() === '' ? null : nfc(value);
	if (Array.isArray(value))
		return value.length === 0 ? null : value.map((one) => (typeof one === 'string' ? nfc(one) : one));
	return value;
}

function normaliseEvidence(entries: readonly Evidence[] | null | undefined): Evidence[] {
	return (entries ?? []).map(
		(entry) =>
			Object.fromEntries(
				Object.entries(entry).flatMap(([name, text]) => (text?.trim() ? [[name, nfc(text.trim())]] : [])),
			) as Evidence,
	);
}

export function normaliseAnswer(change: Change): Answer {
	const value = normaliseValue(change.value);
	const evidence = normaliseEvidence(change.evidence);
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
