/*
 * A store as SQL text, table by table and row by row: how a store of each released schema is kept in
 * test/data/stores, readable in a diff. Written once when a schema is released, never again.
 * Run: npx tsx test/support/store-as-sql.ts 0001-first-tables
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Read } from '../../data/database.ts';
import { startApp } from './start-app.ts';
import { releaseAlderford } from './take-country.ts';

const literal = (value: unknown): string =>
	typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

export async function storeAsSql(db: Read): Promise<string> {
	const objects = await sql<{ type: string; name: string; sql: string }>`
		select type, name, sql from sqlite_master where sql is not null order by type desc, name`.execute(db);
	const lines = objects.rows.map((one) => `${one.sql};`);
	for (const { name } of objects.rows.filter((one) => one.type === 'table')) {
		const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
		for (const row of rows)
			lines.push(`insert into "${name}" values (${Object.values(row).map(literal).join(', ')});`);
	}
	return `${lines.join('\n')}\n`;
}

const [name] = process.argv[1] === fileURLToPath(import.meta.url) ? process.argv.slice(2) : [];
if (name !== undefined) {
	const app = await startApp();
	await releaseAlderford(app);
	const file = fileURLToPath(new URL(`../data/stores/${name}.sql`, import.meta.url));
	writeFileSync(file, await storeAsSql(app.context.db.read));
	await app.stop();
}
