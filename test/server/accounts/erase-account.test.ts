/*
 * One's own data taken away, and an account erased: nothing of the person is left in the store, what was done can
 * still be followed, and the check of the store finds nothing wrong.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkStore } from '../../../data/check-store.ts';
import { Account, ListedAccount } from '../../../instruments/schema/account.ts';
import { invite, makeLink } from '../../../server/invite.ts';
import { emailOf, makeAccount, PASSWORD, setUpFactor, signIn } from '../../support/account-steps.ts';
import { STUDY } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import { type Browser, openBrowser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
let store: Browser;
beforeAll(async () => {
	app = await startApp();
	const token = await app.context.db.write(async (trx) => {
		const who = { study: '', role: 'secretariat', title: 'Secretariat' } as const;
		return makeLink(trx, app.context, await invite(trx, app.context, who));
	});
	store = openBrowser(app);
	await store.post('/api/session', { token });
});
afterAll(() => app.stop());

const Accounts = z.object({ accounts: z.array(ListedAccount) });
const listed = async () => (await store.get('/api/accounts')).as(Accounts).accounts;

test('the file of one’s own data has account, places, sessions and audit, and no secret', async () => {
	const rosa = await makeAccount(app, 'Rosa');
	const { secret, recoveryCodes } = await setUpFactor(app, rosa);
	const reply = await rosa.get('/api/account/data');
	expect(reply.headers.get('content-disposition')).toBe('attachment; filename=my-account.json');
	expect(reply.body).toMatchObject({
		account: { name: 'Rosa of the tests', email: emailOf('Rosa'), hasSecondFactor: true },
		places: [{ study: STUDY, role: 'reviewer' }],
	});
	const { audit, sessions } = reply.as(
		z.object({ audit: z.array(z.object({ action: z.string() })), sessions: z.array(z.unknown()) }),
	);
	expect(audit.map((row) => row.action)).toEqual(['account.make', 'account.second-factor-set-up']);
	expect(sessions).toHaveLength(2);
	for (const word of ['argon2', secret, ...recoveryCodes]) expect(reply.text).not.toContain(word);
});

test('what others did in a place before the account took it is not in the file', async () => {
	await app.exchange(await app.link('Felix'));
	const felix = await makeAccount(app, 'Felix');
	expect((await felix.get('/api/account/data')).text).not.toContain('session.open');
});

test('where one is signed in stands on the page without addresses, and each or all can be ended', async () => {
	const felix = await signIn(app, 'Felix');
	const others = [await signIn(app, 'Felix'), await signIn(app, 'Felix')];
	const { sessions } = (await felix.get('/api/account')).as(Account);
	expect(sessions.filter((one) => one.isThis)).toHaveLength(1);
	expect(Object.keys(sessions[0] ?? {})).toEqual(['id', 'startedAt', 'usedAt', 'endsAt', 'isThis']);
	const newest = sessions.find((one) => !one.isThis);
	expect((await felix.delete(`/api/account/sessions/${newest?.id}`)).status).toBe(204);
	const alive = async () =>
		(await Promise.all(others.map((one) => one.get('/api/account')))).filter((one) => one.status === 200)
			.length;
	expect(await alive()).toBe(1);
	expect((await felix.delete('/api/account/sessions/unknown')).status).toBe(404);
	expect((await felix.delete('/api/account/sessions')).status).toBe(204);
	expect([await alive(), (await felix.get('/api/account')).status]).toEqual([0, 200]);
});

test('nobody ends a session of somebody else', async () => {
	const felix = await signIn(app, 'Felix');
	const kim = await makeAccount(app, 'Kim');
	const { sessions } = (await felix.get('/api/account')).as(Account);
	expect((await kim.delete(`/api/account/sessions/${sessions[0]?.id}`)).status).toBe(404);
	expect((await felix.get('/api/account')).status).toBe(200);
});

test('erasing asks for the password', async () => {
	const felix = await signIn(app, 'Felix');
	expect((await felix.post('/api/account/erasure', { password: 'violet anvil' })).status).toBe(401);
	expect((await felix.get('/api/account')).status).toBe(200);
});

test('an erased account leaves nothing of the person in the store, its place is free, and the store is sound', async () => {
	const felix = await signIn(app, 'Felix');
	expect((await felix.post('/api/account/erasure', { password: PASSWORD })).status).toBe(204);
	expect((await felix.get('/api/session')).body).toEqual({});
	const dump = JSON.stringify(await dumpStore(app.context.db));
	for (const word of ['Felix of the tests', emailOf('Felix')]) expect(dump).not.toContain(word);
	const refused = await openBrowser(app).post('/api/account/session', {
		email: emailOf('Felix'),
		password: PASSWORD,
	});
	expect(refused.status).toBe(401);
	expect((await app.exchange(await app.link('Felix'))).status).toBe(200);
	expect(await checkStore(app.file)).toEqual([]);
});

test('the secretariat of the whole store sees the accounts and erases one; a study’s secretariat sees none', async () => {
	const ana = await app.as('Ana');
	expect((await ana.get('/api/accounts')).status).toBe(404);
	const kim = (await listed()).find((one) => one.email === emailOf('Kim'));
	expect(kim).toMatchObject({ name: 'Kim of the tests', places: [{ role: 'child-adviser' }] });
	expect((await ana.delete(`/api/accounts/${kim?.id}`)).status).toBe(404);
	expect((await store.delete(`/api/accounts/${kim?.id}`)).status).toBe(204);
	expect((await listed()).map((one) => one.email)).toEqual([emailOf('Rosa')]);
	expect((await store.delete(`/api/accounts/${kim?.id}`)).status).toBe(404);
	expect(await checkStore(app.file)).toEqual([]);
});

test('the key that seals the second factors lies beside the store and is its owner’s alone', () => {
	expect(readFileSync(`${app.file}.key`, 'utf8')).toMatch(/^[\w-]{43}\n$/);
	expect(readFileSync(app.file).includes(readFileSync(`${app.file}.key`).subarray(0, 40))).toBe(false);
});
