/*
 * A response's answers as the store keeps them: one document, a revision with each answer. The session that
 * saved it tells two devices apart, so that one of them never overwrites the other without a word.
 */
import type { Answer } from '../instruments/schema/answer.ts';
import { type JsonDocument, JsonMemo } from './json-memo.ts';
import type { ResponsesTable } from './tables.ts';

export interface StoredAnswer extends Answer {
	readonly at: string;
	readonly by: string;
	readonly session: string;
	readonly revision: number;
}

export type AnswerDocument = JsonDocument<StoredAnswer>;

/** A good hundred responses of a hundred answers each. */
const KEPT_CHARACTERS = 4_000_000;

const documents = new JsonMemo<StoredAnswer>(KEPT_CHARACTERS);

/** The answers of a response; nobody may change them in place. */
export const readDocument = ({ id, answers }: Pick<ResponsesTable, 'id' | 'answers'>): AnswerDocument =>
	documents.read(id, answers);

/** The text of a response's answers, as the store keeps it. */
export const writeDocument = (id: string, document: AnswerDocument): string => documents.write(id, document);

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
