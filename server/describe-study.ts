/* A study as people see it: its summary, and the standing of the countries that this person may know of. */
import { listCountryResponses, listResponses } from '../data/queries/responses.ts';
import { listCountries } from '../data/queries/studies.ts';
import { findSubmission } from '../data/queries/submissions.ts';
import { readDocument } from '../data/stored-answer.ts';
import type { CountriesTable, ResponsesTable } from '../data/tables.ts';
import { findPersonalData } from '../instruments/find-personal-data.ts';
import { knownNames } from '../instruments/free-texts.ts';
import { NATIONAL } from '../instruments/schema/answer.ts';
import type { Member } from '../instruments/schema/pack-file.ts';
import type {
	CountryStanding,
	CountryState,
	SectorProgress,
	Study,
	StudySummary,
} from '../instruments/schema/study.ts';
import { WITHHELD_TEXT } from '../instruments/withhold-texts.ts';
import type { Context } from './context.ts';
import { packOf } from './earlier-packs.ts';
import type { OpenStudy } from './find-study.ts';
import { reachOf } from './http/may.ts';
import { belongsTo, type Visitor } from './http/person.ts';
import { countDone, visibleQuestions } from './visible-questions.ts';

const roleIn = (study: OpenStudy, visitor: Visitor | undefined) =>
	visitor && belongsTo(visitor, study.id) ? visitor.role : undefined;

export async function describeSummary(
	context: Context,
	study: OpenStudy,
	visitor: Visitor | undefined,
): Promise<StudySummary> {
	const { pack, round } = study;
	const countries = await listCountries(context.db.read, study.id);
	const role = roleIn(study, visitor);
	return {
		id: study.id,
		pack: pack.id,
		packVersion: pack.version,
		title: pack.title,
		round: round.title,
		summary: round.summary,
		status: round.status,
		stage: pack.stages.find((stage) => stage.number === round.stage)?.title ?? '',
		openedOn: round.openedOn,
		...(round.closesOn !== undefined && { closesOn: round.closesOn }),
		collection: round.collection,
		open: round.open,
		...(round.fictional !== undefined && { fictional: round.fictional }),
		...(round.caution !== undefined && { caution: round.caution }),
		disclaimer: pack.disclaimer,
		languages: pack.languages,
		words: pack.words,
		memberCount: study.members.length,
		releasedCount: countries.filter((country) => country.state === 'released').length,
		...(role !== undefined && { role }),
	};
}

export function respondentTitle(study: OpenStudy, respondent: string): string {
	if (respondent === NATIONAL) return 'Coordinator’s response';
	return study.pack.sectors.find((sector) => sector.id === respondent)?.title ?? 'Desk review';
}

function progressOf(study: OpenStudy, row: ResponsesTable): SectorProgress {
	const document = readDocument(row);
	return {
		response: row.id,
		respondent: row.respondent,
		title: respondentTitle(study, row.respondent),
		state: row.state === 'submitted' ? 'submitted' : row.version === 0 ? 'not-started' : 'draft',
		...countDone(visibleQuestions(packOf(study, row), row.respondent, document), document),
		...(row.updated_at !== '' && { savedAt: row.updated_at }),
	};
}

function stateOf(row: CountriesTable, responses: readonly ResponsesTable[]): CountryState {
	if (row.state !== '') return row.state as CountryState;
	return responses.some((response) => response.version > 0) ? 'collecting' : 'not-started';
}

const times = (row: CountriesTable) => ({
	...(row.submitted_at !== '' && { submittedAt: row.submitted_at }),
	...(row.cleared_at !== '' && { clearedAt: row.cleared_at }),
	...(row.released_at !== '' && { releasedAt: row.released_at }),
});

/** Why a country's answers were returned, for people of elsewhere. */
function withoutPersons({ pack }: OpenStudy, { returned_for }: CountriesTable): string {
	return findPersonalData(returned_for, knownNames(pack)).length === 0 ? returned_for : WITHHELD_TEXT;
}

function standingOf(
	study: OpenStudy,
	member: Member,
	row: CountriesTable,
	responses: readonly ResponsesTable[],
	{ sha256, isOwn }: { readonly sha256: string; readonly isOwn: boolean },
): CountryStanding {
	return {
		country: member.code,
		name: member.name,
		state: stateOf(row, responses),
		...times(row),
		...(sha256 !== '' && { sha256 }),
		...(row.returned_for !== '' && { returnedFor: isOwn ? row.returned_for : withoutPersons(study, row) }),
		progress: responses.map((response) => progressOf(study, response)),
	};
}

/** One country with everything a person of that country may know. */
export async function describeCountry(
	context: Context,
	study: OpenStudy,
	member: Member,
	row: CountriesTable,
): Promise<CountryStanding> {
	const responses = await listCountryResponses(context.db.read, study.id, member.code);
	const submission =
		row.submission_id && (await findSubmission(context.db.read, study.id, row.submission_id));
	return standingOf(study, member, row, responses, {
		sha256: submission ? submission.sha256 : '',
		isOwn: true,
	});
}

/** What somebody who may not follow the work sees of a country: that it has released, and nothing before. */
const released = (member: Member, row: CountriesTable): CountryStanding => ({
	country: member.code,
	name: member.name,
	state: 'released',
	...(row.released_at !== '' && { releasedAt: row.released_at }),
});

/** The responses whose progress this person follows: what others have answered is not even read. */
async function listFollowed(
	context: Context,
	study: OpenStudy,
	reach: ReturnType<typeof reachOf>,
	visitor: Visitor | undefined,
): Promise<ResponsesTable[]> {
	if (reach === 'study') return listResponses(context.db.read, study.id);
	if (reach !== 'country' || !visitor) return [];
	return listCountryResponses(context.db.read, study.id, visitor.country);
}

export async function describeStudy(
	context: Context,
	study: OpenStudy,
	visitor: Visitor | undefined,
): Promise<Study> {
	const reach = reachOf('progress.read', roleIn(study, visitor), study.round.open);
	const rows = new Map((await listCountries(context.db.read, study.id)).map((row) => [row.country, row]));
	const responses = await listFollowed(context, study, reach, visitor);
	const countries = study.members.map(async (member): Promise<CountryStanding[]> => {
		const row = rows.get(member.code);
		if (!row) return [];
		const own = reach === 'study' || (reach === 'country' && visitor?.country === member.code);
		if (!own) return row.state === 'released' ? [released(member, row)] : [];
		const submission = row.submission_id
			? await findSubmission(context.db.read, study.id, row.submission_id)
			: undefined;
		const ofCountry = responses.filter((response) => response.country === member.code);
		return [
			standingOf(study, member, row, ofCountry, {
				sha256: submission?.sha256 ?? '',
				isOwn: visitor?.country === member.code,
			}),
		];
	});
	return {
		...(await describeSummary(context, study, visitor)),
		sectors: study.pack.sectors,
		members: study.members.map(({ code, name }) => ({ code, name })),
		countries: (await Promise.all(countries)).flat(),
	};
}

/** The released countries alone, with their dates, as a report needs them. */
export function listReleasedStandings(study: OpenStudy, rows: readonly CountriesTable[]): CountryStanding[] {
	return study.members.flatMap((member) => {
		const row = rows.find((one) => one.country === member.code);
		return row?.state === 'released' ? [{ ...released(member, row), ...times(row) }] : [];
	});
}
