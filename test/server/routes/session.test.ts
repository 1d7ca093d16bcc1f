/*
 * Signing in by a personal link: links that are not known, have ended or were used, what a GET must never do,
 * the cookie, signing out, and how quickly a person who was taken back loses access.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from '../../../instruments/schema/session.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { cookieOf, makeClient } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

const revoke = (name: Parameters<App['place']>[0]) =>
	app.context.db.write(async (trx) => {
		const { id } = app.place(name);
		await trx.updateTable('invitations').set({ revoked_at: '2026-03-02' }).where('id', '=', id).execute();
	});

test('a token that nobody was sent is answered 404', async () => {
	const reply = await app.exchange('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
	expect([reply.status, reply.headers.getSetCookie()]).toEqual([404, []]);
	expect(reply.body).toMatchObject({
		type: 'urn:baseline:problem:link-unknown',
		errors: [{ field: 'token' }],
	});
});

test.each([
	['no token', {}, 'token'],
	['an empty token', { token: '' }, 'token'],
	['a token that is no text', { token: 7 }, 'token'],
	['a token longer than any link', { token: 'x'.repeat(201) }, 'token'],
	['a field that nobody asked for', { token: 'x', role: 'lead' }, 'role'],
])('%s is answered 400 and named', async (_what, body, field) => {
	const reply = await app.anonymous.post('/api/session', body);
	expect(reply.status).toBe(400);
	expect(reply.body).toMatchObject({ errors: [{ field }] });
});

test('a link that has run out is answered 410', async () => {
	const token = await app.link('Rosa');
	app.passDays(91);
	const reply = await app.exchange(token);
	expect([reply.status, reply.headers.getSetCookie()]).toEqual([410, []]);
	expect(reply.body).toMatchObject({ errors: [{ field: 'token', rule: 'expired' }] });
});

test('a link of somebody whose place was taken back is answered 410', async () => {
	const token = await app.link('Felix');
	await revoke('Felix');
	const reply = await app.exchange(token);
	expect(reply.status).toBe(410);
	expect(reply.body).toMatchObject({ errors: [{ field: 'token', rule: 'taken back' }] });
});

test('a link for one use opens one session, also when two browsers open it at the same moment', async () => {
	const token = await app.link('Paula', true);
	const replies = await Promise.all([app.exchange(token), app.exchange(token)]);
	expect(replies.map((reply) => reply.status).sort()).toEqual([200, 410]);
	expect((await app.exchange(token)).status).toBe(410);
});

test('asking for a page or for the session with a token in the address uses no link up', async () => {
	const token = await app.link('Dara', true);
	for (const path of [`/enter?token=${token}`, `/api/session?token=${token}`, `/api/session/${token}`])
		expect((await app.anonymous.get(path)).headers.getSetCookie()).toEqual([]);
	expect((await app.exchange(token)).status).toBe(200);
});

test('a good link gives a cookie that scripts cannot read and other sites cannot send', async () => {
	const reply = await app.exchange(await app.link('Dara'));
	const [cookie = ''] = reply.headers.getSetCookie();
	// On plain http the name is plain and Secure would keep the cookie from being kept at all.
	expect(cookie).toMatch(/^session=[\w-]{32}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
	expect(reply.as(Session).person).toMatchObject({ study: STUDY, role: 'coordinator', country: ALDERFORD });
	expect(reply.headers.get('cache-control')).toBe('no-store');
});

test('neither a link nor a session is kept in the store as it was sent', async () => {
	const token = await app.link('Dara');
	const cookie = cookieOf(await app.exchange(token)).replace('session=', '');
	const tables = await Promise.all([
		app.context.db.read.selectFrom('links').selectAll().execute(),
		app.context.db.read.selectFrom('sessions').selectAll().execute(),
		app.context.db.read.selectFrom('audit').selectAll().execute(),
	]);
	const kept = JSON.stringify(tables);
	expect([kept.includes(token), kept.includes(cookie)]).toEqual([false, false]);
});

test('somebody who has not signed in is nobody, and that is no error', async () => {
	const reply = await app.anonymous.get('/api/session');
	expect([reply.status, reply.body]).toEqual([200, {}]);
});

test.each(['session=', 'session=made-up', 'session="', '__Host-session=x', '=;;;'])(
	'the cookie %s signs nobody in',
	async (cookie) => {
		const reply = await makeClient(app.address, cookie).get('/api/session');
		expect([reply.status, reply.body]).toEqual([200, {}]);
	},
);

test('signing out ends this session alone, and its cookie is worth nothing afterwards', async () => {
	const [here, there] = [await app.again('Sophea'), await app.again('Sophea')];
	const reply = await here.delete('/api/session');
	expect([reply.status, reply.text]).toEqual([204, '']);
	expect(reply.headers.getSetCookie()[0]).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
	expect((await here.get('/api/session')).body).toEqual({});
	expect((await there.get('/api/session')).as(Session).person?.sector).toBe('council');
});

test('each sign-in by a link and each sign-out is one row of the audit, with the place and the time', async () => {
	const { id } = app.place('Sophea');
	const list = () =>
		app.context.db.read
			.selectFrom('audit')
			.select(['action', 'invitation_id', 'at'])
			.where('invitation_id', '=', id)
			.orderBy('seq')
			.execute();
	const before = (await list()).length;
	const sophea = await app.again('Sophea');
	await sophea.delete('/api/session');
	const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
	expect((await list()).slice(before)).toEqual([
		{ action: 'session.open', invitation_id: id, at },
		{ action: 'session.end', invitation_id: id, at },
	]);
});

test('signing out without being signed in is no error', async () => {
	expect((await app.anonymous.delete('/api/session')).status).toBe(204);
});

test('a session ends by itself after fourteen days', async () => {
	const rithy = await app.again('Rithy');
	app.passDays(13);
	expect((await rithy.get('/api/session')).as(Session).person?.role).toBe('respondent');
	app.passDays(1);
	expect((await rithy.get('/api/session')).body).toEqual({});
});

test('a person whose place is taken back loses access at the next request', async () => {
	const tomas = await app.again('Tomas');
	expect((await tomas.get(`/api/studies/${STUDY}`)).status).toBe(200);
	await revoke('Tomas');
	expect((await tomas.get(`/api/studies/${STUDY}`)).status).toBe(401);
	expect((await tomas.get('/api/session')).body).toEqual({});
});

test('after twenty failed tries in a minute the next is answered 429, and good ones are not counted', async () => {
	const other = await startApp();
	for (let i = 0; i < 25; i += 1) expect((await other.exchange(await other.link('Dara'))).status).toBe(200);
	const statuses: number[] = [];
	for (let i = 0; i < 21; i += 1) statuses.push((await other.exchange(`guess-${i}`)).status);
	const last = await other.exchange('guess');
	await other.stop();
	expect(statuses).toEqual([...Array<number>(20).fill(404), 429]);
	expect(last.headers.get('content-type')).toContain('application/problem+json');
	expect(last.body).toMatchObject({ type: 'urn:baseline:problem:too-many', status: 429 });
});

test('behind a proxy that speaks https the cookie is bound to this host and to https', async () => {
	const behind = await startApp({ proxies: 1 });
	const exchange = async (at: App) => {
		const body = JSON.stringify({ token: await at.link('Dara') });
		return at.anonymous.send('/api/session', {
			method: 'POST',
			body,
			headers: { 'x-forwarded-proto': 'https' },
		});
	};
	const [trusted, untrusted] = [await exchange(behind), await exchange(app)];
	await behind.stop();
	expect(trusted.headers.getSetCookie()[0]).toMatch(
		/^__Host-session=[\w-]{32}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
	);
	// Without a proxy in front the header is the caller's own word.
	expect(cookieOf(untrusted)).toMatch(/^session=/);
});
