/* A query that was compiled once gives what the same query gives when it is built anew, whoever asked before and for what. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database, Read } from '../../data/database.ts';
import { prepareQuery } from '../../data/prepare-query.ts';
import { addStudy } from '../../data/queries/studies.ts';
import { openSqlite } from '../../data/sqlite.ts';
import type { CountriesTable } from '../../data/tables.ts';

let folder: string;
let stores: readonly Database[];
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-prepared-'));
	stores = await Promise.all(['a.db', 'b.db'].map((name) => openSqlite(join(folder, name))));
});
afterEach(async () => {
	for (const store of stores) await store.close();
	rmSync(folder, { recursive: true });
});

const COUNTRIES = ['ALD', 'BRA', 'COL'];
const study = (id: string) => ({ id, pack_id: 'p', pack_version: '1', round_id: 'r', created_at: '' });

type Asked = Pick<CountriesTable, 'study_id' | 'country'>;
let compiled = 0;
const prepared = prepareQuery<Asked, CountriesTable>((db, slot) => {
	compiled += 1;
	return db
		.selectFrom('countries')
		.selectAll()
		.where('country', '=', slot('country'))
		.where('state', '=', '')
		.where('study_id', '=', slot('study_id'))
		.limit(5);
});
const anew = (db: Read, { study_id, country }: Asked) =>
	db
		.selectFrom('countries')
		.selectAll()
		.where('country', '=', country)
		.where('state', '=', '')
		.where('study_id', '=', study_id)
		.limit(5)
		.execute();

test('any values, asked of two stores in turn, give the rows of the query built anew', async () => {
	await stores[0]?.write((trx) => addStudy(trx, study('one'), COUNTRIES));
	await stores[1]?.write((trx) => addStudy(trx, study('two'), COUNTRIES));
	const asked = fc.record({
		study_id: fc.constantFrom('one', 'two', "one' or '1' = '1"),
		country: fc.constantFrom(...COUNTRIES, 'country', ''),
		store: fc.constantFrom(...stores),
	});
	let found = 0;
	await fc.assert(
		fc.asyncProperty(asked, async ({ store, ...values }) => {
			const rows = await prepared(store.read, values);
			found += rows.length;
			expect(rows).toEqual(await anew(store.read, values));
		}),
	);
	expect(found).toBeGreaterThan(0);
});

test('it is compiled once for each store, also for those who write', async () => {
	compiled = 0;
	const [first] = stores;
	for (let time = 0; time < 3; time++) {
		await first?.write((trx) => prepared(trx, { study_id: 'one', country: 'ALD' }));
		if (first) await prepared(first.read, { study_id: 'one', country: 'ALD' });
	}
	// Its reading and its writing connection are two to the query builder.
	expect(compiled).toBe(2);
});

test('a row that is written with it holds the values of that call', async () => {
	const add = prepareQuery<CountriesTable, unknown>((db, slot) =>
		db.insertInto('countries').values({
			study_id: slot('study_id'),
			country: slot('country'),
			state: slot('state'),
			submission_id: slot('submission_id'),
			submitted_at: slot('submitted_at'),
			cleared_at: slot('cleared_at'),
			released_at: slot('released_at'),
			returned_for: 'nothing',
		}),
	);
	const row = (country: string): CountriesTable => ({
		study_id: 'one',
		country,
		state: `state of ${country}`,
		submission_id: `submission of ${country}`,
		submitted_at: '1',
		cleared_at: '2',
		released_at: '3',
		returned_for: 'nothing',
	});
	const [store] = stores;
	for (const country of COUNTRIES) await store?.write((trx) => add(trx, row(country)));
	expect(await store?.read.selectFrom('countries').selectAll().orderBy('country').execute()).toEqual(
		COUNTRIES.map(row),
	);
});
