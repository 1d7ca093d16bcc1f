/* Kept files of a country: what is known of each, and which of them nothing names any more. */
import type { Read, Write } from '../database.ts';
import type { FilesTable } from '../file-tables.ts';

/** A country of a study. */
export interface CountryKey {
	readonly study: string;
	readonly country: string;
}

export async function addFile(trx: Write, file: FilesTable): Promise<void> {
	await trx.insertInto('files').values(file).execute();
}

export const listFiles = (db: Read, { study, country }: CountryKey): Promise<FilesTable[]> =>
	db
		.selectFrom('files')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.orderBy('id')
		.execute();

/** Only a file of this very country: an id of another one is as good as none. */
export const findFile = (db: Read, of: CountryKey, id: string): Promise<FilesTable | undefined> =>
	db
		.selectFrom('files')
		.selectAll()
		.where('study_id', '=', of.study)
		.where('country', '=', of.country)
		.where('id', '=', id)
		.executeTakeFirst();

export async function removeFile(trx: Write, study: string, id: string): Promise<void> {
	await trx.deleteFrom('files').where('study_id', '=', study).where('id', '=', id).execute();
}

/** Every file of the store, as its content must be. */
export const listKeptFiles = (db: Read): Promise<Pick<FilesTable, 'id' | 'sha256' | 'size'>[]> =>
	db.selectFrom('files').select(['id', 'sha256', 'size']).orderBy('id').execute();

/** Ids of documents that name a file without a row. */
export async function listDangling(db: Read): Promise<string[]> {
	const rows = await db
		.selectFrom('documents')
		.leftJoin('files', (join) =>
			join.onRef('files.study_id', '=', 'documents.study_id').onRef('files.id', '=', 'documents.file_id'),
		)
		.select('documents.id')
		.where('documents.file_id', '!=', '')
		.where('files.id', 'is', null)
		.execute();
	return rows.map((row) => row.id);
}

/** Files from before `before` that no document names and no answer (put aside or not), settlement or submission cites. */
export const listUnreferenced = (db: Read, before: string): Promise<FilesTable[]> =>
	db
		.selectFrom('files')
		.selectAll()
		.where('at', '<', before)
		.where(({ not, exists, selectFrom, ref, val, fn }) => {
			// An underscore in an id matches any sign: at worst a file is kept that could go.
			const cited = fn<string>('concat', [val('%'), ref('files.id'), val('%')]);
			const names = selectFrom('documents')
				.select('documents.id')
				.whereRef('documents.study_id', '=', 'files.study_id')
				.whereRef('documents.file_id', '=', 'files.id');
			const answers = selectFrom('responses')
				.select('responses.id')
				.whereRef('responses.study_id', '=', 'files.study_id')
				.where('responses.answers', 'like', cited);
			const frozen = selectFrom('submissions')
				.select('submissions.id')
				.whereRef('submissions.study_id', '=', 'files.study_id')
				.where('submissions.snapshot', 'like', cited);
			const settled = selectFrom('settlements')
				.select('settlements.question')
				.whereRef('settlements.study_id', '=', 'files.study_id')
				.where('settlements.evidence', 'like', cited);
			const aside = selectFrom('asides')
				.select('asides.question')
				.whereRef('asides.study_id', '=', 'files.study_id')
				.where('asides.answer', 'like', cited);
			return not(exists(names))
				.and(not(exists(answers)))
				.and(not(exists(frozen)))
				.and(not(exists(settled)))
				.and(not(exists(aside)));
		})
		.orderBy('id')
		.execute();
