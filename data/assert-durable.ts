/*
 * What a store must be able to promise before anybody may save in it, asked when it is opened: a SQLite without the
 * fault that damages files, and commits that are on disk before they are answered. Otherwise the process does not
 * start and says what to do.
 */
import { Problem } from '../instruments/problem.ts';
import type { SqliteHandle } from './sqlite-handle.ts';

/** Older ones can damage the file when two connections write or checkpoint at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;
const FULL = 2;

/** `version`: such as 3.51.3. */
export function assertVersion(version: string): void {
	const parts = version.split('.').map(Number);
	const place = OLDEST_SQLITE.findIndex((oldest, i) => (parts[i] ?? 0) !== oldest);
	if (place === -1 || (parts[place] ?? 0) > (OLDEST_SQLITE[place] ?? 0)) return;
	throw new Problem(
		'outside-failed',
		`SQLite ${version} is too old: install better-sqlite3 with SQLite 3.51.3 or later.`,
	);
}

/** Writes before it asks, because the setting can fall back with the first write after opening. */
export function assertDurable(handle: SqliteHandle): void {
	handle.pragma(`user_version = ${Number(handle.pragma('user_version')) + 1}`);
	if (handle.pragma('synchronous') === FULL && handle.pragma('journal_mode') === 'wal') return;
	throw new Problem(
		'outside-failed',
		'The database does not flush every commit to disk (WAL with synchronous=FULL is needed): keep the file on a local disk and start again.',
	);
}
