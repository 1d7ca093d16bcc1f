/*
 * What a route is about, looked up before anything is decided: a study, a country of it, or a response. Each is one
 * statement and one row, found or not: what is foreign takes the work that what is missing takes.
 */
import {
	type FoundCountry,
	locateCountryRow,
	locateResponseRow,
	locateStudyRow,
} from '../data/queries/places.ts';
import type { ResponseKey } from '../data/queries/revisions.ts';
import type { CountriesTable, StudiesTable } from '../data/tables.ts';
import type { Member } from '../instruments/schema/pack-file.ts';
import type { Context } from './context.ts';
import { joinStudy, type OpenStudy } from './find-study.ts';
import { notFound, type Place } from './http/person.ts';

export interface StudyPlace extends Place {
	readonly open: OpenStudy;
}

export async function locateStudy(params: { study: string }, context: Context): Promise<StudyPlace> {
	return studyPlace(await locateStudyRow(context.db.read, params.study), context);
}

function studyPlace(row: StudiesTable | undefined, context: Context): StudyPlace {
	const open = row && joinStudy(context, row);
	if (!open) throw notFound();
	return { study: open.id, isOpen: open.round.open, open };
}

/** The store as a whole: no study in particular. */
export const wholeStore = async (): Promise<Place> => ({ study: '', isOpen: false });

export interface CountryPlace extends StudyPlace {
	readonly country: string;
	readonly member: Member;
	readonly standing: CountriesTable;
}

export async function locateCountry(
	params: { study: string; country: string },
	context: Context,
): Promise<CountryPlace> {
	return countryPlace(await locateCountryRow(context.db.read, params.study, params.country), context);
}

function countryPlace({ study, standing }: FoundCountry, context: Context): CountryPlace {
	const place = studyPlace(study, context);
	const member = standing && place.open.members.find((one) => one.code === standing.country);
	if (!member) throw notFound();
	return { ...place, country: member.code, member, standing, isReleased: standing.state === 'released' };
}

/*
 * Things below a country: the country is looked up here, the thing itself where it is used, so that only the
 * country's own people learn whether it exists.
 */
interface Within {
	study: string;
	country: string;
}
export const locateDocument = (params: Within & { document: string }, context: Context) =>
	locateCountry(params, context);
export const locateUpload = (params: Within & { upload: string }, context: Context) =>
	locateCountry(params, context);

export interface ResponsePlace extends StudyPlace {
	readonly country: string;
	readonly member: Member;
	readonly response: string;
	readonly head: ResponseKey;
}

export async function locateResponse(params: { response: string }, context: Context): Promise<ResponsePlace> {
	const place = countryPlace(await locateResponseRow(context.db.read, params.response), context);
	// Answers still being edited are never open to those who may read released submissions.
	const head = { study_id: place.study, id: params.response };
	return { ...place, isReleased: false, isOpen: false, response: params.response, head };
}

/** An answer is found where its response is. */
export const locateAnswer = (
	params: { response: string; question: string },
	context: Context,
): Promise<ResponsePlace> => locateResponse(params, context);
