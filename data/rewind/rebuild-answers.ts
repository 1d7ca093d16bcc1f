/*
 * The answers of a response as they stood at one of its versions, put together from its revisions, which hold what
 * each answer became, when, by whom and in which session.
 */
import type { AnswerChange } from '../merge-changes.ts';
import type { AnswerDocument, StoredAnswer } from '../stored-answer.ts';
import type { AsidesTable, RevisionsTable } from '../tables.ts';

export type Revision = Pick<RevisionsTable, 'version' | 'at' | 'changes' | 'reply' | 'pack_version'>;
export type Aside = Pick<AsidesTable, 'question' | 'version' | 'answer' | 'settled' | 'settled_at'>;

export interface Rebuilt {
	readonly document: AnswerDocument;
	readonly version: number;
	/** '' for a response in which nothing was saved. */
	readonly updatedAt: string;
	/** Of the pack whose questions it answers; undefined while nothing was saved. */
	readonly packVersion: string | undefined;
}

type Editor = Pick<StoredAnswer, 'by' | 'session'>;

/**
 * `revisions`: those that count, by version. `present`: the document as it stands now, which knows the editors of
 * revisions that were written before they kept theirs; of such a one whose answers were all replaced since, nobody
 * knows the session. `asides`: all of the response; a revised questionnaire puts answers aside and gives them back
 * as they were.
 */
export function rebuildAnswers(
	revisions: readonly Revision[],
	asides: readonly Aside[],
	present: AnswerDocument,
): Rebuilt {
	const standing = new Map(Object.values(present).map((one) => [one.revision, one]));
	const document: Record<string, StoredAnswer> = {};
	for (const { version, at, changes, reply } of revisions) {
		const { editor = standing.get(version) } = JSON.parse(reply) as { editor?: Editor };
		const { by = 'Unknown', session = '' } = editor ?? {};
		for (const { question, to } of JSON.parse(changes) as AnswerChange[])
			document[question] = { at, by, session, revision: version, ...to };
		for (const aside of asides) {
			if (aside.version === version) delete document[aside.question];
			else if (aside.settled === 'returned' && aside.settled_at === at)
				document[aside.question] = { ...(JSON.parse(aside.answer) as StoredAnswer), revision: version };
		}
	}
	const last = revisions.at(-1);
	return {
		document,
		version: last?.version ?? 0,
		updatedAt: last?.at ?? '',
		packVersion: last?.pack_version,
	};
}
