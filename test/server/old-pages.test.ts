/* A page of another version of the program, as a browser may still hold it, on the server of today. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { API_HEADER, API_VERSION } from '../../instruments/api-version.ts';
import { Response } from '../../instruments/schema/response.ts';
import { PROBLEMS } from '../../server/http/write-problem.ts';
import { ALDERFORD } from '../support/cast.ts';
import { type App, startApp } from '../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

test('a page of another version is refused before anything is read or saved, and told to load itself again', async () => {
	const dara = await app.as('Dara');
	const path = `/api/responses/${await app.response(ALDERFORD, 'national')}`;
	const { version } = (await dara.get(path)).as(Response);
	const old = { [API_HEADER]: 'another' };
	const operation = crypto.randomUUID();
	const body = JSON.stringify({
		operation,
		base: version,
		changes: [{ question: 'room_open', value: 'no' }],
	});
	const refused = await dara.send(path, { method: 'PATCH', headers: old, body });
	expect(refused.status).toBe(PROBLEMS['old-page'].status);
	expect(refused.body).toMatchObject({ type: 'urn:baseline:problem:old-page' });
	expect((await dara.send(path, { headers: old })).status).toBe(426);
	expect((await dara.get(path)).as(Response)).toMatchObject({ version, answers: {} });
});

test('every answer of the API names the version, and programs that name none are served', async () => {
	const named = await app.anonymous.send('/api/session', { headers: { [API_HEADER]: API_VERSION } });
	const plain = await app.anonymous.get('/api/session');
	for (const reply of [named, plain]) {
		expect(reply.status).toBe(200);
		expect(reply.headers.get(API_HEADER)).toBe(API_VERSION);
	}
});
