/* Makes a store of an earlier schema from its SQL in test/data/stores. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteFile from 'better-sqlite3';

const STORES = join(import.meta.dirname, '..', 'data', 'stores');

/** Names of the migrations after which a store was kept. */
export const STORE_NAMES = readdirSync(STORES)
	.map((file) => basename(file, '.sql'))
	.toSorted();

export function makeStore(name: string, file: string): void {
	const db = new SqliteFile(file);
	db.exec(readFileSync(join(STORES, `${name}.sql`), 'utf8'));
	db.close();
}
