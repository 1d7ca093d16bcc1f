/* Responses and their revisions: one document of answers each, one append-only row a save. */
import type { Read, Write } from '../database.ts';
import type { AnswerChange } from '../merge-changes.ts';
import { prepareQuery } from '../prepare-query.ts';
import { type AnswerDocument, type StoredAnswer, writeDocument } from '../stored-answer.ts';
import type { ResponsesTable, RevisionsTable } from '../tables.ts';

const responseById = prepareQuery<{ id: string }, ResponsesTable>((db, slot) =>
	db.selectFrom('responses').selectAll().where('id', '=', slot('id')),
);

export const findResponse = async (db: Read, id: string): Promise<ResponsesTable | undefined> =>
	(await responseById(db, { id }))[0];

/** Whose response it is, without its answers. */
export type ResponseHead = Pick<ResponsesTable, 'country' | 'respondent'>;

/** Who was asked: the same work whatever has been answered so far. */
export const listResponseHeads = (db: Read, study: string): Promise<ResponseHead[]> =>
	db
		.selectFrom('responses')
		.select(['country', 'respondent'])
		.where('study_id', '=', study)
		.orderBy('country')
		.orderBy('respondent')
		.execute();

export const listResponses = (db: Read, study: string): Promise<ResponsesTable[]> =>
	db
		.selectFrom('responses')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('country')
		.orderBy('respondent')
		.execute();

export const listCountryResponses = (db: Read, study: string, country: string): Promise<ResponsesTable[]> =>
	db
		.selectFrom('responses')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.orderBy('respondent')
		.execute();

export async function addResponse(trx: Write, response: ResponsesTable): Promise<void> {
	await trx.insertInto('responses').values(response).execute();
}

export interface Save {
	readonly response: ResponsesTable;
	readonly document: AnswerDocument;
	readonly changes: readonly AnswerChange[];
	readonly version: number;
	readonly operation: string;
	readonly invitation: string;
	readonly at: string;
	readonly reply: object;
}

/** By whom and in which session the answers of this version were given: with it a document can be put together again. */
function editorOf({ document, changes }: Save): Pick<StoredAnswer, 'by' | 'session'> {
	const { by = '', session = '' } = document[changes[0]?.question ?? ''] ?? {};
	return { by, session };
}

type NewAnswers = Pick<
	ResponsesTable,
	'study_id' | 'id' | 'answers' | 'version' | 'updated_at' | 'pack_version'
>;

const setAnswers = prepareQuery<NewAnswers, unknown>((db, slot) =>
	db
		.updateTable('responses')
		.set({
			answers: slot('answers'),
			version: slot('version'),
			updated_at: slot('updated_at'),
			pack_version: slot('pack_version'),
		})
		.where('study_id', '=', slot('study_id'))
		.where('id', '=', slot('id')),
);

const addRevision = prepareQuery<RevisionsTable, unknown>((db, slot) =>
	db.insertInto('revisions').values({
		study_id: slot('study_id'),
		response_id: slot('response_id'),
		version: slot('version'),
		operation: slot('operation'),
		invitation_id: slot('invitation_id'),
		at: slot('at'),
		changes: slot('changes'),
		reply: slot('reply'),
		pack_version: slot('pack_version'),
	}),
);

/** Writes the new document and its revision row. */
export async function saveAnswers(trx: Write, save: Save): Promise<void> {
	const { response, version, operation, invitation, at } = save;
	const { study_id, id, pack_version } = response;
	const answers = writeDocument(id, save.document);
	await setAnswers(trx, { study_id, id, answers, version, updated_at: at, pack_version });
	await addRevision(trx, {
		study_id,
		response_id: id,
		version,
		operation,
		invitation_id: invitation,
		at,
		changes: JSON.stringify(save.changes),
		reply: JSON.stringify({ ...save.reply, editor: editorOf(save) }),
		pack_version,
	});
}

const replyTo = prepareQuery<
	Pick<RevisionsTable, 'study_id' | 'response_id' | 'operation'>,
	Pick<RevisionsTable, 'reply'>
>((db, slot) =>
	db
		.selectFrom('revisions')
		.select('reply')
		.where('study_id', '=', slot('study_id'))
		.where('response_id', '=', slot('response_id'))
		.where('operation', '=', slot('operation')),
);

/** The reply that this operation was given before, if it came before. */
export async function findReply(
	db: Read,
	{ study_id, id }: ResponsesTable,
	operation: string,
): Promise<unknown> {
	const [row] = await replyTo(db, { study_id, response_id: id, operation });
	return row === undefined ? undefined : JSON.parse(row.reply);
}

export async function setResponseState(
	trx: Write,
	response: ResponsesTable,
	state: ResponsesTable['state'],
): Promise<void> {
	await trx
		.updateTable('responses')
		.set({ state })
		.where('study_id', '=', response.study_id)
		.where('id', '=', response.id)
		.execute();
}

/** The response answers the questions of this version of the pack from now on. */
export async function setResponseVersion(
	trx: Write,
	response: ResponsesTable,
	packVersion: string,
): Promise<void> {
	await trx
		.updateTable('responses')
		.set({ pack_version: packVersion })
		.where('study_id', '=', response.study_id)
		.where('id', '=', response.id)
		.execute();
}

/** Opens all responses of a country for change again; what was submitted stays frozen. */
export async function reopenResponses(trx: Write, study: string, country: string): Promise<void> {
	await trx
		.updateTable('responses')
		.set({ state: 'draft' })
		.where('study_id', '=', study)
		.where('country', '=', country)
		.execute();
}

/** Whether this person ever saved an answer of the country: nobody clears what they answered. */
export async function hasAnswered(
	db: Read,
	study: string,
	country: string,
	invitation: string,
): Promise<boolean> {
	const row = await db
		.selectFrom('revisions')
		.innerJoin('responses', (join) =>
			join
				.onRef('responses.study_id', '=', 'revisions.study_id')
				.onRef('responses.id', '=', 'revisions.response_id'),
		)
		.select('revisions.version')
		.where('revisions.study_id', '=', study)
		.where('responses.country', '=', country)
		.where('revisions.invitation_id', '=', invitation)
		.executeTakeFirst();
	return row !== undefined;
}

/** Id of the response of one respondent of a country. */
export async function findResponseOf(
	db: Read,
	study: string,
	country: string,
	respondent: string,
): Promise<string | undefined> {
	const row = await db
		.selectFrom('responses')
		.select('id')
		.where('study_id', '=', study)
		.where('country', '=', country)
		.where('respondent', '=', respondent)
		.executeTakeFirst();
	return row?.id;
}
