/* What meetings and moderators settled on single items: one row for each word on it, added and never changed. */
import type { CreateTableBuilder, Kysely } from 'kysely';

const COLUMNS: Readonly<Record<string, 'text' | 'integer'>> = {
	study_id: 'text',
	country: 'text',
	question: 'text',
	basis: 'text',
	version: 'integer',
	status: 'text',
	value: 'text',
	reason: 'text',
	minority_view: 'text',
	evidence: 'text',
	in_block: 'integer',
	at: 'text',
	invitation_id: 'text',
	by_title: 'text',
};

export async function up(db: Kysely<unknown>): Promise<void> {
	await Object.entries(COLUMNS)
		.reduce<CreateTableBuilder<string, string>>(
			(table, [name, type]) => table.addColumn(name, type, (column) => column.notNull()),
			db.schema.createTable('settlements'),
		)
		.addPrimaryKeyConstraint('settlements_key', ['study_id', 'country', 'question', 'basis', 'version'])
		.execute();
}
