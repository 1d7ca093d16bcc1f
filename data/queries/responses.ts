/* Responses and their revisions: one document of answers each, one append-only row a save. */
import type { Read, Write } from '../database.ts';
import type { AnswerChange } from '../merge-changes.ts';
import type { AnswerDocument } from '../stored-answer.ts';
import type { ResponsesTable } from '../tables.ts';

export const findResponse = (db: Read, id: string): Promise<ResponsesTable | undefined> =>
	db.selectFrom('responses').selectAll().where('id', '=', id).executeTakeFirst();

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
	readonly reply: unknown;
}

/** Writes the new document and its revision row. */
export async function saveAnswers(trx: Write, save: Save): Promise<void> {
	const { response, version, at } = save;
	await trx
		.updateTable('responses')
		.set({ answers: JSON.stringify(save.document), version, updated_at: at })
		.where('study_id', '=', response.study_id)
		.where('id', '=', response.id)
		.execute();
	await trx
		.insertInto('revisions')
		.values({
			study_id: response.study_id,
			response_id: response.id,
			version,
			operation: save.operation,
			invitation_id: save.invitation,
			at,
			changes: JSON.stringify(save.changes),
			reply: JSON.stringify(save.reply),
		})
		.execute();
}

/** The reply that this operation was given before, if it came before. */
export async function findReply(db: Read, response: ResponsesTable, operation: string): Promise<unknown> {
	const row = await db
		.selectFrom('revisions')
		.select('reply')
		.where('study_id', '=', response.study_id)
		.where('response_id', '=', response.id)
		.where('operation', '=', operation)
		.executeTakeFirst();
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
