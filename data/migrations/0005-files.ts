/* Evidence as files: what is kept of each, the uploads under way, and the documents of a country's policy bank. */
import type { CreateTableBuilder, Kysely } from 'kysely';

type Columns = Readonly<Record<string, 'text' | 'integer'>>;

const TABLES: Readonly<Record<string, Columns>> = {
	files: {
		study_id: 'text',
		id: 'text',
		country: 'text',
		sha256: 'text',
		size: 'integer',
		kind: 'text',
		name: 'text',
		at: 'text',
		invitation_id: 'text',
	},
	uploads: {
		study_id: 'text',
		id: 'text',
		country: 'text',
		invitation_id: 'text',
		session: 'text',
		name: 'text',
		size: 'integer',
		sha256: 'text',
		created_at: 'text',
		file_id: 'text',
	},
	documents: {
		study_id: 'text',
		id: 'text',
		country: 'text',
		version: 'integer',
		title: 'text',
		title_english: 'text',
		type: 'text',
		year: 'integer',
		status: 'text',
		articles: 'text',
		themes: 'text',
		domains: 'text',
		language: 'text',
		link: 'text',
		note: 'text',
		file_id: 'text',
		by_title: 'text',
		invitation_id: 'text',
		updated_at: 'text',
	},
};

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const [name, columns] of Object.entries(TABLES)) {
		const built = Object.entries(columns).reduce<CreateTableBuilder<string, string>>(
			(builder, [column, type]) => builder.addColumn(column, type, (col) => col.notNull()),
			db.schema.createTable(name),
		);
		await built.addPrimaryKeyConstraint(`${name}_key`, ['study_id', 'id']).execute();
		await db.schema.createIndex(`${name}_by_country`).on(name).columns(['study_id', 'country']).execute();
	}
}
