/* Texts that may hold personal data, by their hash: what was found, what its writer and a second person said of it. */
import type { Read, Write } from '../database.ts';
import { prepareQuery } from '../prepare-query.ts';
import type { DisclosuresTable } from '../tables.ts';

/** Every save reads them, so the statement is compiled once. */
const ofResponse = prepareQuery<{ study: string; response: string }, DisclosuresTable>((db, slot) =>
	db
		.selectFrom('disclosures')
		.selectAll()
		.where('study_id', '=', slot('study'))
		.where('response_id', '=', slot('response'))
		.orderBy('question')
		.orderBy('field'),
);

export const listDisclosures = (db: Read, study: string, response: string): Promise<DisclosuresTable[]> =>
	ofResponse(db, { study, response });

export const listStudyDisclosures = (db: Read, study: string): Promise<DisclosuresTable[]> =>
	db.selectFrom('disclosures').selectAll().where('study_id', '=', study).execute();

/** Hashes of the texts that a second person cleared, sorted. */
export async function listClearedTexts(db: Read, study: string): Promise<string[]> {
	const rows = await db
		.selectFrom('disclosures')
		.select('text_sha256')
		.where('study_id', '=', study)
		.where('state', '=', 'cleared')
		.orderBy('text_sha256')
		.execute();
	return rows.map((row) => row.text_sha256);
}

/** Adds a row, or changes the state of the one that is there. */
export async function setDisclosure(trx: Write, row: DisclosuresTable): Promise<void> {
	const { state, at, invitation_id } = row;
	await trx
		.insertInto('disclosures')
		.values(row)
		.onConflict((conflict) =>
			conflict
				.columns(['study_id', 'response_id', 'question', 'field', 'text_sha256'])
				.doUpdateSet({ state, at, invitation_id }),
		)
		.execute();
}

export async function removeDisclosure(trx: Write, row: DisclosuresTable): Promise<void> {
	await trx
		.deleteFrom('disclosures')
		.where('study_id', '=', row.study_id)
		.where('response_id', '=', row.response_id)
		.where('question', '=', row.question)
		.where('field', '=', row.field)
		.where('text_sha256', '=', row.text_sha256)
		.execute();
}
