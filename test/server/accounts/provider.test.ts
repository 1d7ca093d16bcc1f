/*
 * Signing in by a provider of OpenID Connect, against a real one on this machine: what is refused, and that an
 * account is found by issuer and subject alone, tied from within its own session.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Account, ProviderAddress } from '../../../instruments/schema/account.ts';
import { Session } from '../../../instruments/schema/session.ts';
import { emailOf, makeAccount, PASSWORD, setUpFactor, signIn } from '../../support/account-steps.ts';
import { type Browser, openBrowser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { type RunningProvider, startProvider } from '../../support/start-provider.ts';

let provider: RunningProvider;
let app: App;
beforeAll(async () => {
	provider = await startProvider();
	const { issuer, clientId, clientSecret } = provider;
	app = await startApp({ provider: { issuer, clientId, clientSecret, name: 'The ministry' } });
	provider.admit(app.address);
	await makeAccount(app, 'Rosa');
});
afterAll(async () => {
	await app.stop();
	await provider.stop();
});

async function ask(browser: Browser, password?: string): Promise<string> {
	const reply = await browser.post('/api/provider', password === undefined ? {} : { password });
	return reply.as(ProviderAddress).address;
}
const answer = (browser: Browser, query: string) => browser.post('/api/provider/answer', { query });

async function tieRosa(subject: string) {
	const rosa = await signIn(app, 'Rosa');
	return answer(rosa, await provider.answerAs(subject, await ask(rosa, PASSWORD)));
}

test('a server that was told of no provider knows none', async () => {
	const plain = await startApp();
	const browser = openBrowser(plain);
	expect((await browser.get('/api/provider')).body).toEqual({});
	expect((await browser.post('/api/provider')).status).toBe(404);
	await plain.stop();
});

test('the question asks for a code with PKCE, state and nonce, and for nothing about the person but who it is', async () => {
	const { searchParams } = new URL(await ask(openBrowser(app)));
	expect(Object.fromEntries(searchParams)).toEqual({
		client_id: provider.clientId,
		redirect_uri: `${app.address}/provider`,
		response_type: 'code',
		scope: 'openid',
		state: expect.stringMatching(/^[\w-]{43}$/),
		nonce: expect.stringMatching(/^[\w-]{43}$/),
		code_challenge: expect.stringMatching(/^[\w-]{43}$/),
		code_challenge_method: 'S256',
	});
});

test.each([emailOf('Rosa'), `unproved ${emailOf('Rosa')}`])(
	'an e-mail address like that of an account, proved or not, signs nobody in: %s',
	async (subject) => {
		const browser = openBrowser(app);
		const reply = await answer(browser, await provider.answerAs(subject, await ask(browser)));
		expect([reply.status, reply.headers.getSetCookie().some((line) => line.startsWith('session='))]).toEqual([
			401,
			false,
		]);
		expect(reply.body).toMatchObject({ errors: [{ rule: 'not tied' }] });
	},
);

test('tying asks for a session of the account and its password', async () => {
	expect((await openBrowser(app).post('/api/provider', { password: PASSWORD })).status).toBe(401);
	const rosa = await signIn(app, 'Rosa');
	expect((await rosa.post('/api/provider', { password: 'violet anvil quiet' })).status).toBe(401);
});

test('once tied, the provider signs in to the account, with its place and a new session', async () => {
	expect((await tieRosa('rosa-of-the-ministry')).status).toBe(200);
	const browser = openBrowser(app);
	const reply = await answer(browser, await provider.answerAs('rosa-of-the-ministry', await ask(browser)));
	expect(reply.as(Session)).toMatchObject({ person: { role: 'reviewer' }, account: { stage: 'open' } });
	const account = (await browser.get('/api/account')).as(Account);
	expect(account.provider).toEqual({ name: 'The ministry', isTied: true });
});

test('the same person of the provider is tied to one account only', async () => {
	const felix = await makeAccount(app, 'Felix');
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(felix, PASSWORD));
	expect((await answer(felix, query)).status).toBe(409);
});

test('an answer whose state is another one is refused', async () => {
	const browser = openBrowser(app);
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(browser));
	const other = query.replace(/state=[\w-]+/, `state=${'A'.repeat(43)}`);
	expect((await answer(browser, other)).status).toBe(401);
	// The question is used up all the same.
	expect((await answer(browser, query)).status).toBe(401);
});

test('an answer that was given for another nonce is refused', async () => {
	const browser = openBrowser(app);
	const address = (await ask(browser)).replace(/nonce=[\w-]+/, `nonce=${'A'.repeat(43)}`);
	expect((await answer(browser, await provider.answerAs('rosa-of-the-ministry', address))).status).toBe(401);
});

test('an answer that names another issuer is refused', async () => {
	const browser = openBrowser(app);
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(browser));
	const other = query.replace(/iss=[^&]+/, `iss=${encodeURIComponent('http://127.0.0.1:9')}`);
	expect(other).not.toBe(query);
	expect((await answer(browser, other)).status).toBe(401);
});

test('the same subject at another issuer is somebody else', async () => {
	const elsewhere = await startProvider();
	await app.context.db.write((trx) =>
		trx
			.updateTable('accounts')
			.set({ oidc_issuer: elsewhere.issuer, oidc_subject: 'somebody' })
			.where('email', '=', emailOf('Felix'))
			.execute(),
	);
	const browser = openBrowser(app);
	const reply = await answer(browser, await provider.answerAs('somebody', await ask(browser)));
	expect(reply.body).toMatchObject({ status: 401, errors: [{ rule: 'not tied' }] });
	await elsewhere.stop();
});

test('an answer is taken once, and its code is worth nothing under another question', async () => {
	const browser = openBrowser(app);
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(browser));
	const replayed = browser.copy();
	expect((await answer(browser, query)).status).toBe(200);
	expect((await answer(replayed, query)).status).toBe(401);
	const state = new URL(await ask(replayed)).searchParams.get('state') ?? '';
	const code = query.replace(/state=[\w-]+/, `state=${state}`);
	expect((await answer(replayed, code)).status).toBe(401);
});

test('an answer that comes by a browser that did not ask is refused: nobody is signed in as somebody else', async () => {
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(openBrowser(app)));
	expect((await answer(openBrowser(app), query)).status).toBe(401);
});

test('an answer after ten minutes comes too late', async () => {
	const browser = openBrowser(app);
	const query = await provider.answerAs('rosa-of-the-ministry', await ask(browser));
	app.passDays(11 / 1440);
	expect((await answer(browser, query)).status).toBe(401);
});

test('who refused at the provider is told so, and nobody is signed in', async () => {
	const browser = openBrowser(app);
	const state = new URL(await ask(browser)).searchParams.get('state') ?? '';
	const iss = encodeURIComponent(provider.issuer);
	expect((await answer(browser, `?error=access_denied&state=${state}&iss=${iss}`)).status).toBe(401);
});

test('the provider takes the place of the password alone: the second factor is asked for all the same', async () => {
	const rosa = await signIn(app, 'Rosa');
	await setUpFactor(app, rosa);
	const browser = openBrowser(app);
	const reply = await answer(browser, await provider.answerAs('rosa-of-the-ministry', await ask(browser)));
	expect(reply.as(Session).account?.stage).toBe('second-factor');
	expect((await rosa.delete('/api/provider')).status).toBe(204);
	const again = openBrowser(app);
	const untied = await answer(again, await provider.answerAs('rosa-of-the-ministry', await ask(again)));
	expect(untied.status).toBe(401);
});

test('a provider that does not answer is told as that, and the next try asks anew', async () => {
	const gone = await startProvider();
	const { issuer, clientId, clientSecret } = gone;
	const lonely = await startApp({ provider: { issuer, clientId, clientSecret, name: 'Gone' } });
	await gone.stop();
	const browser = openBrowser(lonely);
	expect((await browser.post('/api/provider')).status).toBe(503);
	expect((await browser.post('/api/provider')).status).toBe(503);
	await lonely.stop();
});
