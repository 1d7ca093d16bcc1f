/*
 * Saves what a form brought as one save upon the version that it was compared with: what somebody changed in between
 * is a conflict, stays as it is, and is named.
 */
import { ApiError, saveAnswers } from '../api.ts';
import { makeOperation } from '../interview/make-operation.ts';
import type { ReadForm } from './read-form.ts';

export interface OnBehalfText {
	/** Whose answers they are; empty: the person's own. */
	readonly of: string;
	/** The scan, letter or message they were taken from. */
	readonly from: string;
}

export interface SavedForm {
	readonly saved: number;
	/** Questions that somebody else changed meanwhile. */
	readonly refused: readonly string[];
}

export async function saveForm(response: string, form: ReadForm, behalf: OnBehalfText): Promise<SavedForm> {
	const onBehalf = { of: behalf.of.trim(), from: behalf.from.trim() };
	const changes = form.changes.map((change) => ({ ...change, ...(onBehalf.of !== '' && { onBehalf }) }));
	try {
		const reply = await saveAnswers(response, { operation: makeOperation(), base: form.base, changes });
		return { saved: reply.saved.length, refused: [] };
	} catch (error) {
		const conflicts = error instanceof ApiError ? error.problem.conflicts : undefined;
		if (!(error instanceof ApiError) || conflicts === undefined) throw error;
		const saved = error.problem.saved ?? [];
		return { saved: saved.length, refused: conflicts.map(({ question }) => question) };
	}
}
