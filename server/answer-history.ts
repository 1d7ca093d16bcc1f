/*
 * The history of one answer, from the revisions, which are only added to. Bringing an old answer back is an
 * ordinary save of it; nothing here writes.
 */
import type { Read } from '../data/database.ts';
import { listAsides } from '../data/queries/asides.ts';
import { findVersionAt, listTouches, type ResponseKey, type Touch } from '../data/queries/revisions.ts';
import type { AsidesTable } from '../data/tables.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { AnswerHistory, AnswerThen, HistoryEntry } from '../instruments/schema/history.ts';
import type { Question } from '../instruments/schema/questionnaire.ts';
import { packOf } from './earlier-packs.ts';
import type { OpenStudy } from './find-study.ts';
import { revisedBy, revisionOperation } from './revise-response.ts';

const PAGE = 20;
const NOTHING: Answer = { value: null, status: 'unanswered' };

const copied = ({ evidence, ...answer }: Answer): HistoryEntry['answer'] => ({
	...answer,
	...(evidence && { evidence: [...evidence] }),
});

function entryOf(
	{ row, change, refused }: Touch,
	response: ResponseKey,
	asides: readonly AsidesTable[],
): HistoryEntry {
	const isRevised = row.operation === revisionOperation(response.id, row.version, row.pack_version);
	const aside = asides.find((one) => one.version === row.version);
	return {
		version: row.version,
		at: row.at,
		by: isRevised ? revisedBy(row.pack_version) : (row.title ?? 'Import'),
		kind: isRevised ? 'revised' : change ? 'saved' : 'refused',
		packVersion: row.pack_version,
		answer: copied(change?.to ?? refused ?? NOTHING),
		...(isRevised && aside && { reason: aside.reason as NonNullable<HistoryEntry['reason']> }),
	};
}

async function listEntries(
	db: Read,
	response: ResponseKey,
	question: string,
	page: { before: number; limit: number },
): Promise<HistoryEntry[]> {
	const touches = await listTouches(db, response, question, page);
	const asides = await listAsides(db, response.study_id, response.id);
	const own = asides.filter((aside) => aside.question === question);
	return touches.map((touch) => entryOf(touch, response, own));
}

function questionIn(open: OpenStudy, packVersion: string, name: string): Question | undefined {
	const { questionnaire } = packOf(open, { pack_version: packVersion });
	return listQuestions(questionnaire).find(({ question }) => question.name === name)?.question;
}

/** Whether the study asks or ever asked a question of this name. */
export const isKnown = (open: OpenStudy, name: string): boolean =>
	[open.pack.version, ...open.earlier.keys()].some(
		(version) => questionIn(open, version, name) !== undefined,
	);

export async function readHistory(
	db: Read,
	open: OpenStudy,
	response: ResponseKey,
	question: string,
	{
		before = Number.MAX_SAFE_INTEGER,
		limit = PAGE,
	}: { before?: number | undefined; limit?: number | undefined },
): Promise<AnswerHistory> {
	// One more than asked for tells whether there is a next page.
	const found = await listEntries(db, response, question, { before, limit: limit + 1 });
	const entries = found.slice(0, limit);
	const versions = [...new Set(entries.map((entry) => entry.packVersion))];
	const asked = versions.flatMap((version): [string, Question][] => {
		const then = questionIn(open, version, question);
		return then ? [[version, then]] : [];
	});
	const last = entries.at(-1);
	return {
		question,
		entries,
		asked: Object.fromEntries(asked),
		...(found.length > limit && last && { next: last.version }),
	};
}

/** The answer as it stood in a version of the response, or at a time; as it stands now where neither is given. */
export async function readAnswerThen(
	db: Read,
	response: ResponseKey,
	question: string,
	moment: { version?: number | undefined; at?: string | undefined },
): Promise<AnswerThen> {
	const newest = await findVersionAt(db, response, moment.at ?? '9');
	const version = Math.min(moment.version ?? newest, newest);
	const limits = { limit: 1 };
	let before = version + 1;
	for (;;) {
		const [entry] = await listEntries(db, response, question, { before, ...limits });
		if (!entry) return { question, version };
		// What was refused never stood.
		if (entry.kind !== 'refused') return { question, version, entry };
		before = entry.version;
	}
}
