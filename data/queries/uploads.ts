/* Uploads under way, and those finished less than a day ago, for a reply that was lost. */
import type { Read, Write } from '../database.ts';
import type { UploadsTable } from '../file-tables.ts';
import type { CountryKey } from './files.ts';

export async function addUpload(trx: Write, upload: UploadsTable): Promise<void> {
	await trx.insertInto('uploads').values(upload).execute();
}

export const findUpload = (db: Read, of: CountryKey, id: string): Promise<UploadsTable | undefined> =>
	db
		.selectFrom('uploads')
		.selectAll()
		.where('study_id', '=', of.study)
		.where('country', '=', of.country)
		.where('id', '=', id)
		.executeTakeFirst();

export const listUploads = (db: Read, { study, country }: CountryKey): Promise<UploadsTable[]> =>
	db
		.selectFrom('uploads')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.orderBy('created_at')
		.execute();

export const listUploadsBefore = (db: Read, before: string): Promise<UploadsTable[]> =>
	db.selectFrom('uploads').selectAll().where('created_at', '<', before).execute();

export async function finishUpload(trx: Write, upload: UploadsTable, file: string): Promise<void> {
	await trx
		.updateTable('uploads')
		.set({ file_id: file })
		.where('study_id', '=', upload.study_id)
		.where('id', '=', upload.id)
		.execute();
}

export async function removeUpload(trx: Write, upload: Pick<UploadsTable, 'study_id' | 'id'>): Promise<void> {
	await trx
		.deleteFrom('uploads')
		.where('study_id', '=', upload.study_id)
		.where('id', '=', upload.id)
		.execute();
}

/** Of the whole store. */
export const listOpenUploads = (db: Read): Promise<Pick<UploadsTable, 'id'>[]> =>
	db.selectFrom('uploads').select('id').where('file_id', '=', '').execute();
