/*
 * What places a study can give: the roles, the members in alphabetical order, and the sectors that are asked. A
 * sector without a response of its own would have nothing to answer, and in a round of public facts nobody
 * answers or clears, so such places are not offered.
 */
import { ROLES, type Role } from '../../instruments/schema/role.ts';
import type { Study } from '../../instruments/schema/study.ts';

export interface Choice {
	readonly id: string;
	readonly title: string;
}

export interface StudyOffer {
	/** Roles in one country; empty when nobody answers. */
	readonly countryRoles: readonly Role[];
	readonly studyRoles: readonly Role[];
	readonly countries: readonly Choice[];
	readonly sectors: readonly Choice[];
}

export type OfferedStudy = Pick<Study, 'collection' | 'members' | 'sectors' | 'countries'>;

const COUNTRY_ROLES: readonly Role[] = ['coordinator', 'clearing', 'respondent'];

export const needsCountry = (role: Role): boolean => COUNTRY_ROLES.includes(role);
export const needsSector = (role: Role): boolean => role === 'respondent';

export function buildStudyOffer(study: OfferedStudy, language: string): StudyOffer {
	const asked = new Set(
		study.countries.flatMap(({ progress }) => (progress ?? []).map((one) => one.respondent)),
	);
	const sectors = study.sectors.filter(({ id }) => asked.has(id));
	const isSurvey = study.collection === 'survey';
	return {
		countryRoles: isSurvey ? COUNTRY_ROLES.filter((role) => !needsSector(role) || sectors.length > 0) : [],
		studyRoles: ROLES.filter((role) => !needsCountry(role)),
		countries: study.members
			.map(({ code, name }) => ({ id: code, title: name }))
			.toSorted((a, b) => a.title.localeCompare(b.title, language)),
		sectors,
	};
}
