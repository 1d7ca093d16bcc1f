/* Answers that a revised questionnaire put aside: each stays, with what was done about it. */
import type { Read, Write } from '../database.ts';
import type { AsidesTable } from '../tables.ts';

/** Those of one response, in the order in which they were put aside. */
export const listAsides = (db: Read, study: string, response: string): Promise<AsidesTable[]> =>
	db
		.selectFrom('asides')
		.selectAll()
		.where('study_id', '=', study)
		.where('response_id', '=', response)
		.orderBy('version')
		.orderBy('question')
		.execute();

export const listStudyAsides = (db: Read, study: string): Promise<AsidesTable[]> =>
	db
		.selectFrom('asides')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('response_id')
		.orderBy('version')
		.orderBy('question')
		.execute();

export async function addAside(trx: Write, row: AsidesTable): Promise<void> {
	await trx.insertInto('asides').values(row).execute();
}

export type AsideKey = Pick<AsidesTable, 'study_id' | 'response_id' | 'question' | 'version'>;
export type Settling = Pick<AsidesTable, 'settled' | 'settled_at' | 'settled_by' | 'used_for'>;

/** What was done about it; false when there is no such aside. */
export async function settleAside(trx: Write, key: AsideKey, settling: Settling): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('asides')
		.set(settling)
		.where('study_id', '=', key.study_id)
		.where('response_id', '=', key.response_id)
		.where('question', '=', key.question)
		.where('version', '=', key.version)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
