/* A new password: by the old one, or by a reset link that is good once and for a day; and who may make such a link. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Account, ResetLink } from '../../../instruments/schema/account.ts';
import { Session } from '../../../instruments/schema/session.ts';
import { makeResetLink } from '../../../server/accounts/reset.ts';
import {
	codeNow,
	emailOf,
	makeAccount,
	PASSWORD,
	passCode,
	setUpFactor,
	signIn,
} from '../../support/account-steps.ts';
import { type Name, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';

const NEW = 'copper meadow seven lamps';

let app: App;
beforeAll(async () => {
	app = await startApp();
	await makeAccount(app, 'Rosa');
});
afterAll(() => app.stop());

const accountIdOf = async (name: Name): Promise<string> => {
	const rows = await app.context.db.read.selectFrom('accounts').selectAll().execute();
	return rows.find((row) => row.email === emailOf(name))?.id ?? '';
};
const linkFor = async (name: Name, takesFactor = false): Promise<string> => {
	const id = await accountIdOf(name);
	return (await app.context.db.write((trx) => makeResetLink(trx, app.context, id, takesFactor))).token;
};
const reset = (token: string, newPassword = NEW) =>
	app.anonymous.post('/api/account/reset', { token, newPassword });
const resetAt = (name: Name) => `/api/studies/${STUDY}/people/${app.place(name).id}/reset`;

test('the old password is asked for before a new one, and every other session ends', async () => {
	const here = await signIn(app, 'Rosa');
	const there = await signIn(app, 'Rosa');
	const change = (password: string, newPassword: string) =>
		here.post('/api/account/password', { password, newPassword });
	expect((await change('violet anvil quiet harbour', NEW)).status).toBe(401);
	expect((await change(PASSWORD, 'password1234')).body).toMatchObject({
		status: 400,
		errors: [{ field: 'newPassword', rule: 'too common' }],
	});
	const before = here.session();
	expect((await change(PASSWORD, NEW)).status).toBe(200);
	expect(here.session()).not.toBe(before);
	expect((await here.get('/api/account')).status).toBe(200);
	expect((await there.get('/api/account')).status).toBe(401);
	await here.post('/api/account/password', { password: NEW, newPassword: PASSWORD });
});

test('a link that nobody was given is not known', async () => {
	expect((await reset('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
});

test('a refused password uses no link up; an accepted one does, and ends every session', async () => {
	const open = await signIn(app, 'Rosa');
	const token = await linkFor('Rosa');
	expect((await reset(token, 'reading-rooms-spring')).status).toBe(400);
	expect((await open.get('/api/account')).status).toBe(200);
	const both = await Promise.all([reset(token), reset(token)]);
	expect(both.map((reply) => reply.status).sort()).toEqual([204, 404]);
	expect((await open.get('/api/account')).status).toBe(401);
	expect((await (await signIn(app, 'Rosa', NEW)).get('/api/account')).as(Account).email).toBe(
		emailOf('Rosa'),
	);
});

test('a link ends after a day, and when a newer one is made', async () => {
	const [older, newer] = [await linkFor('Rosa'), await linkFor('Rosa')];
	expect((await reset(older)).status).toBe(404);
	app.passDays(1);
	expect((await reset(newer)).status).toBe(410);
});

test('the secretariat of the study makes the link on the list of people, and nobody else does', async () => {
	const ana = await app.as('Ana');
	expect((await (await app.as('Tomas')).post(resetAt('Rosa'))).status).toBe(403);
	expect((await ana.post(resetAt('Felix'))).status).toBe(404);
	const { token } = (await ana.post(resetAt('Rosa'))).as(ResetLink);
	expect((await reset(token, PASSWORD)).status).toBe(204);
});

test('a study’s secretariat has no say over an account that has a place elsewhere too', async () => {
	const kim = await makeAccount(app, 'Kim');
	await kim.post('/api/account/places', { token: await app.link('Noor') });
	expect((await (await app.as('Ana')).post(resetAt('Kim'))).status).toBe(403);
});

test('a reset leaves the second factor, unless the link was made to take it away', async () => {
	const luis = await makeAccount(app, 'Luis');
	const { secret } = await setUpFactor(app, luis);
	const stage = async (password: string) =>
		(await (await signIn(app, 'Luis', password)).get('/api/session')).as(Session).account?.stage;
	await reset(await linkFor('Luis'));
	expect(await stage(NEW)).toBe('second-factor');
	await reset(await linkFor('Luis', true), PASSWORD);
	// A lead has to set another one up before anything else.
	expect(await stage(PASSWORD)).toBe('set-up');
	passCode(app);
	const again = await signIn(app, 'Luis');
	const old = { code: codeNow(app, secret) };
	expect((await again.post('/api/account/second-factor', old)).status).toBe(401);
});

test('resets stand in the audit with the place of who made the link', async () => {
	const rows = await app.context.db.read.selectFrom('audit').selectAll().execute();
	const made = rows.filter((row) => row.action === 'account.reset-link');
	expect(made.map((row) => row.invitation_id)).toContain(app.place('Ana').id);
	expect(rows.filter((row) => row.action === 'account.reset').length).toBe(4);
});
