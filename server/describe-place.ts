/* What a place is called: its role, with its sector or country. Never a person's own name. */
import type { InvitationsTable } from '../data/tables.ts';
import { Problem } from '../instruments/problem.ts';
import type { Place, PlaceRequest } from '../instruments/schema/people.ts';
import type { Role } from '../instruments/schema/role.ts';
import { respondentTitle } from './describe-study.ts';
import type { OpenStudy } from './find-study.ts';

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
	secretariat: 'Secretariat',
	lead: 'Study lead',
	'task-force': 'Task force member',
	coordinator: 'National coordinator',
	clearing: 'Clearing authority',
	respondent: 'Sector respondent',
	reviewer: 'Reviewer',
	facilitator: 'Facilitator',
	rapporteur: 'Rapporteur',
	observer: 'Observer',
	'child-adviser': "Children's participation adviser",
};

const OF_A_COUNTRY: ReadonlySet<Role> = new Set(['coordinator', 'clearing', 'respondent']);

/** Throws Problem bad-request naming the country or sector that is missing, unknown, or not wanted. */
export function assertPlace(study: OpenStudy, { role, country, sector }: PlaceRequest): void {
	const fault = (field: string, rule: string, cure: string): never => {
		throw new Problem('bad-request', 'Nobody was invited.', [{ field, rule, cure }]);
	};
	if (OF_A_COUNTRY.has(role) !== (country !== undefined))
		fault(
			'country',
			country === undefined ? 'missing for this role' : 'this role is of the whole study',
			country === undefined ? 'name a country of the study' : 'leave the country out',
		);
	if (country !== undefined && !study.members.some((member) => member.code === country))
		fault('country', 'unknown', 'name a country of the study');
	if ((role === 'respondent') !== (sector !== undefined))
		fault(
			'sector',
			sector === undefined ? 'missing for this role' : 'this role has no sector',
			sector === undefined ? 'name a sector of the pack' : 'leave the sector out',
		);
	if (sector !== undefined && !study.pack.sectors.some((one) => one.id === sector))
		fault('sector', 'unknown', 'name a sector of the pack');
}

export function placeTitle(study: OpenStudy, { role, country, sector }: PlaceRequest): string {
	const name = study.members.find((member) => member.code === country)?.name;
	const what = sector === undefined ? ROLE_TITLES[role] : respondentTitle(study, sector);
	return name === undefined ? what : `${what}, ${name}`;
}

export const describePlace = (row: InvitationsTable): Place => ({
	id: row.id,
	role: row.role as Role,
	title: row.title,
	...(row.country !== '' && { country: row.country }),
	...(row.sector !== '' && { sector: row.sector }),
	createdAt: row.created_at,
	...(row.revoked_at !== '' && { revokedAt: row.revoked_at }),
});
