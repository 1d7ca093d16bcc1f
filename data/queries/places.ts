/*
 * What an address names, looked up before anybody knows whether it is theirs. Each is one statement that gives one
 * row whether the thing exists or not, so that a missing thing costs exactly what a foreign one costs.
 */
import { sql } from 'kysely';
import type { Read } from '../database.ts';
import { prepareQuery } from '../prepare-query.ts';
import type { CountriesTable, StudiesTable } from '../tables.ts';

/** One row whatever is asked for; what is asked for is joined to it, or not. */
const asked = (db: Read) => db.selectFrom(sql<{ one: number }>`(select 1 as one)`.as('asked'));

type Nullable<T> = { readonly [Column in keyof T]: T[Column] | null };

/** A joined row has all of its columns or none. */
const studyOf = (row: Nullable<StudiesTable>): StudiesTable | undefined =>
	row.id === null ? undefined : (row as StudiesTable);
const standingOf = (row: Nullable<CountriesTable>): CountriesTable | undefined =>
	row.country === null ? undefined : (row as CountriesTable);

export async function locateStudyRow(db: Read, study: string): Promise<StudiesTable | undefined> {
	const row = await asked(db)
		.leftJoin('studies', (join) => join.on('studies.id', '=', study))
		.selectAll('studies')
		.executeTakeFirstOrThrow();
	return studyOf(row);
}

export interface FoundCountry {
	readonly study: StudiesTable | undefined;
	readonly standing: CountriesTable | undefined;
}

export async function locateCountryRow(db: Read, study: string, country: string): Promise<FoundCountry> {
	const row = await asked(db)
		.leftJoin('studies', (join) => join.on('studies.id', '=', study))
		.leftJoin('countries', (join) =>
			join.onRef('countries.study_id', '=', 'studies.id').on('countries.country', '=', country),
		)
		.selectAll(['studies', 'countries'])
		.executeTakeFirstOrThrow();
	return { study: studyOf(row), standing: standingOf(row) };
}

/** Each save looks its response up here, so the statement is compiled once. */
const responseRow = prepareQuery<{ response: string }, Nullable<StudiesTable> & Nullable<CountriesTable>>(
	(db, slot) =>
		asked(db)
			.leftJoin('responses', (join) => join.on('responses.id', '=', slot('response')))
			.leftJoin('studies', (join) => join.onRef('studies.id', '=', 'responses.study_id'))
			.leftJoin('countries', (join) =>
				join
					.onRef('countries.study_id', '=', 'responses.study_id')
					.onRef('countries.country', '=', 'responses.country'),
			)
			.selectAll(['studies', 'countries']),
);

/** The study and the country whose response it is; none of its answers. */
export async function locateResponseRow(db: Read, response: string): Promise<FoundCountry> {
	const [row] = await responseRow(db, { response });
	return row ? { study: studyOf(row), standing: standingOf(row) } : { study: undefined, standing: undefined };
}
