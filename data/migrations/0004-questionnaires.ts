/*
 * Questionnaires that are revised while drafts are open: each version as it was asked, which version a response
 * and a revision belong to, and the answers that were put aside. Responses and revisions from before belong to
 * the version with which their study was opened; its questionnaire is kept at the next start of the server.
 */
import { type Kysely, sql } from 'kysely';

const VERSIONED = ['responses', 'revisions'] as const;

async function addVersion(db: Kysely<unknown>, table: (typeof VERSIONED)[number]): Promise<void> {
	await db.schema
		.alterTable(table)
		.addColumn('pack_version', 'text', (column) => column.notNull().defaultTo(''))
		.execute();
	const name = sql.table(table);
	await sql`update ${name} set pack_version =
		(select pack_version from studies where studies.id = ${name}.study_id)`.execute(db);
}

async function addQuestionnaires(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('questionnaires')
		.addColumn('study_id', 'text', (column) => column.notNull())
		.addColumn('pack_version', 'text', (column) => column.notNull())
		.addColumn('sha256', 'text', (column) => column.notNull())
		.addColumn('since', 'text', (column) => column.notNull())
		.addColumn('questionnaire', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('questionnaires_key', ['study_id', 'pack_version'])
		.execute();
}

async function addAsides(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('asides')
		.addColumn('study_id', 'text', (column) => column.notNull())
		.addColumn('response_id', 'text', (column) => column.notNull())
		.addColumn('question', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('pack_version', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('asked', 'text', (column) => column.notNull())
		.addColumn('answer', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('settled', 'text', (column) => column.notNull())
		.addColumn('settled_at', 'text', (column) => column.notNull())
		.addColumn('settled_by', 'text', (column) => column.notNull())
		.addColumn('used_for', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('asides_key', ['study_id', 'response_id', 'question', 'version'])
		.execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const table of VERSIONED) await addVersion(db, table);
	await addQuestionnaires(db);
	await addAsides(db);
}
