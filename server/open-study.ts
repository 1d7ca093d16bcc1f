/* Opening a study: a round of a pack with an empty response for each country and each of its respondents. */
import type { Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { addQuestionnaire } from '../data/queries/questionnaires.ts';
import { addResponse } from '../data/queries/responses.ts';
import { addStudy } from '../data/queries/studies.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { listMembers } from '../instruments/list-members.ts';
import { listSections } from '../instruments/list-sections.ts';
import type { Pack } from '../instruments/pack.ts';
import { DESK, NATIONAL } from '../instruments/schema/answer.ts';
import type { Round } from '../instruments/schema/pack-file.ts';
import type { Context } from './context.ts';
import type { OpenStudy } from './find-study.ts';
import { questionnaireRow } from './keep-questionnaire.ts';

/** The respondents of each country: the national response and every sector that some section names. */
export function listRespondents(pack: Pack, round: Round): string[] {
	if (round.collection === 'desk') return [DESK];
	const sectors = pack.sectors.map((sector) => sector.id).filter((id) => listSections(pack, id).length > 0);
	return [NATIONAL, ...sectors];
}

export const studyId = (pack: Pack, round: Round): string => `${pack.id}-${round.id}`;

export async function openStudy(trx: Write, context: Context, pack: Pack, round: Round): Promise<OpenStudy> {
	const id = studyId(pack, round);
	const at = context.now();
	const members = listMembers(pack, round);
	const row = { id, pack_id: pack.id, pack_version: pack.version, round_id: round.id, created_at: at };
	await addStudy(
		trx,
		row,
		members.map((member) => member.code),
	);
	await addQuestionnaire(trx, questionnaireRow(id, pack, at));
	for (const member of members)
		for (const respondent of listRespondents(pack, round)) {
			const response: ResponsesTable = {
				study_id: id,
				id: context.newId(),
				country: member.code,
				respondent,
				state: 'draft',
				version: 0,
				answers: '{}',
				updated_at: '',
				pack_version: pack.version,
			};
			await addResponse(trx, response);
		}
	await addAudit(trx, {
		study: id,
		id: context.newId(),
		at,
		invitation: '',
		action: 'study.open',
		target: id,
	});
	return { id, pack, earlier: new Map(), round, members };
}
