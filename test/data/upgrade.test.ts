/*
 * Stores of every released schema, kept as SQL in test/data/stores: each opens with the present program, which
 * brings its tables up to date, and nothing that people gave is lost on the way.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import { MIGRATIONS } from '../../data/migrations/list-migrations.ts';
import { listResponses } from '../../data/queries/responses.ts';
import { findSubmission, listReleases } from '../../data/queries/submissions.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { readDocument } from '../../data/stored-answer.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { makeStore, STORE_NAMES } from '../support/make-store.ts';
import { COMPLETE } from '../support/take-country.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a store of every schema is kept: a new migration comes with one', () => {
	expect(STORE_NAMES).toEqual(Object.keys(MIGRATIONS));
});

test.each(STORE_NAMES)(
	'a store of %s opens, is brought up to date, and holds what was released from it',
	async (name) => {
		const file = join(folder, `${name}.db`);
		makeStore(name, file);
		const db = await openSqlite(file);
		const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
			db.read,
		);
		expect(done.rows.map((row) => row.name)).toEqual(Object.keys(MIGRATIONS));

		const rows = await listResponses(db.read, STUDY);
		const national = rows.find((row) => row.country === ALDERFORD && row.respondent === 'national');
		const answers = readDocument(national ?? { id: '', answers: '{}' });
		expect(Object.entries(answers).map(([question, { value }]) => [question, value])).toEqual(
			COMPLETE.map(({ question, value }) => [question, value]),
		);
		const [released] = await listReleases(db.read, STUDY);
		const submission = await findSubmission(db.read, STUDY, released?.submission_id ?? '');
		const sha256 = createHash('sha256')
			.update(submission?.snapshot ?? '')
			.digest('hex');
		expect(submission?.sha256).toBe(sha256);
		await db.close();
		expect(await checkStore(file)).toEqual([]);
	},
);
