/*
 * What a country's consensus meeting has before it: what the national response and the sectors would bring if they
 * were frozen now, who has not been heard yet, and what is settled already. Read for the page and by settle-items.ts.
 */
import type { Read } from '../data/database.ts';
import { findResponseOf, listCountryResponses } from '../data/queries/responses.ts';
import { listSettlements } from '../data/queries/settlements.ts';
import type { CountriesTable, ResponsesTable, SettlementsTable } from '../data/tables.ts';
import { toAnswerRow } from '../instruments/answer-row.ts';
import { CONSENSUS, type Evidence, NATIONAL } from '../instruments/schema/answer.ts';
import type { ConsensusDesk, SavedSettlement } from '../instruments/schema/settlement.ts';
import { respondentTitle } from './describe-study.ts';
import { packOf } from './earlier-packs.ts';
import type { OpenStudy } from './find-study.ts';
import type { CountryPlace } from './locate.ts';
import type { SnapshotResponse } from './snapshot.ts';
import { frozenResponses } from './submit-response.ts';

/** A meeting settles while the answers are collected, and again after a return. */
export const isSettlingOpen = ({ state }: Pick<CountriesTable, 'state'>): boolean =>
	state === '' || state === 'returned';

export function describeSettlement(row: SettlementsTable): SavedSettlement {
	const { question, version, status, value, reason, at } = row;
	return {
		...{ question, version, status, value, reason, at },
		minorityView: row.minority_view,
		evidence: JSON.parse(row.evidence) as Evidence[],
		inBlock: row.in_block === 1,
		by: row.by_title,
	};
}

/** What the national response and the sectors say at this moment, sectors as they submitted last. */
export async function listHeard(db: Read, study: OpenStudy, country: string): Promise<SnapshotResponse[]> {
	const id = await findResponseOf(db, study.id, country, NATIONAL);
	const rows = await listCountryResponses(db, study.id, country);
	const national = rows.find((row) => row.id === id);
	return national ? frozenResponses(db, packOf(study, national), national) : [];
}

function describeRespondent(
	study: OpenStudy,
	row: ResponsesTable,
	heard: readonly SnapshotResponse[],
): ConsensusDesk['respondents'][number] {
	const own = heard.find(({ respondent }) => respondent === row.respondent);
	return {
		respondent: row.respondent,
		title: respondentTitle(study, row.respondent),
		isHeard: own !== undefined && Object.keys(own.answers).length > 0,
		changesSince: own !== undefined && own.version < row.version,
	};
}

export async function describeDesk(db: Read, at: CountryPlace): Promise<ConsensusDesk> {
	const heard = await listHeard(db, at.open, at.country);
	const rows = await listCountryResponses(db, at.study, at.country);
	const settled = await listSettlements(db, at.study, at.country, CONSENSUS);
	return {
		country: at.country,
		name: at.member.name,
		isOpen: isSettlingOpen(at.standing),
		respondents: rows.map((row) => describeRespondent(at.open, row, heard)),
		voices: heard.flatMap(({ respondent, answers }) =>
			Object.entries(answers).map(([question, answer]) => {
				const { country: _country, ...row } = toAnswerRow(at.country, respondent, question, answer);
				return row;
			}),
		),
		settlements: settled.map(describeSettlement),
	};
}
