/*
 * The embedded store: SQLite in WAL mode with every commit flushed to disk. better-sqlite3 falls back to
 * synchronous=NORMAL after the first write of a reopened WAL file and hides it, so the setting is asserted
 * after a write; on any doubt the process refuses to start.
 */
import { Kysely, Migrator } from 'kysely';
import { assertDurable, assertVersion } from './assert-durable.ts';
import type { Database } from './database.ts';
import { JoinedDriver } from './joined-driver.ts';
import { MIGRATIONS } from './migrations/list-migrations.ts';
import { ReadingDriver } from './reading-driver.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { openHandle, type SqliteHandle, type StatementLog } from './sqlite-handle.ts';
import type { Tables } from './tables.ts';

export interface StoreOptions {
	/** Told of every statement on either connection; nobody is told when it is left out. */
	readonly log?: StatementLog;
}

function openWriting(file: string, options: StoreOptions): SqliteHandle {
	const handle = openHandle(file, { ...options, readonly: false });
	handle.pragma('journal_mode = WAL');
	handle.pragma('synchronous = FULL');
	handle.pragma('foreign_keys = ON');
	handle.pragma('busy_timeout = 5000');
	return handle;
}

async function migrate(db: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
		// Numbers are given when work begins: a store may have taken a later one before an earlier one was done.
		allowUnorderedMigrations: true,
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

/** Opens or creates the store in `file` and brings its tables up to date. */
export async function openSqlite(file: string, options: StoreOptions = {}): Promise<Database> {
	const writing = openWriting(file, options);
	assertVersion(String(writing.pick('select sqlite_version()')));
	const write = new Kysely<Tables>({ dialect: sqliteDialect(() => new JoinedDriver(writing)) });
	await migrate(write);
	assertDurable(writing);
	const reading = openHandle(file, { ...options, readonly: true });
	const read = new Kysely<Tables>({ dialect: sqliteDialect(() => new ReadingDriver(reading)) });
	return {
		read,
		write: (work) => write.transaction().execute(work),
		backup: (target) => reading.backup(target),
		compact: async () => {
			writing.run('vacuum');
			writing.pragma('wal_checkpoint(TRUNCATE)');
		},
		close: async () => {
			await write.destroy();
			reading.close();
			writing.close();
		},
	};
}
