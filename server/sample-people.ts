/* The sample persons of a study: one for each role of the whole study, and in each country its coordinator, its clearing authority and its sectors. */
import type { ResponsesTable } from '../data/tables.ts';
import { NATIONAL } from '../instruments/schema/answer.ts';
import type { Role } from '../instruments/schema/role.ts';
import { respondentTitle } from './describe-study.ts';
import type { OpenStudy } from './find-study.ts';
import type { Invitee } from './invite.ts';

const STUDY_WIDE: readonly [Role, string][] = [
	['secretariat', 'Secretariat'],
	['lead', 'Study lead'],
	['task-force', 'Task force member'],
	['reviewer', 'Reviewer'],
	['facilitator', 'Facilitator'],
	['rapporteur', 'Rapporteur'],
	['observer', 'Observer'],
	['child-adviser', "Children's participation adviser"],
];

function ofResponse(study: OpenStudy, row: ResponsesTable): Invitee[] {
	const name = study.members.find((member) => member.code === row.country)?.name ?? row.country;
	const place = { study: study.id, country: row.country, response: row.id, isSample: true };
	if (row.respondent !== NATIONAL)
		return [
			{
				...place,
				role: 'respondent',
				sector: row.respondent,
				title: `${respondentTitle(study, row.respondent)}, ${name}`,
			},
		];
	return [
		{ ...place, role: 'coordinator', title: `National coordinator, ${name}` },
		{
			study: study.id,
			country: row.country,
			isSample: true,
			role: 'clearing',
			title: `Clearing authority, ${name}`,
		},
	];
}

export function samplePeople(study: OpenStudy, responses: readonly ResponsesTable[]): Invitee[] {
	const wide = STUDY_WIDE.map(([role, title]) => ({ study: study.id, role, title, isSample: true }));
	if (study.round.collection === 'desk') return wide;
	return [...wide, ...responses.flatMap((row) => ofResponse(study, row))];
}
