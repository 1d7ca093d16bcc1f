/* Revisions read backwards: what happened to one answer, newest first, a page at a time by its version. */
import type { Read } from '../database.ts';
import type { AnswerChange } from '../merge-changes.ts';
import type { ResponsesTable } from '../tables.ts';

export type ResponseKey = Pick<ResponsesTable, 'study_id' | 'id'>;

export interface RevisionRow {
	readonly version: number;
	readonly operation: string;
	readonly at: string;
	readonly changes: string;
	readonly reply: string;
	readonly pack_version: string;
	/** Title of the place; null for the command line and the program itself. */
	readonly title: string | null;
}

/** The revisions before this version that name the question, perhaps with some that only look like it. */
const listNaming = (db: Read, response: ResponseKey, question: string, before: number, limit: number) =>
	db
		.selectFrom('revisions')
		.leftJoin('invitations', (join) =>
			join
				.onRef('invitations.study_id', '=', 'revisions.study_id')
				.onRef('invitations.id', '=', 'revisions.invitation_id'),
		)
		.select(['version', 'operation', 'at', 'changes', 'reply', 'pack_version', 'title'])
		.where('revisions.study_id', '=', response.study_id)
		.where('revisions.response_id', '=', response.id)
		.where('version', '<', before)
		.where((where) => {
			const named = `%"question":"${question}"%`;
			return where.or([where('changes', 'like', named), where('reply', 'like', named)]);
		})
		.orderBy('version', 'desc')
		.limit(limit)
		.execute();

/** One save as it touched one question: it changed the answer, or met a conflict and did not. */
export interface Touch {
	readonly row: RevisionRow;
	readonly change: AnswerChange | undefined;
	/** The answer that was sent and not taken. */
	readonly refused: AnswerChange['to'] | undefined;
}

interface Kept {
	readonly conflicts?: readonly { readonly question: string; readonly yours: AnswerChange['to'] }[];
}

function readTouch(row: RevisionRow, question: string): Touch | undefined {
	const changes = JSON.parse(row.changes) as readonly AnswerChange[];
	const { conflicts = [] } = JSON.parse(row.reply) as Kept;
	const change = changes.find((one) => one.question === question);
	const refused = conflicts.find((one) => one.question === question)?.yours;
	return change || refused ? { row, change, refused } : undefined;
}

/** Newest first; at most `limit`, all of them before the version `before`. */
export async function listTouches(
	db: Read,
	response: ResponseKey,
	question: string,
	{ before, limit }: { before: number; limit: number },
): Promise<Touch[]> {
	const found: Touch[] = [];
	let from = before;
	while (found.length < limit) {
		const rows = await listNaming(db, response, question, from, limit);
		found.push(...rows.flatMap((row) => readTouch(row, question) ?? []));
		const last = rows.at(-1);
		if (!last || rows.length < limit) break;
		from = last.version;
	}
	return found.slice(0, limit);
}

/** The newest version of a response at a time (UTC ISO); 0 before the first save. */
export async function findVersionAt(db: Read, response: ResponseKey, at: string): Promise<number> {
	const row = await db
		.selectFrom('revisions')
		.select((select) => select.fn.max('version').as('version'))
		.where('study_id', '=', response.study_id)
		.where('response_id', '=', response.id)
		.where('at', '<=', at)
		.executeTakeFirst();
	return row?.version ?? 0;
}
