/* Studies and the standing of their countries. */
import type { Read, Write } from '../database.ts';
import type { CountriesTable, StudiesTable } from '../tables.ts';

export const listStudies = (db: Read): Promise<StudiesTable[]> =>
	db.selectFrom('studies').selectAll().orderBy('created_at').orderBy('id').execute();

export const findStudy = (db: Read, id: string): Promise<StudiesTable | undefined> =>
	db.selectFrom('studies').selectAll().where('id', '=', id).executeTakeFirst();

export async function addStudy(trx: Write, study: StudiesTable, countries: readonly string[]): Promise<void> {
	await trx.insertInto('studies').values(study).execute();
	for (const country of countries)
		await trx
			.insertInto('countries')
			.values({
				study_id: study.id,
				country,
				state: '',
				submission_id: '',
				submitted_at: '',
				cleared_at: '',
				released_at: '',
				returned_for: '',
			})
			.execute();
}

export const listCountries = (db: Read, study: string): Promise<CountriesTable[]> =>
	db.selectFrom('countries').selectAll().where('study_id', '=', study).orderBy('country').execute();

export const findCountry = (db: Read, study: string, country: string): Promise<CountriesTable | undefined> =>
	db
		.selectFrom('countries')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.executeTakeFirst();

/** Moves a country from one state to the next; false when it was no longer in that state. */
export async function moveCountry(
	trx: Write,
	from: CountriesTable,
	to: Partial<Omit<CountriesTable, 'study_id' | 'country'>>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('countries')
		.set(to)
		.where('study_id', '=', from.study_id)
		.where('country', '=', from.country)
		.where('state', '=', from.state)
		.where('submission_id', '=', from.submission_id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
