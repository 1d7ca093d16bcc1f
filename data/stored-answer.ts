/*
 * A response's answers as the store keeps them: one document, a revision with each answer. The session that
 * saved it tells two devices apart, so that one of them never overwrites the other without a word.
 */
import type { Answer } from '../instruments/schema/answer.ts';

export interface StoredAnswer extends Answer {
	readonly at: string;
	readonly by: string;
	readonly session: string;
	readonly revision: number;
}

export type AnswerDocument = Readonly<Record<string, StoredAnswer>>;

export const readDocument = (json: string): AnswerDocument => JSON.parse(json) as AnswerDocument;

/** The answer alone, without when and by whom. */
export function plainAnswer({
	at: _at,
	by: _by,
	session: _session,
	revision: _revision,
	...answer
}: StoredAnswer): Answer {
	return answer;
}
