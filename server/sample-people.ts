/* The sample persons of a study: one for each role of the whole study, and in each country its coordinator, its clearing authority and its sectors. */
import type { ResponsesTable } from '../data/tables.ts';
import { NATIONAL } from '../instruments/schema/answer.ts';
import type { Role } from '../instruments/schema/role.ts';
import { placeTitle } from './describe-place.ts';
import type { OpenStudy } from './find-study.ts';
import type { Invitee } from './invite.ts';

const STUDY_WIDE: readonly Role[] = [
	'secretariat',
	'lead',
	'task-force',
	'reviewer',
	'facilitator',
	'rapporteur',
	'observer',
	'child-adviser',
];

function ofResponse(study: OpenStudy, { country, respondent, id }: ResponsesTable): Invitee[] {
	const person = (role: Role, more: Partial<Invitee> = {}): Invitee => {
		const place = { role, country, ...more };
		return { study: study.id, isSample: true, title: placeTitle(study, place), ...place };
	};
	if (respondent !== NATIONAL) return [person('respondent', { sector: respondent, response: id })];
	return [person('coordinator', { response: id }), person('clearing')];
}

export function samplePeople(study: OpenStudy, responses: readonly ResponsesTable[]): Invitee[] {
	const wide = STUDY_WIDE.map((role) => ({
		study: study.id,
		role,
		title: placeTitle(study, { role }),
		isSample: true,
	}));
	if (study.round.collection === 'desk') return wide;
	return [...wide, ...responses.flatMap((row) => ofResponse(study, row))];
}
