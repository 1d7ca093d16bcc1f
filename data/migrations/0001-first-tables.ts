/* The first tables: studies, the answers of their countries with every revision, people's places, and the audit. */
import type { CreateTableBuilder, Kysely } from 'kysely';

type Columns = Readonly<Record<string, 'text' | 'integer'>>;

function table(db: Kysely<unknown>, name: string, columns: Columns, key: readonly string[]) {
	const built = Object.entries(columns).reduce<CreateTableBuilder<string, string>>(
		(builder, [column, type]) => builder.addColumn(column, type, (col) => col.notNull()),
		db.schema.createTable(name),
	);
	return built.addPrimaryKeyConstraint(`${name}_key`, [...key]).execute();
}

const unique = (db: Kysely<unknown>, name: string, of: string, columns: readonly string[]) =>
	db.schema
		.createIndex(name)
		.on(of)
		.columns([...columns])
		.unique()
		.execute();

const TABLES: readonly [name: string, columns: Columns, key: readonly string[]][] = [
	[
		'studies',
		{ id: 'text', pack_id: 'text', pack_version: 'text', round_id: 'text', created_at: 'text' },
		['id'],
	],
	[
		'countries',
		{
			study_id: 'text',
			country: 'text',
			state: 'text',
			submission_id: 'text',
			submitted_at: 'text',
			cleared_at: 'text',
			released_at: 'text',
			returned_for: 'text',
		},
		['study_id', 'country'],
	],
	[
		'responses',
		{
			study_id: 'text',
			id: 'text',
			country: 'text',
			respondent: 'text',
			state: 'text',
			version: 'integer',
			answers: 'text',
			updated_at: 'text',
		},
		['study_id', 'id'],
	],
	[
		'revisions',
		{
			study_id: 'text',
			response_id: 'text',
			version: 'integer',
			operation: 'text',
			invitation_id: 'text',
			at: 'text',
			changes: 'text',
			reply: 'text',
		},
		['study_id', 'response_id', 'version'],
	],
	[
		'submissions',
		{
			study_id: 'text',
			id: 'text',
			country: 'text',
			response_id: 'text',
			version: 'integer',
			sha256: 'text',
			at: 'text',
			invitation_id: 'text',
			by_title: 'text',
			answered: 'integer',
			total: 'integer',
			snapshot: 'text',
		},
		['study_id', 'id'],
	],
	[
		'invitations',
		{
			study_id: 'text',
			id: 'text',
			role: 'text',
			title: 'text',
			country: 'text',
			sector: 'text',
			response_id: 'text',
			sample: 'integer',
			created_at: 'text',
			revoked_at: 'text',
		},
		['study_id', 'id'],
	],
	[
		'links',
		{
			token_hash: 'text',
			study_id: 'text',
			invitation_id: 'text',
			once: 'integer',
			created_at: 'text',
			expires_at: 'text',
		},
		['token_hash'],
	],
	[
		'sessions',
		{
			id_hash: 'text',
			study_id: 'text',
			invitation_id: 'text',
			created_at: 'text',
			expires_at: 'text',
			ended_at: 'text',
		},
		['id_hash'],
	],
	[
		'audit',
		{
			study_id: 'text',
			id: 'text',
			seq: 'integer',
			at: 'text',
			invitation_id: 'text',
			action: 'text',
			target: 'text',
			detail: 'text',
			previous: 'text',
			hash: 'text',
		},
		['study_id', 'id'],
	],
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const [name, columns, key] of TABLES) await table(db, name, columns, key);
	await unique(db, 'responses_by_id', 'responses', ['id']);
	await unique(db, 'responses_by_respondent', 'responses', ['study_id', 'country', 'respondent']);
	await unique(db, 'audit_by_seq', 'audit', ['seq']);
	await unique(db, 'revisions_by_operation', 'revisions', ['study_id', 'response_id', 'operation']);
	await db.schema
		.createIndex('submissions_by_country')
		.on('submissions')
		.columns(['study_id', 'country', 'at'])
		.execute();
	await db.schema.createIndex('audit_by_time').on('audit').columns(['study_id', 'at']).execute();
}
