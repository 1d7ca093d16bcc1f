/*
 * The program dies while a store is made, or one of an earlier schema is brought up to date: killed, its power cut, or
 * cut with a part of what was not flushed on the disk all the same. What is left must be wholly the old store or wholly
 * the new one; the next start must go on from there, and hold every answer that was held.
 */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkStore } from '../../data/check-store.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { openHandle } from '../../data/sqlite-handle.ts';
import { makeStore } from '../support/make-store.ts';
import type { FaultyDisk } from './faulty-disk.ts';

const PROGRAM = fileURLToPath(new URL('./open-store.ts', import.meta.url));
/** What people gave; no migration may change a letter of it. */
const ANSWERS: Readonly<Record<string, string>> = {
	responses: 'study_id, id, version, answers',
	revisions: 'study_id, response_id, version, operation, changes',
	submissions: 'study_id, id, version, sha256, snapshot',
	settlements: 'study_id, country, question, basis, version, value, reason, minority_view, evidence',
};
export const ENDS = ['kill', 'cut', 'cut and keep some'] as const;
export type End = (typeof ENDS)[number];

/** Reads with the engine alone: what a dead program left is taken over, and no table is changed. */
function look<T>(file: string, read: (pick: (query: string) => unknown) => T): T {
	const handle = openHandle(file, { readonly: false });
	try {
		return read((query) => handle.pick(query));
	} finally {
		handle.close();
	}
}

/** The tables and indices, and the migrations that are said to be done. */
const schemaOf = (file: string): string =>
	look(file, (pick) => {
		const own = "sql is not null and name not like 'kysely%'";
		const made = pick(
			`select json_group_array(sql) from (select sql from sqlite_master where ${own} order by name)`,
		);
		const has = pick("select count(*) from sqlite_master where name = 'kysely_migration'") === 1;
		const names = 'select json_group_array(name) from (select name from kysely_migration order by name)';
		return `${made} ${has ? pick(names) : '[]'}`;
	});

/** A hash over what people gave; the same for the old tables and the new ones. */
const hashAnswers = (file: string): string =>
	look(file, (pick) => {
		const hash = createHash('sha256');
		for (const [table, columns] of Object.entries(ANSWERS)) {
			if (pick(`select count(*) from sqlite_master where name = '${table}'`) === 0) continue;
			const rows = `select json_array(${columns}) as row from ${table} order by row`;
			const text = String(pick(`select json_group_array(row) from (${rows})`));
			if (text !== '[]') hash.update(table).update(text);
		}
		return hash.digest('hex');
	});

/** Runs open-store.ts in a process of its own; whether it was ended before it was done. */
async function openApart(disk: FaultyDisk, file: string): Promise<boolean> {
	const opened = promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, file], {
		env: { ...process.env, ...disk.env },
	});
	return opened.then(
		() => false,
		(error: { signal?: string }) => {
			if (error.signal === 'SIGKILL') return true;
			throw error;
		},
	);
}

/** A store of this schema in a file of its own; none as yet when the name is left out. */
function makeOld(disk: FaultyDisk, name: string | undefined): string {
	const file = join(disk.folder, `${randomUUID()}.db`);
	disk.mend();
	if (name !== undefined) makeStore(name, file);
	return file;
}

/** How many writes and flushes the opening takes when nothing goes wrong. */
export async function countSteps(disk: FaultyDisk, name?: string): Promise<number> {
	const file = makeOld(disk, name);
	await openApart(disk, file);
	return disk.read().steps;
}

/** `name`: the schema to begin with; a new store when left out. False when all was done before the end came. */
export async function cutOpening(disk: FaultyDisk, step: number, end: End, name?: string): Promise<boolean> {
	const [file, whole] = [makeOld(disk, name), makeOld(disk, name)];
	const [schema, answers] = [schemaOf(whole), hashAnswers(whole)];
	await (await openSqlite(whole)).close();
	if (end === 'kill') disk.killAt(step);
	else disk.cutAt(step, end === 'cut' ? undefined : step);
	const wasCut = await openApart(disk, file);
	disk.mend();
	const left = existsSync(file) ? schemaOf(file) : schema;
	const kept = hashAnswers(file);
	await (await openSqlite(file)).close();
	const faults = [
		...(left === schema || left === schemaOf(whole)
			? []
			: ['neither the old tables nor the new ones were left']),
		...(kept === answers && hashAnswers(file) === answers ? [] : ['the answers are no longer the same']),
		...(schemaOf(file) === schemaOf(whole) ? [] : ['the next start did not finish what was begun']),
		...(await checkStore(file)),
	];
	if (faults.length > 0)
		throw new Error(`${end} at step ${step} of ${name ?? 'a new store'}: ${faults.join('; ')}`);
	return wasCut;
}
