/* Settlements: append-only, the newest row of each question is the one that holds. */
import type { Read, Write } from '../database.ts';
import type { SettlementsTable } from '../tables.ts';

/** The newest row of each question, withdrawn ones too; sorted by question. */
export async function listSettlements(
	db: Read,
	study: string,
	country: string,
	basis: SettlementsTable['basis'],
): Promise<SettlementsTable[]> {
	const rows = await db
		.selectFrom('settlements')
		.selectAll()
		.where('study_id', '=', study)
		.where('country', '=', country)
		.where('basis', '=', basis)
		.orderBy('question')
		.orderBy('version')
		.execute();
	return [...new Map(rows.map((row) => [row.question, row])).values()];
}

export async function addSettlements(trx: Write, rows: readonly SettlementsTable[]): Promise<void> {
	for (const row of rows) await trx.insertInto('settlements').values(row).execute();
}
