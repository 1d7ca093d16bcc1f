/* What a place is called: its role, with its sector or country. Never a person's own name. */
import type { InvitationsTable } from '../data/tables.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import type { Place, PlaceRequest } from '../instruments/schema/people.ts';
import type { Role } from '../instruments/schema/role.ts';
import { respondentTitle } from './describe-study.ts';
import type { OpenStudy } from './find-study.ts';
import { listRespondents } from './open-study.ts';

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
	secretariat: 'Secretariat',
	lead: 'Study lead',
	'task-force': 'Task force member',
	coordinator: 'Coordinator',
	clearing: 'Clearing authority',
	respondent: 'Sector respondent',
	reviewer: 'Reviewer',
	facilitator: 'Facilitator',
	rapporteur: 'Rapporteur',
	observer: 'Observer',
	'child-adviser': 'Participation adviser',
};

const OF_A_COUNTRY: ReadonlySet<Role> = new Set(['coordinator', 'clearing', 'respondent']);

function findCountryFault(study: OpenStudy, { role, country }: PlaceRequest): Fault | undefined {
	const field = 'country';
	const { member, members } = study.pack.words;
	const isWanted = OF_A_COUNTRY.has(role);
	if (isWanted && country === undefined)
		return { field, rule: 'missing for this role', cure: `name one of the ${members} of the study` };
	if (!isWanted && country !== undefined)
		return { field, rule: 'this role is of the whole study', cure: `leave the ${member} out` };
	if (isWanted && study.round.collection === 'desk')
		return {
			field: 'role',
			rule: 'nobody answers in a desk round',
			cure: 'choose a role of the whole study',
		};
	if (country !== undefined && !study.members.some((member) => member.code === country))
		return { field, rule: 'unknown', cure: `name one of the ${members} of the study` };
	return undefined;
}

function findSectorFault(study: OpenStudy, { role, sector }: PlaceRequest): Fault | undefined {
	const field = 'sector';
	const isWanted = role === 'respondent';
	if (isWanted && sector === undefined)
		return { field, rule: 'missing for this role', cure: 'name a sector of the pack' };
	if (!isWanted && sector !== undefined)
		return { field, rule: 'this role has no sector', cure: 'leave the sector out' };
	if (sector !== undefined && !listRespondents(study.pack, study.round).includes(sector))
		return { field, rule: 'unknown, or asked nothing', cure: 'name a sector that some section asks' };
	return undefined;
}

/** Throws Problem bad-request naming the country or sector that is missing, unknown, or not wanted. */
export function assertPlace(study: OpenStudy, request: PlaceRequest): void {
	const fault = findCountryFault(study, request) ?? findSectorFault(study, request);
	if (fault) throw new Problem('bad-request', 'Nobody was invited.', [fault]);
}

export function placeTitle(study: OpenStudy, { role, country, sector }: PlaceRequest): string {
	const name = study.members.find((member) => member.code === country)?.name;
	const what = sector === undefined ? ROLE_TITLES[role] : respondentTitle(study, sector);
	return name === undefined ? what : `${what}, ${name}`;
}

/** `account`: name of the person by whose account the place is signed in to. */
export const describePlace = (row: InvitationsTable, account?: string): Place => ({
	id: row.id,
	role: row.role as Role,
	title: row.title,
	...(row.country !== '' && { country: row.country }),
	...(row.sector !== '' && { sector: row.sector }),
	createdAt: row.created_at,
	...(row.revoked_at !== '' && { revokedAt: row.revoked_at }),
	...(account !== undefined && { account }),
});
