/*
 * The samples: loaded into an empty store once and never into one that holds something, with a fresh link for
 * each sample person at each start. Real states appear in them with public facts alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSamples } from '../../data/load-samples.ts';
import { listResponses } from '../../data/queries/responses.ts';
import { listCountries, listStudies } from '../../data/queries/studies.ts';
import { ROLES } from '../../instruments/schema/role.ts';
import type { Context } from '../../server/context.ts';
import { getStudy } from '../../server/find-study.ts';
import { loadSampleStudies, makeSampleLinks } from '../../server/load-sample-studies.ts';
import { openContext } from '../../server/open-context.ts';
import { PROJECT } from '../../server/project.ts';
import { scoreReleased } from '../../server/score-released.ts';

const samples = loadSamples(PROJECT.samples);
let folder: string;
let context: Context;
let wasLoaded: boolean;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-samples-'));
	context = await openContext({ db: join(folder, 'a.db') });
	wasLoaded = await loadSampleStudies(context, samples);
});
afterAll(async () => {
	await context.db.close();
	rmSync(folder, { recursive: true });
});

test('the three samples are loaded into an empty store, and not a second time', async () => {
	const studies = async () => (await listStudies(context.db.read)).map((study) => study.id);
	expect([wasLoaded, await studies()]).toEqual([
		true,
		['public-record-2026', 'asean-cps-2026', 'asean-cps-training'],
	]);
	const responses = (await listResponses(context.db.read, 'asean-cps-2026')).length;
	expect(await loadSampleStudies(context, samples)).toBe(false);
	expect([(await studies()).length, (await listResponses(context.db.read, 'asean-cps-2026')).length]).toEqual(
		[3, responses],
	);
});

test('the round that is open for answers holds none: no answer is invented for a real state', async () => {
	const rows = await listResponses(context.db.read, 'asean-cps-2026');
	expect(rows.filter((row) => row.version !== 0 || row.answers !== '{}')).toEqual([]);
	const states = (await listCountries(context.db.read, 'asean-cps-2026')).map((row) => row.state);
	expect(states).toEqual(Array(11).fill(''));
});

test('the public record and the training round are released and scored for eleven each', async () => {
	for (const id of ['public-record-2026', 'asean-cps-training']) {
		const sheet = await scoreReleased(context, await getStudy(context, id));
		expect([sheet.countries.length, sheet.warnings], id).toEqual([11, []]);
	}
});

test('every sample person gets a link, every role of a survey is there, and earlier links go on', async () => {
	const [first, second] = [await makeSampleLinks(context), await makeSampleLinks(context)];
	expect(new Set([...first, ...second].map((link) => link.token)).size).toBe(first.length * 2);
	expect(second.map(({ token: _token, ...place }) => place)).toEqual(
		first.map(({ token: _token, ...place }) => place),
	);
	const open = first.filter((link) => link.study === 'asean-cps-2026');
	expect(new Set(open.map((link) => link.role))).toEqual(new Set(ROLES));
	// Of each of eleven: a coordinator, a clearing authority and twelve sectors; and eight of the whole study.
	expect(open.length).toBe(11 * 14 + 8);
	for (const link of open)
		expect(link.response !== null).toBe(['coordinator', 'respondent'].includes(link.role));
});

test('of a link the store keeps the hash alone', async () => {
	const [link] = await makeSampleLinks(context);
	const rows = await context.db.read.selectFrom('links').selectAll().execute();
	expect(JSON.stringify(rows)).not.toContain(link?.token);
	expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.token_hash))).toBe(true);
});
