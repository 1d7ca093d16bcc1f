/* A country moves from one state to the next once, however many ask at the same moment, and only from where it was read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../data/database.ts';
import { addStudy, findCountry, moveCountry } from '../../../data/queries/studies.ts';
import { listReleases } from '../../../data/queries/submissions.ts';
import { openSqlite } from '../../../data/sqlite.ts';
import type { CountriesTable } from '../../../data/tables.ts';

let folder: string;
let db: Database;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-studies-'));
	db = await openSqlite(join(folder, 'a.db'));
	const study = { pack_id: 'p', pack_version: '1', round_id: 'r', created_at: '2026-03-02' };
	for (const id of ['one', 'two'])
		await db.write((trx) => addStudy(trx, { ...study, id }, ['COL', 'ALD', 'BRA']));
});
afterEach(async () => {
	await db.close();
	rmSync(folder, { recursive: true });
});

async function alderford(): Promise<CountriesTable> {
	const row = await findCountry(db.read, 'one', 'ALD');
	if (!row) throw new RangeError('the test requires its country');
	return row;
}
const move = (from: CountriesTable, to: Parameters<typeof moveCountry>[2]) =>
	db.write((trx) => moveCountry(trx, from, to));

test('of two who move a country from the same state one does', async () => {
	const from = await alderford();
	const moved = await Promise.all([
		move(from, { state: 'submitted', submission_id: 'a' }),
		move(from, { state: 'submitted', submission_id: 'b' }),
	]);
	expect(moved).toEqual([true, false]);
	expect((await alderford()).submission_id).toBe('a');
});

test('a country whose submission was replaced is not moved by who read the old one', async () => {
	await move(await alderford(), { state: 'submitted', submission_id: 'a' });
	const read = await alderford();
	await move(read, { submission_id: 'b' });
	expect(await move(read, { state: 'cleared' })).toBe(false);
	expect((await alderford()).state).toBe('submitted');
});

test('a move touches one country of one study, and only released ones are listed, by their code', async () => {
	for (const country of ['COL', 'ALD']) {
		const row = await findCountry(db.read, 'one', country);
		if (row) await move(row, { state: 'released', submission_id: `of ${country}`, released_at: 'then' });
	}
	expect((await listReleases(db.read, 'one')).map((one) => one.country)).toEqual(['ALD', 'COL']);
	expect(await listReleases(db.read, 'two')).toEqual([]);
});
