/*
 * Merges changed answers into a response's document, answer by answer. An answer that another session changed
 * after the version this person saw is a conflict and stays as it is; everything else is taken. Pure.
 */
import type { Answer } from '../instruments/schema/answer.ts';
import type { Conflict } from '../instruments/schema/response.ts';
import { type AnswerDocument, plainAnswer, type StoredAnswer } from './stored-answer.ts';

export interface ChangedAnswer {
	readonly question: string;
	readonly answer: Answer;
	/** What was sent, where NFC made other codes of it. */
	readonly sent?: object | undefined;
}

export interface Editor {
	readonly session: string;
	readonly by: string;
	readonly at: string;
	/** The version of the response that the person saw. */
	readonly base: number;
}

/** One line of a revision: what an answer was and what it became. */
export interface AnswerChange {
	readonly question: string;
	readonly from: Answer | null;
	readonly to: Answer;
	/** What was sent, where NFC made other codes of it: kept in the revision alone. */
	readonly sent?: object;
}

export interface Merge {
	readonly document: AnswerDocument;
	readonly changes: readonly AnswerChange[];
	readonly conflicts: readonly Conflict[];
}

const sameAnswer = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

function isConflict(now: StoredAnswer | undefined, editor: Editor, answer: Answer): now is StoredAnswer {
	if (!now || now.revision <= editor.base || now.session === editor.session) return false;
	return !sameAnswer(plainAnswer(now), answer);
}

/** `version`: the version that this save will have. */
export function mergeChanges(
	document: AnswerDocument,
	changed: readonly ChangedAnswer[],
	editor: Editor,
	version: number,
): Merge {
	const merged: Record<string, StoredAnswer> = { ...document };
	const changes: AnswerChange[] = [];
	const conflicts: Conflict[] = [];
	const { at, by, session } = editor;
	for (const { question, answer, sent } of changed) {
		const now = document[question];
		if (isConflict(now, editor, answer)) {
			conflicts.push({ question, yours: answer, theirs: plainAnswer(now), by: now.by, at: now.at });
			continue;
		}
		// What is added stands before the answer: after it, each new member would cost a change of the object's shape.
		merged[question] = { at, by, session, revision: version, ...answer };
		changes.push({ question, from: now ? plainAnswer(now) : null, to: answer, ...(sent && { sent }) });
	}
	return { document: merged, changes, conflicts };
}
