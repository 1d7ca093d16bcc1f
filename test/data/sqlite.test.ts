/*
 * The embedded store as it promises: every commit is flushed, also after reopening; readers see what is committed
 * and nothing else; a store that cannot keep the promise is not opened at all.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import type { Database, Write } from '../../data/database.ts';
import { addAudit } from '../../data/queries/audit.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { Problem } from '../../instruments/problem.ts';

let folder: string;
let file: string;
let db: Database;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-sqlite-'));
	file = join(folder, 'a.db');
	db = await openSqlite(file);
});
afterEach(async () => {
	await db.close();
	rmSync(folder, { recursive: true });
});

const entry = (id: string) => ({
	study: 's',
	id,
	at: '2026-03-02',
	invitation: '',
	action: 'test',
	target: 't',
});
const setting = (trx: Write, name: string) =>
	sql<Record<string, unknown>>`pragma ${sql.raw(name)}`
		.execute(trx)
		.then(({ rows }) => Object.values(rows[0] ?? {})[0]);
const settings = (names: readonly string[]) =>
	db.write(async (trx) => {
		const found: unknown[] = [];
		for (const name of names) found.push(await setting(trx, name));
		return found;
	});
const listed = async () =>
	(await db.read.selectFrom('audit').select('id').orderBy('id').execute()).map((row) => row.id);

test('a store that is not on a disk is refused, because its commits cannot be kept', async () => {
	const refusal = await openSqlite(':memory:').catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(Problem);
	expect(refusal).toMatchObject({
		kind: 'outside-failed',
		message: expect.stringContaining('synchronous=FULL'),
	});
});

test('reading connections write nothing and open no transaction', async () => {
	await expect(
		db.read
			.insertInto('audit')
			.values({ ...entryRow('x') })
			.execute(),
	).rejects.toThrow(/readonly/);
	await expect(db.read.transaction().execute(async () => 1)).rejects.toThrow(RangeError);
});

const entryRow = (id: string) => ({
	study_id: 's',
	id,
	seq: 1,
	at: '',
	invitation_id: '',
	action: '',
	target: '',
	detail: '{}',
	previous: '',
	hash: '',
});

test('every commit is flushed: FULL after a write, and after reopening and a write again', async () => {
	// 2 is FULL. better-sqlite3 falls back to 1, NORMAL, when it writes to a WAL file that it reopened.
	await db.write((trx) => addAudit(trx, entry('1')));
	expect(await settings(['synchronous', 'journal_mode', 'foreign_keys', 'busy_timeout'])).toEqual([
		2,
		'wal',
		1,
		5000,
	]);
	await db.close();
	db = await openSqlite(file);
	await db.write((trx) => addAudit(trx, entry('2')));
	expect(await settings(['synchronous', 'journal_mode'])).toEqual([2, 'wal']);
	expect(await listed()).toEqual(['1', '2']);
});

test('readers do not see what is not committed', async () => {
	await db.write(async (trx) => {
		await addAudit(trx, entry('1'));
		expect(await listed()).toEqual([]);
	});
	expect(await listed()).toEqual(['1']);
});

test('a write that throws leaves nothing behind and its error comes through as it was thrown', async () => {
	const error = new Problem('wrong-state', 'This is not the time.');
	const work = db.write(async (trx) => {
		await addAudit(trx, entry('1'));
		throw error;
	});
	await expect(work).rejects.toBe(error);
	expect(await listed()).toEqual([]);
});

test('a hundred writes of which every third fails: the rest is there, also after reopening', async () => {
	const work = Array.from({ length: 100 }, (_, i) =>
		db.write(async (trx) => {
			await addAudit(trx, entry(String(i).padStart(3, '0')));
			if (i % 3 === 0) throw new Error('not this one');
		}),
	);
	const done = (await Promise.allSettled(work)).flatMap((one, i) =>
		one.status === 'fulfilled' ? [String(i).padStart(3, '0')] : [],
	);
	expect(done).toHaveLength(66);
	await db.close();
	db = await openSqlite(file);
	expect(await listed()).toEqual(done);
	expect(await checkStore(file)).toEqual([]);
});

test('a backup taken while writes go on is whole and holds all that was answered before it began', async () => {
	await db.write((trx) => addAudit(trx, entry('1')));
	const copy = join(folder, 'copy.db');
	const [, ...ids] = await Promise.all([
		db.backup(copy),
		...['2', '3'].map((id) => db.write((trx) => addAudit(trx, entry(id)))),
	]);
	expect([ids.length, statSync(copy).size > 0]).toEqual([2, true]);
	const other = await openSqlite(copy);
	expect(await checkStore(copy)).toEqual([]);
	const rows = await other.read.selectFrom('audit').select('id').execute();
	await other.close();
	expect(rows.map((row) => row.id)).toContain('1');
});

test('opening a store again changes no table and loses nothing', async () => {
	const tables = async () =>
		(await sql<{ sql: string }>`select sql from sqlite_master order by name`.execute(db.read)).rows;
	const before = await tables();
	await db.close();
	db = await openSqlite(file);
	expect(await tables()).toEqual(before);
});
