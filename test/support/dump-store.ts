/* Everything a store holds, table by table, each row as text, for tests that must see that nothing changed. */
import { sql } from 'kysely';
import type { Database } from '../../data/database.ts';
import { openSqlite } from '../../data/sqlite.ts';

export async function dumpStore(db: Database): Promise<Record<string, string[]>> {
	const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
		db.read,
	);
	const tables = rows.map(async ({ name }): Promise<[string, string[]]> => {
		const all = await sql`select * from ${sql.table(name)}`.execute(db.read);
		return [name, all.rows.map((row) => JSON.stringify(row)).sort()];
	});
	return Object.fromEntries(await Promise.all(tables));
}

/** The same of a file that nobody has open. */
export async function dumpFile(file: string): Promise<Record<string, string[]>> {
	const db = await openSqlite(file);
	try {
		return await dumpStore(db);
	} finally {
		await db.close();
	}
}
