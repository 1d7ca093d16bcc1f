/*
 * The power goes while a store is made, or one of an earlier schema is brought up to date: the next start must
 * find either the old store or the new one, go on from there, and hold what it held.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkStore } from '../../data/check-store.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { makeStore } from '../support/make-store.ts';
import type { FaultyDisk } from './faulty-disk.ts';

const PROGRAM = fileURLToPath(new URL('./open-store.ts', import.meta.url));
const TABLES = ['studies', 'countries', 'responses', 'revisions', 'submissions', 'audit'] as const;

/** Rows of the tables that hold what people gave. */
async function countRows(file: string): Promise<string> {
	const db = await openSqlite(file);
	const counts: number[] = [];
	for (const table of TABLES) counts.push((await db.read.selectFrom(table).selectAll().execute()).length);
	await db.close();
	return counts.join(' ');
}

/** `name`: the schema to begin with; a new store when left out. False when all was done before the power went. */
export async function cutOpening(disk: FaultyDisk, step: number, name?: string): Promise<boolean> {
	const [file, whole] = [randomUUID(), randomUUID()].map((id) => join(disk.folder, `${id}.db`));
	if (file === undefined || whole === undefined) throw new RangeError('two names are needed');
	disk.mend();
	if (name !== undefined) for (const one of [file, whole]) makeStore(name, one);
	disk.cutAt(step);
	const opened = promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, file], {
		env: { ...process.env, ...disk.env },
	});
	const wasCut = await opened.then(
		() => false,
		(error: { signal?: string }) => error.signal === 'SIGKILL',
	);
	disk.mend();
	const [held, expected] = [await countRows(file), await countRows(whole)];
	const faults = await checkStore(file);
	if (held !== expected || faults.length > 0)
		throw new Error(`cut at step ${step}: holds ${held} of ${expected}. ${faults.join(' ')}`);
	return wasCut;
}
