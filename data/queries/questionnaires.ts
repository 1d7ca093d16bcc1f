/* The questionnaires that a study has asked, one a version of its pack: added to, never changed. */
import type { Read, Write } from '../database.ts';
import type { QuestionnairesTable } from '../tables.ts';

/** Oldest first. */
export const listQuestionnaires = (db: Read, study: string): Promise<QuestionnairesTable[]> =>
	db
		.selectFrom('questionnaires')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('since')
		.orderBy('pack_version')
		.execute();

export async function addQuestionnaire(trx: Write, row: QuestionnairesTable): Promise<void> {
	await trx.insertInto('questionnaires').values(row).execute();
}

/** The study works with this version of its pack from now on. */
export async function setPackVersion(trx: Write, study: string, version: string): Promise<void> {
	await trx.updateTable('studies').set({ pack_version: version }).where('id', '=', study).execute();
}
