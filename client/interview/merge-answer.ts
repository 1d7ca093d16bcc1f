/*
 * Small steps on one answer as the page holds it: what a change of one part makes of the whole, and what two
 * people's answers to one question make when they are put together.
 */
import type { AnswerStatus, AnswerValue, Confidence, Evidence } from '../../instruments/schema/answer.ts';
import type { AnswerChange } from './save-state.ts';

export interface AnswerPart {
	readonly value?: AnswerValue | null | undefined;
	readonly status?: AnswerStatus | undefined;
	readonly comment?: string | null | undefined;
	readonly confidence?: Confidence | null | undefined;
	readonly evidence?: readonly Evidence[] | null | undefined;
}

export const isEmptyValue = (value: unknown) =>
	value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A value makes an answer answered; "not applicable" and "don't know" empty it; an emptied one is unanswered. */
function settleStatus(before: AnswerChange, part: AnswerPart): Pick<AnswerChange, 'value' | 'status'> {
	if (part.status === 'not-applicable' || part.status === 'dont-know' || part.status === 'unanswered')
		return { value: null, status: part.status };
	if (part.value === undefined) return { value: before.value, status: before.status };
	if (!isEmptyValue(part.value)) return { value: part.value, status: 'answered' };
	return { value: null, status: before.status === 'answered' ? 'unanswered' : before.status };
}

export function mergeAnswer(before: AnswerChange, part: AnswerPart): AnswerChange {
	const comment = part.comment === undefined ? before.comment : part.comment;
	const confidence = part.confidence === undefined ? before.confidence : part.confidence;
	const evidence = part.evidence === undefined ? before.evidence : part.evidence;
	return {
		question: before.question,
		...settleStatus(before, part),
		...(comment && { comment }),
		...(confidence && { confidence }),
		...(evidence && evidence.length > 0 && { evidence }),
	};
}

/** Reads one side of a conflict, which is a whole answer or only its value. */
export function readSide(question: string, side: unknown): AnswerChange {
	const empty: AnswerChange = { question, value: null, status: 'unanswered' };
	if (typeof side !== 'object' || side === null || Array.isArray(side))
		return mergeAnswer(empty, { value: side as AnswerValue | null });
	const { value, status, comment, confidence, evidence } = side as AnswerPart;
	return mergeAnswer(mergeAnswer(empty, { value: value ?? null }), { status, comment, confidence, evidence });
}

function joinTexts(theirs: string | undefined, mine: string | undefined): string | undefined {
	if (theirs === undefined || mine === undefined || theirs === mine) return mine ?? theirs;
	return `${theirs}\n\n${mine}`;
}

/** My answer, both comments, and all evidence; of two long texts one after the other. */
export function combineAnswers(theirs: AnswerChange, mine: AnswerChange, isLongText: boolean): AnswerChange {
	const evidence = [...(theirs.evidence ?? []), ...(mine.evidence ?? [])];
	const seen = new Map(evidence.map((entry) => [JSON.stringify(entry), entry]));
	const texts = isLongText && typeof theirs.value === 'string' && typeof mine.value === 'string';
	return mergeAnswer(mine, {
		...(texts && { value: joinTexts(String(theirs.value), String(mine.value)) }),
		comment: joinTexts(theirs.comment, mine.comment),
		confidence: mine.confidence ?? theirs.confidence,
		evidence: [...seen.values()],
	});
}
