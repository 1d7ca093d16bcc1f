/*
 * The application as a stranger meets it: bodies that are too large or no JSON, addresses that do not exist,
 * writes from other sites, the headers of every answer, and an error that nobody foresaw.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import type { Reply, Visit } from '../support/http-client.ts';
import { type App, startApp } from '../support/start-app.ts';

let app: App;
let dara: Visit;
let response: string;
beforeAll(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterAll(() => app.stop());

const change = (comment: string) => ({
	operation: randomUUID(),
	base: 0,
	changes: [{ question: 'books', value: 1, comment }],
});
function expectProblem(reply: Reply, status: number, kind: string): void {
	expect([reply.status, reply.headers.get('content-type')]).toEqual([
		status,
		'application/problem+json; charset=utf-8',
	]);
	expect(reply.body).toEqual({
		type: `urn:baseline:problem:${kind}`,
		title: expect.any(String),
		status,
		detail: expect.any(String),
		errors: expect.any(Array),
	});
}

test('a body of more than 2 MB is answered 413, and the connection stays usable', async () => {
	const reply = await dara.patch(`/api/responses/${response}`, change('x'.repeat(2_200_000)));
	expectProblem(reply, 413, 'body-too-large');
	expect((await dara.get(`/api/responses/${response}`)).body).toMatchObject({ version: 0 });
});

test.each([
	['broken JSON', '{"operation": '],
	['a text', '"hello"'],
	['nothing', ''],
	['a number', '7'],
])('a body that is %s is answered 400', async (_what, body) => {
	const reply = await dara.send(`/api/responses/${response}`, { method: 'PATCH', body });
	expectProblem(reply, 400, 'bad-request');
});

test('a body of another type, or in an encoding that nobody reads, is answered 400', async () => {
	const send = (headers: Record<string, string>) =>
		dara.send(`/api/responses/${response}`, { method: 'PATCH', body: JSON.stringify(change('x')), headers });
	expectProblem(await send({ 'content-type': 'text/plain' }), 400, 'bad-request');
	expectProblem(await send({ 'content-encoding': 'rot13' }), 400, 'bad-request');
	expectProblem(await send({ 'content-type': 'application/json; charset=klingon' }), 400, 'bad-request');
});

test.each([
	'/api',
	'/api/',
	'/api/nothing',
	'/api/studies/none',
	`/api/studies/${STUDY}/countries/NONE/facts`,
	'/api/responses/none',
	`/api/responses/${'x'.repeat(150)}`,
])('the address %s is answered 404 and says what to do', async (path) => {
	expectProblem(await dara.get(path), 404, 'not-found');
});

test('an address that is too long or wrongly written is answered 400', async () => {
	expectProblem(await dara.get(`/api/responses/${'x'.repeat(201)}`), 400, 'bad-request');
	expectProblem(await dara.get('/api/responses/%E0%A4%A'), 400, 'bad-request');
	expectProblem(await dara.get(`/api/studies/${STUDY}/pack?colour=red`), 400, 'bad-request');
});

test('a part of the client that is not there is answered 404, one not built yet says how to build it', async () => {
	expectProblem(await app.anonymous.get('/assets/none.js'), 404, 'not-found');
	expectProblem(await app.anonymous.get('/a/page'), 503, 'outside-failed');
});

test('a write that a browser sends from another site is refused before anything is read of it', async () => {
	for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'not an address'])
		for (const [method, path] of [
			['PATCH', `/api/responses/${response}`],
			['POST', '/api/session'],
			['DELETE', '/api/session'],
		] as const)
			expectProblem(
				await dara.send(path, { method, headers: { origin }, ...(method !== 'DELETE' && { body: '{}' }) }),
				403,
				'not-allowed',
			);
	expect((await dara.get('/api/session')).body).toMatchObject({ person: { country: ALDERFORD } });
	const own = await dara.send('/api/session', {
		method: 'POST',
		headers: { origin: app.address },
		body: '{"token":"x"}',
	});
	expect(own.status).toBe(404);
});

test('every answer forbids foreign scripts, frames and guessing, also one that is an error', async () => {
	for (const path of ['/healthz', '/api/session', '/api/nothing', '/assets/none.js']) {
		const { headers } = await app.anonymous.get(path);
		const policy = new Map(
			(headers.get('content-security-policy') ?? '').split(';').map((one) => {
				const [name = '', ...rest] = one.split(' ');
				return [name, rest.join(' ')];
			}),
		);
		expect(policy.get('script-src'), path).toBe("'self'");
		expect(policy.get('default-src'), path).toBe("'none'");
		for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
			expect(policy.get(name), `${path} ${name}`).toBe("'none'");
		const inline = [...policy].filter(([, value]) => value.includes('unsafe')).map(([name]) => name);
		expect(inline, path).toEqual(['style-src-attr']);
		expect(headers.get('x-content-type-options'), path).toBe('nosniff');
		expect(headers.get('x-powered-by'), path).toBe(null);
	}
});

test('no answer of the API may be kept by a browser or a proxy', async () => {
	for (const path of ['/api/session', '/api/studies', `/api/responses/${response}`, '/api/responses/none'])
		expect((await dara.get(path)).headers.get('cache-control'), path).toBe('no-store');
});

test('the server says that it is well, and in which version', async () => {
	expect((await app.anonymous.get('/healthz')).body).toEqual({ ok: true, version: '0.0.0-test' });
});

test('what nobody foresaw is answered 500 with a number that stands in the log, and without the words of the error', async () => {
	const other = await startApp();
	const who = await other.as('Dara');
	const id = await other.response(ALDERFORD, 'national');
	await other.context.db.write(async (trx) => {
		await trx.updateTable('responses').set({ answers: '{"zzmarkerzz' }).where('id', '=', id).execute();
	});
	const reply = await who.get(`/api/responses/${id}`);
	expectProblem(reply, 500, 'unforeseen');
	const number = /number (\S+)\./.exec(reply.text)?.[1] ?? 'none';
	const lines = other.log.filter((line) => line.includes(number));
	await other.stop();
	expect(lines).toHaveLength(1);
	expect([reply.text, ...other.log].join('\n')).not.toContain('zzmarkerzz');
});
