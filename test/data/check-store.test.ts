import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import type { Database } from '../../data/database.ts';
import { addAudit, hashAudit } from '../../data/queries/audit.ts';
import { openSqlite } from '../../data/sqlite.ts';

let folder: string;
let file: string;
let db: Database;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-chain-'));
	file = join(folder, 'store.db');
	db = await openSqlite(file);
	for (const id of ['first', 'second', 'third'])
		await db.write((trx) =>
			addAudit(trx, {
				study: 'rooms',
				id,
				at: '2026-03-02T08:00:00.000Z',
				invitation: '',
				action: 'study.open',
				target: 'rooms',
			}),
		);
});

afterEach(async () => {
	await db.close();
	rmSync(folder, { recursive: true, force: true });
});

test('the audit of many writers at once is one chain without a gap', async () => {
	const ids = Array.from({ length: 40 }, (_, i) => `joined-${i}`);
	await Promise.all(
		ids.map((id) =>
			db.write((trx) =>
				addAudit(trx, {
					study: 'rooms',
					id,
					at: '2026-03-02T08:00:01.000Z',
					invitation: '',
					action: 'answers.save',
					target: 'x',
				}),
			),
		),
	);
	expect(await checkStore(file)).toEqual([]);
	const rows = await db.read.selectFrom('audit').select('seq').orderBy('seq').execute();
	expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
});

test('a row that was changed afterwards is named', async () => {
	await db.write((trx) =>
		trx.updateTable('audit').set({ action: 'country.release' }).where('id', '=', 'second').execute(),
	);
	expect(await checkStore(file)).toEqual(['audit row 2 (second) was changed after it was written']);
});

test('a row that was taken out is named', async () => {
	await db.write((trx) => trx.deleteFrom('audit').where('id', '=', 'second').execute());
	expect(await checkStore(file)).toEqual(['audit row 2 is missing: the next one is row 3 (third)']);
});

test('a row that was forged with a hash of its own breaks the row after it', async () => {
	const row = await db.read
		.selectFrom('audit')
		.selectAll()
		.where('id', '=', 'second')
		.executeTakeFirstOrThrow();
	const forged = { ...row, target: 'elsewhere' };
	await db.write((trx) =>
		trx
			.updateTable('audit')
			.set({ target: 'elsewhere', hash: hashAudit(forged) })
			.where('id', '=', 'second')
			.execute(),
	);
	expect(await checkStore(file)).toEqual(['audit row 3 (third) does not follow the row before it']);
});

test('a file that is no store is said to be none', async () => {
	const other = join(folder, 'notes.db');
	writeFileSync(other, '');
	expect(await checkStore(other)).toEqual(['this is no store of Baseline']);
});
