/*
 * What people of other towns, of the whole study and of other studies learn of a town before and after its
 * release: an uncleared answer is to them as if it did not exist.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CountryStanding, Study } from '../../../instruments/schema/study.ts';
import { ALDERFORD, BRACKENMOUTH, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	readSubmission,
	release,
	releaseAlderford,
	save,
	submitAlderford,
} from '../../support/take-country.ts';

let app: App;
beforeEach(async () => {
	app = await startApp();
});
afterEach(() => app.stop());

test("an uncleared submission is read by its own town's coordinator and clearing authority alone", async () => {
	await submitAlderford(app);
	for (const name of ['Dara', 'Maly'] as const)
		expect((await readSubmission(await app.as(name))).status, name).toBe(200);
	for (const name of ['Rithy', 'Sophea'] as const)
		expect((await readSubmission(await app.as(name))).status, name).toBe(403);
	for (const name of ['Budi', 'Citra', 'Ana', 'Luis', 'Tomas', 'Ines', 'Noor'] as const)
		expect((await readSubmission(await app.as(name))).status, name).toBe(404);
	expect((await readSubmission(app.anonymous)).status).toBe(401);
});

test('a foreign submission answers word for word as one of a town that does not exist', async () => {
	await submitAlderford(app);
	const budi = await app.as('Budi');
	const [foreign, missing] = [await readSubmission(budi), await readSubmission(budi, 'NOWHERE')];
	expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
});

test('a release can be taken back, and the town is gone from what others may read', async () => {
	const { sha256 = '' } = await releaseAlderford(app);
	expect((await readSubmission(await app.as('Ines'))).status).toBe(200);
	expect((await release(await app.as('Dara'), sha256, false)).as(CountryStanding).state).toBe('cleared');
	expect((await readSubmission(await app.as('Ines'))).status).toBe(404);
});

test('an observer learns of a town only that it has released; the task force follows its progress', async () => {
	await submitAlderford(app);
	const seen = async (name: 'Ines' | 'Tomas' | 'Budi') =>
		(await (await app.as(name)).get(`/api/studies/${STUDY}`)).as(Study).countries;
	expect(await seen('Ines')).toEqual([]);
	expect((await seen('Budi')).map((one) => one.country)).toEqual([BRACKENMOUTH]);
	const towns = await seen('Tomas');
	expect(towns.map((one) => [one.country, one.state])).toEqual([
		['ALD', 'submitted'],
		['BRA', 'not-started'],
		['COL', 'not-started'],
	]);
	expect(towns[0]?.progress?.find((one) => one.respondent === 'national')).toMatchObject({
		answered: 4,
		total: 4,
	});
});

test('somebody in another study saves nothing here, and is told what somebody is told who asks for nothing', async () => {
	const response = await app.response(ALDERFORD, 'national');
	const noor = await app.as('Noor');
	const [foreign, missing] = [
		await save(noor, response, 0, [{ question: 'books', value: 1 }]),
		await save(noor, 'no-such-response', 0, [{ question: 'books', value: 1 }]),
	];
	expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
});
