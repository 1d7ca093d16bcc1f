/*
 * The embedded store: SQLite in WAL mode with every commit flushed to disk. better-sqlite3 falls back to
 * synchronous=NORMAL after the first write of a reopened WAL file and hides it, so the setting is asserted
 * after a write; on any doubt the process refuses to start.
 */
import { Kysely, Migrator } from 'kysely';
import { Problem } from '../instruments/problem.ts';
import type { Database } from './database.ts';
import { JoinedDriver } from './joined-driver.ts';
import { MIGRATIONS } from './migrations/list-migrations.ts';
import { ReadingDriver } from './reading-driver.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openHandle, type SqliteHandle } from './sqlite-handle.ts';
import type { Tables } from './tables.ts';

/** Older ones can damage the file when two connections write or checkpoint at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;
const FULL = 2;

function openWriting(file: string): SqliteHandle {
	const handle = openHandle(file, { readonly: false });
	handle.pragma('journal_mode = WAL');
	handle.pragma('synchronous = FULL');
	handle.pragma('foreign_keys = ON');
	handle.pragma('busy_timeout = 5000');
	return handle;
}

function assertVersion(version: string): void {
	const parts = version.split('.').map(Number);
	const place = OLDEST_SQLITE.findIndex((oldest, i) => (parts[i] ?? 0) !== oldest);
	if (place === -1 || (parts[place] ?? 0) > (OLDEST_SQLITE[place] ?? 0)) return;
	throw new Problem(
		'outside-failed',
		`SQLite ${version} is too old: install better-sqlite3 with SQLite 3.51.3 or later.`,
	);
}

function assertDurable(handle: SqliteHandle): void {
	handle.pragma(`user_version = ${Number(handle.pragma('user_version')) + 1}`);
	if (handle.pragma('synchronous') === FULL && handle.pragma('journal_mode') === 'wal') return;
	throw new Problem(
		'outside-failed',
		'The database does not flush every commit to disk (WAL with synchronous=FULL is needed): keep the file on a local disk and start again.',
	);
}

async function migrate(db: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

/** Opens or creates the store in `file` and brings its tables up to date. */
export async function openSqlite(file: string): Promise<Database> {
	const writing = openWriting(file);
	assertVersion(String(writing.pick('select sqlite_version()')));
	const write = new Kysely<Tables>({ dialect: sqliteDialect(() => new JoinedDriver(writing)) });
	await migrate(write);
	assertDurable(writing);
	const reading = openHandle(file, { readonly: true });
	const read = new Kysely<Tables>({ dialect: sqliteDialect(() => new ReadingDriver(reading)) });
	return {
		read,
		write: (work) => write.transaction().execute(work),
		backup: (target) => reading.backup(target),
		close: async () => {
			await write.destroy();
			reading.close();
			writing.close();
		},
	};
}
