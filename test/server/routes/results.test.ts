/*
 * Scores and report: nothing of a town before its release, its figures after, nothing again once it is taken back;
 * and the same bytes from the command line out of the exported answers.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CountryStanding } from '../../../instruments/schema/study.ts';
import { ScoresReply } from '../../../server/http/replies.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { BRACKENMOUTH, STUDY } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, READING_ROOMS, startApp } from '../../support/start-app.ts';
import {
	clear,
	release,
	releaseAlderford,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

let app: App;
let ines: Visit;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-results-'));
	app = await startApp();
	ines = await app.as('Ines');
});
afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true });
});

const scores = () => ines.get(`/api/studies/${STUDY}/scores`);
const report = () => ines.get(`/api/studies/${STUDY}/reports/consultation.html`);
const towns = async () => (await scores()).as(ScoresReply).countries.map((one) => one.country);
/** Words of the report without its marks, where figures stand beside the town's name. */
const words = async () =>
	(await report()).text.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');

test('scores and report of a closed study are refused to who has not signed in, and hidden from other studies', async () => {
	for (const path of ['scores', 'reports/consultation.html']) {
		expect((await app.anonymous.get(`/api/studies/${STUDY}/${path}`)).status).toBe(401);
		const noor = await app.as('Noor');
		const [foreign, missing] = [
			await noor.get(`/api/studies/${STUDY}/${path}`),
			await noor.get(`/api/studies/none/${path}`),
		];
		expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
	}
	expect((await ines.get(`/api/studies/${STUDY}/reports/consultation.pdf`)).status).toBe(404);
});

test('nothing of a town is shown before its release: not when it is answered, submitted, or cleared', async () => {
	const before = [(await scores()).text, (await report()).text];
	const same = async () => expect([(await scores()).text, (await report()).text]).toEqual(before);
	expect(await towns()).toEqual([]);
	const { sha256 } = await submitAlderford(app);
	await same();
	await clear(await app.as('Maly'), sha256);
	await same();
	await release(await app.as('Dara'), sha256);
	expect(await towns()).toEqual(['ALD']);
});

test('after the release the scores hold the new town, reckoned from its frozen answers', async () => {
	const sheet = (await scores()).as(ScoresReply);
	const points = (id: string) => sheet.countries[0]?.elements.find((one) => one.id === id)?.points;
	// Open every week: yes with evidence, 2 of 2; books: 100 of 200, 2 of 4; the evenings: 6, half of 4.
	expect(['room.open', 'room.books', 'use.keeper', 'use.evenings'].map(points)).toEqual([2, 2, 2, 2]);
	// Domains run from 0 to 4: (2 × 4 + 1 × 2) / 3 and (4 + 2) / 2.
	expect(points('room')).toBeCloseTo(10 / 3, 12);
	expect(points('use')).toBe(3);
	expect(sheet.recipe).toMatchObject({ pack: 'reading-rooms', rulesVersion: expect.any(String), seed: null });
});

test('the report is one file to keep, and holds the new figures of the released town', async () => {
	const reply = await report();
	expect(reply.headers.get('content-type')).toContain('text/html');
	expect(reply.headers.get('content-disposition')).toBe(`attachment; filename=${STUDY}-consultation.html`);
	expect(reply.text).not.toMatch(/<script|src="http|href="http[^"]*\.css/);
	// 10/3 points of 4 are 83 of 100, 3 of 4 are 75.
	expect(await words()).toMatch(/Alderford[\s\S]*83[\s\S]*75/);
});

test('exported and scored on the command line the released answers give the same bytes', async () => {
	const body = (await scores()).text;
	const { generatedAt } = (await scores()).as(ScoresReply).recipe;
	const pack = ['--pack', READING_ROOMS];
	const exported = await callBaseline([
		'export',
		'--study',
		STUDY,
		'--db',
		app.file,
		...pack,
		'--released',
		'--out',
		folder,
	]);
	expect(exported.code, exported.said).toBe(0);
	const answers = join(folder, 'answers.csv');
	const scored = await callBaseline([
		'score',
		...pack,
		'--answers',
		answers,
		'--now',
		generatedAt,
		'--out',
		folder,
	]);
	expect(scored.code, scored.said).toBe(0);
	expect(readFileSync(join(folder, 'scoresheet.json'), 'utf8')).toBe(body);
	expect(readFileSync(join(folder, 'scores.csv'), 'utf8')).toMatch(
		/^country,level,id,.*,status,reason\nALD,/,
	);
});

test('a second town changes the time of the sheet and leaves the first as it was', async () => {
	const first = (await scores()).as(ScoresReply);
	const budi = await app.as('Budi');
	const response = await app.response(BRACKENMOUTH, 'national');
	const version = await saveNow(budi, response, [
		{ question: 'room_open', value: 'partly' },
		{ question: 'evenings', value: 0 },
	]);
	const receipt = await submit(budi, response, version);
	const { sha256 } = receipt.body as { sha256: string };
	await clear(await app.as('Citra'), sha256, 'cleared', undefined, BRACKENMOUTH);
	(await release(budi, sha256, true, BRACKENMOUTH)).as(CountryStanding);
	const both = (await scores()).as(ScoresReply);
	expect(both.countries.map((one) => one.country)).toEqual(['ALD', 'BRA']);
	expect(both.countries[0]).toEqual(first.countries[0]);
	expect(both.recipe.generatedAt > first.recipe.generatedAt).toBe(true);
	expect(both.recipe.inputsSha256).not.toBe(first.recipe.inputsSha256);
});

test('what changes in a response after the release changes no figure before the next release', async () => {
	const before = (await scores()).text;
	const rithy = await app.as('Rithy');
	await saveNow(rithy, await app.response('ALD', 'keeper'), [{ question: 'room_open', value: 'no' }]);
	expect((await scores()).text).toBe(before);
});

test('a town that takes its release back is gone from scores and report', async () => {
	const other = await startApp();
	const { sha256 = '' } = await releaseAlderford(other);
	const lead = await other.as('Luis');
	const seen = async () => (await lead.get(`/api/studies/${STUDY}/scores`)).as(ScoresReply).countries.length;
	expect(await seen()).toBe(1);
	await release(await other.as('Dara'), sha256, false);
	expect(await seen()).toBe(0);
	await other.stop();
});
