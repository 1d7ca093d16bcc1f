/*
 * Texts that may hold personal data: one row for each text in which the search found something, by its hash. The
 * text itself is never here.
 */
import type { CreateTableBuilder, Kysely } from 'kysely';

const COLUMNS = [
	'study_id',
	'response_id',
	'question',
	'field',
	'text_sha256',
	'kinds',
	'state',
	'at',
	'invitation_id',
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
	const table = COLUMNS.reduce<CreateTableBuilder<string, string>>(
		(builder, column) => builder.addColumn(column, 'text', (col) => col.notNull()),
		db.schema.createTable('disclosures'),
	);
	await table.addPrimaryKeyConstraint('disclosures_key', [...COLUMNS.slice(0, 5)]).execute();
}
