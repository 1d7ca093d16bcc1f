/*
 * What somebody could try with links and sessions that are not theirs: guessing, from one address and from many of
 * one network; a session prepared for somebody else; a cookie of the wrong name; a header that claims https.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from '../../instruments/schema/session.ts';
import { newToken } from '../../server/secrets.ts';
import { cookieOf, makeClient, type Reply } from '../support/http-client.ts';
import { type App, startApp } from '../support/start-app.ts';

let app: App;
let behind: App;
beforeAll(async () => {
	[app, behind] = await Promise.all([startApp(), startApp({ proxies: 1 })]);
});
afterAll(() => Promise.all([app.stop(), behind.stop()]));

const tryFrom = (at: App, from: string, token = 'guess'): Promise<Reply> =>
	at.anonymous.send('/api/session', {
		method: 'POST',
		body: JSON.stringify({ token }),
		headers: { 'x-forwarded-for': from },
	});

async function exchangeWith(at: App, cookie: string, token: string): Promise<Reply> {
	return makeClient(at.address, cookie).post('/api/session', { token });
}

test('a token holds 192 bits of chance, and none of ten thousand is like another', () => {
	const tokens = Array.from({ length: 10_000 }, newToken);
	expect(new Set(tokens).size).toBe(tokens.length);
	for (const token of tokens.slice(0, 100)) expect(Buffer.from(token, 'base64url')).toHaveLength(24);
});

test('a session that somebody prepared beforehand is not taken over by signing in', async () => {
	const prepared = 'session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
	const reply = await exchangeWith(app, prepared, await app.link('Dara'));
	expect(cookieOf(reply)).not.toBe(prepared);
	expect((await makeClient(app.address, prepared).get('/api/session')).body).toEqual({});
});

test('who signs in again in the same browser gets a new session, and the former one ends', async () => {
	const first = cookieOf(await exchangeWith(app, '', await app.link('Dara')));
	const second = cookieOf(await exchangeWith(app, first, await app.link('Maly')));
	expect((await makeClient(app.address, first).get('/api/session')).body).toEqual({});
	const { person } = (await makeClient(app.address, second).get('/api/session')).as(Session);
	expect(person?.role).toBe('clearing');
});

test('behind https a cookie without the prefix of the host signs nobody in', async () => {
	const https = { 'x-forwarded-proto': 'https' };
	const reply = await behind.anonymous.send('/api/session', {
		method: 'POST',
		body: JSON.stringify({ token: await behind.link('Dara') }),
		headers: https,
	});
	const bound = cookieOf(reply);
	const plain = bound.replace('__Host-', '');
	const who = async (cookie: string) =>
		(await makeClient(behind.address, cookie).send('/api/session', { headers: https })).body;
	expect([await who(plain), await who(bound)]).toEqual([{}, { person: expect.any(Object) }]);
});

test('https is demanded from then on behind https, of names below too, and its word is not taken from a stranger', async () => {
	const ask = async (at: App) =>
		(await at.anonymous.send('/healthz', { headers: { 'x-forwarded-proto': 'https' } })).headers.get(
			'strict-transport-security',
		);
	expect([await ask(behind), await ask(app)]).toEqual(['max-age=31536000; includeSubDomains', null]);
});

test('all addresses of one IPv6 network are counted as one, and other networks are not held up', async () => {
	const statuses: number[] = [];
	for (let i = 0; i < 20; i += 1)
		statuses.push((await tryFrom(behind, `2001:db8:7:7:${i.toString(16)}::${i.toString(16)}`)).status);
	expect(statuses).toEqual(Array<number>(20).fill(404));
	expect((await tryFrom(behind, '2001:db8:7:7:ffff:ffff:ffff:ffff')).status).toBe(429);
	expect((await tryFrom(behind, '2001:db8:8:7::1')).status).toBe(404);
	expect((await tryFrom(behind, '198.51.100.7')).status).toBe(404);
});

test('who is held up is held up for good links too, and another address signs in meanwhile', async () => {
	const from = '198.51.100.9';
	for (let i = 0; i < 20; i += 1) await tryFrom(behind, from);
	expect((await tryFrom(behind, from, await behind.link('Dara'))).status).toBe(429);
	expect((await tryFrom(behind, '198.51.100.10', await behind.link('Dara'))).status).toBe(200);
});

test('without a proxy in front, inventing addresses gives no further tries', async () => {
	const statuses: number[] = [];
	for (let i = 0; i < 21; i += 1) statuses.push((await tryFrom(app, `198.51.100.${i}`)).status);
	expect(statuses.at(-1)).toBe(429);
});
