/* What a route is about, looked up before anything is decided: a study, a country of it, or a response. */
import { findResponseHead } from '../data/queries/responses.ts';
import { findCountry } from '../data/queries/studies.ts';
import type { CountriesTable } from '../data/tables.ts';
import type { Member } from '../instruments/schema/pack-file.ts';
import type { Context } from './context.ts';
import { findOpenStudy, type OpenStudy } from './find-study.ts';
import { notFound, type Place } from './http/person.ts';

export interface StudyPlace extends Place {
	readonly open: OpenStudy;
}

export async function locateStudy(params: { study: string }, context: Context): Promise<StudyPlace> {
	const open = await findOpenStudy(context, params.study);
	if (!open) throw notFound();
	return { study: open.id, isOpen: open.round.open, open };
}

export interface CountryPlace extends StudyPlace {
	readonly country: string;
	readonly member: Member;
	readonly standing: CountriesTable;
}

export async function locateCountry(
	params: { study: string; country: string },
	context: Context,
): Promise<CountryPlace> {
	const place = await locateStudy(params, context);
	const member = place.open.members.find((one) => one.code === params.country);
	const standing = member && (await findCountry(context.db.read, params.study, params.country));
	if (!member || !standing) throw notFound();
	return { ...place, country: member.code, member, standing, isReleased: standing.state === 'released' };
}

export interface ResponsePlace extends CountryPlace {
	readonly response: string;
}

export async function locateResponse(params: { response: string }, context: Context): Promise<ResponsePlace> {
	const row = await findResponseHead(context.db.read, params.response);
	if (!row) throw notFound();
	const place = await locateCountry({ study: row.study_id, country: row.country }, context);
	// Answers still being edited are never open to those who may read released submissions.
	return { ...place, isReleased: false, isOpen: false, response: row.id };
}
