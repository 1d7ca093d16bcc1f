/*
 * The one writing connection under many callers: they share commits, each is still all or nothing, and a commit
 * that fails takes nobody along who had not begun. The real SQLite behind it; only its commands are written down.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JoinedDriver } from '../../data/joined-driver.ts';
import { openHandle, type SqliteHandle } from '../../data/sqlite-handle.ts';

interface Shelf {
	books: { id: number; room: number };
}

let folder: string;
let handle: SqliteHandle;
let commands: string[];
let db: Kysely<Shelf>;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-driver-'));
	const real = openHandle(join(folder, 'a.db'), { readonly: false });
	for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON']) real.pragma(pragma);
	real.run('create table rooms (id integer primary key)');
	// Checked at the commit alone, so that a commit can fail.
	real.run(
		'create table books (id integer primary key, room integer references rooms (id) deferrable initially deferred)',
	);
	real.run('insert into rooms values (1)');
	commands = [];
	handle = {
		...real,
		run: (text) => {
			commands.push(text);
			real.run(text);
		},
	};
	db = new Kysely<Shelf>({
		dialect: {
			createDriver: () => new JoinedDriver(handle),
			createQueryCompiler: () => new SqliteQueryCompiler(),
			createAdapter: () => new SqliteAdapter(),
			createIntrospector: (of) => new SqliteIntrospector(of),
		},
	});
});
afterEach(async () => {
	await db.destroy();
	handle.close();
	rmSync(folder, { recursive: true });
});

const add = (id: number, room = 1) =>
	db.transaction().execute(async (trx) => {
		await trx.insertInto('books').values({ id, room }).execute();
		return id;
	});
const kept = () =>
	sql<{ id: number }>`select id from books order by id`
		.execute(db)
		.then(({ rows }) => rows.map((row) => row.id));
const outcomes = async (work: readonly Promise<unknown>[]) =>
	(await Promise.allSettled(work)).map((one) => one.status);

test('fifty who write at the same moment share far fewer commits, and all are kept', async () => {
	const ids = Array.from({ length: 50 }, (_, i) => i + 1);
	expect(await Promise.all(ids.map((id) => add(id)))).toEqual(ids);
	expect(await kept()).toEqual(ids);
	const commits = commands.filter((text) => text === 'COMMIT').length;
	expect([commits >= 1, commits <= 10]).toEqual([true, true]);
	expect(commands.filter((text) => text === 'BEGIN IMMEDIATE')).toHaveLength(commits);
});

test('one who comes a turn of the event loop later still shares the commit of the first', async () => {
	const turn = () =>
		new Promise<void>((resolve) => {
			setImmediate(resolve);
		});
	const first = add(1);
	await turn();
	await turn();
	expect(await Promise.all([first, add(2)])).toEqual([1, 2]);
	expect(commands.filter((text) => text === 'COMMIT')).toHaveLength(1);
});

test('nobody is answered before the commit that holds their write', async () => {
	await Promise.all(
		[1, 2, 3].map(async (id) => {
			await add(id);
			expect(handle.inTransaction()).toBe(false);
		}),
	);
});

test('one who fails among many is rolled back alone, with everything they wrote before the fault', async () => {
	const failing = () =>
		db.transaction().execute(async (trx) => {
			await trx.insertInto('books').values({ id: 100, room: 1 }).execute();
			await trx.insertInto('books').values({ id: 1, room: 1 }).execute();
		});
	const thrown = () =>
		db.transaction().execute(async (trx) => {
			await trx.insertInto('books').values({ id: 200, room: 1 }).execute();
			throw new RangeError('the caller requires otherwise');
		});
	const all = [add(1), failing(), add(2), thrown(), add(3)];
	// The second breaks the key that the first took.
	expect(await outcomes(all)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
	expect(await kept()).toEqual([1, 2, 3]);
});

test('a slow caller keeps its turn: the others wait and nothing of theirs is mixed in', async () => {
	const slow = db.transaction().execute(async (trx) => {
		await trx.insertInto('books').values({ id: 1, room: 1 }).execute();
		await new Promise((resolve) => {
			setTimeout(resolve, 30);
		});
		const { rows } = await sql<{ n: number }>`select count(*) as n from books`.execute(trx);
		return rows[0]?.n;
	});
	const other = add(2);
	expect(await slow).toBe(1);
	expect(await other).toBe(2);
});

test('when the common commit fails nobody who shared it is told that it is saved', async () => {
	expect(await outcomes([add(1), add(2, 99), add(3)])).toEqual(['rejected', 'rejected', 'rejected']);
	expect(await kept()).toEqual([]);
});

test('those who come after a failed commit are not harmed by it', async () => {
	const first = [add(1), add(2, 99), add(3)];
	const late: Promise<unknown>[] = [];
	// Comes in again at once, as browsers do that are told to try once more.
	const again = first.map((one, i) => one.catch(() => void late.push(add(10 + i), add(20 + i))));
	await Promise.all(again);
	const states = await outcomes(late);
	expect(states).toEqual(Array(6).fill('fulfilled'));
	expect(await kept()).toEqual([10, 11, 12, 20, 21, 22]);
});

test('those who wait behind a commit that fails begin afresh and are kept whole', async () => {
	const pause = (milliseconds: number) =>
		new Promise((resolve) => {
			setTimeout(resolve, milliseconds);
		});
	const slow = (id: number, room: number) =>
		db.transaction().execute(async (trx) => {
			await trx.insertInto('books').values({ id, room }).execute();
			await pause(20);
		});
	const first = [slow(1, 99), add(2)];
	// By now the commit stands in the queue; these come behind it, with two rows each.
	await pause(10);
	const behind = [10, 20, 30].map((id) =>
		db.transaction().execute(async (trx) => {
			await trx.insertInto('books').values({ id, room: 1 }).execute();
			await pause(1);
			await trx
				.insertInto('books')
				.values({ id: id + 1, room: 1 })
				.execute();
		}),
	);
	expect(await outcomes([...first, ...behind])).toEqual([
		'rejected',
		'rejected',
		'fulfilled',
		'fulfilled',
		'fulfilled',
	]);
	expect(await kept()).toEqual([10, 11, 20, 21, 30, 31]);
});

test('those who share a commit with one whose write fills the disk are refused in words, and may come again', async () => {
	handle.run('create table notes (text blob)');
	handle.pragma(`max_page_count = ${handle.pragma('page_count')}`);
	const big = () =>
		db.transaction().execute((trx) => sql`insert into notes values (zeroblob(100000))`.execute(trx));
	const [first, full, later] = await Promise.allSettled([add(1), big(), add(2)]);
	expect(first).toMatchObject({ status: 'rejected', reason: { kind: 'outside-failed' } });
	expect(full).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } });
	expect([later?.status, await kept()]).toEqual(['fulfilled', [2]]);
	expect(await add(1)).toBe(1);
});
