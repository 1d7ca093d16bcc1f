/*
 * Two thousand malformed requests over every route, by people of several roles: each is answered, none with a
 * fault of the server's own, and each refusal names a field and its cure. `npm run malformed` sends 100,000.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { listOperations, malformed } from '../support/malformed.ts';
import { noOutcome, sendMalformed } from '../support/send-malformed.ts';
import { type App, startApp } from '../support/start-app.ts';

const REQUESTS = 2000;
const SEED = 20260302;
let app: App;
beforeAll(async () => {
	app = await startApp({ proxies: 1 });
});
afterAll(() => app.stop());

test('2,000 malformed requests meet no fault of the server, and every refusal names a field and its cure', async () => {
	const names = {
		study: STUDY,
		country: ALDERFORD,
		response: await app.response(ALDERFORD, 'national'),
		place: app.place('Kim').id,
		sector: 'keeper',
		question: 'books',
		value: 1,
	};
	const cookies = [
		'',
		(await app.as('Dara')).cookie,
		(await app.as('Ana')).cookie,
		(await app.as('Maly')).cookie,
	];
	// The first drawing of a report starts a thread and takes its time, whoever asks: it is not what is judged here.
	await (await app.as('Ana')).get(`/api/studies/${STUDY}/reports/consultation.html`);
	const operations = listOperations((await app.anonymous.get('/api/openapi.json')).body);
	const all = fc.sample(malformed(operations, names, cookies.length - 1), { numRuns: REQUESTS, seed: SEED });
	const outcome = noOutcome();
	await sendMalformed(app.address, cookies, all, outcome);
	const shown = outcome.faults.slice(0, 10).map(({ sent, fault }) => ({
		...sent,
		body: sent.body?.toString('latin1').slice(0, 300),
		fault,
	}));
	expect(shown).toEqual([]);
	// Enough of them come past the first gate for the later ones to be tried.
	for (const status of [200, 400, 401, 403, 404, 413])
		expect(outcome.statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	expect((await (await app.as('Dara')).get('/api/session')).body).toMatchObject({ person: {} });
}, 60_000);
