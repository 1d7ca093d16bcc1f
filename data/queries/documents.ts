/* The documents of a country's policy bank. */
import type { Read, Write } from '../database.ts';
import type { DocumentsTable } from '../file-tables.ts';
import type { CountryKey } from './files.ts';

export async function addDocument(trx: Write, document: DocumentsTable): Promise<void> {
	await trx.insertInto('documents').values(document).execute();
}

export const listDocuments = (db: Read, { study, country }: CountryKey): Promise<DocumentsTable[]> =>
	db
		.selectFrom('documents')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.orderBy('id')
		.execute();

export const findDocument = (db: Read, of: CountryKey, id: string): Promise<DocumentsTable | undefined> =>
	db
		.selectFrom('documents')
		.selectAll()
		.where('study_id', '=', of.study)
		.where('country', '=', of.country)
		.where('id', '=', id)
		.executeTakeFirst();

/** Replaces the entry when it still has the version before; false when somebody else was quicker. */
export async function changeDocument(trx: Write, document: DocumentsTable): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('documents')
		.set(document)
		.where('study_id', '=', document.study_id)
		.where('id', '=', document.id)
		.where('version', '=', document.version - 1)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function removeDocument(
	trx: Write,
	document: Pick<DocumentsTable, 'study_id' | 'id'>,
): Promise<void> {
	await trx
		.deleteFrom('documents')
		.where('study_id', '=', document.study_id)
		.where('id', '=', document.id)
		.execute();
}

/** Whether an answer as it stands, a settlement, or an answer that was ever submitted cites it. */
export async function isDocumentCited(
	db: Read,
	{ study, country }: CountryKey,
	id: string,
): Promise<boolean> {
	const answer = await db
		.selectFrom('responses')
		.select('id')
		.where('study_id', '=', study)
		.where('country', '=', country)
		.where('answers', 'like', `%${id}%`)
		.executeTakeFirst();
	const frozen = await db
		.selectFrom('submissions')
		.select('id')
		.where('study_id', '=', study)
		.where('country', '=', country)
		.where('snapshot', 'like', `%${id}%`)
		.executeTakeFirst();
	const settled = await db
		.selectFrom('settlements')
		.select('question')
		.where('study_id', '=', study)
		.where('country', '=', country)
		.where('evidence', 'like', `%${id}%`)
		.executeTakeFirst();
	const aside = await db
		.selectFrom('asides')
		.select('question')
		.where('study_id', '=', study)
		.where('answer', 'like', `%${id}%`)
		.executeTakeFirst();
	return aside !== undefined || answer !== undefined || frozen !== undefined || settled !== undefined;
}
