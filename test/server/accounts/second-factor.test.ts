/* The second factor: set up with the password, shown at each sign-in, each code good once, recovery codes for its loss. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Account, FactorSetUp } from '../../../instruments/schema/account.ts';
import { Session } from '../../../instruments/schema/session.ts';
import { codeAt } from '../../../server/accounts/one-time-codes.ts';
import {
	codeNow,
	type Factor,
	makeAccount,
	PASSWORD,
	passCode,
	setUpFactor,
	signIn,
} from '../../support/account-steps.ts';
import { STUDY } from '../../support/cast.ts';
import type { Browser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
let luis: Browser;
let factor: Factor;
beforeAll(async () => {
	app = await startApp();
	luis = await makeAccount(app, 'Luis');
	factor = await setUpFactor(app, luis);
});
afterAll(() => app.stop());

const show = (browser: Browser, code: string) => browser.post('/api/account/second-factor', { code });
const stageOf = async (browser: Browser) => (await browser.get('/api/session')).as(Session).account?.stage;

test('codes are those of RFC 6238, appendix B, in six digits', () => {
	// The secret 12345678901234567890 in base32; the last six of the eight digits printed there.
	const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
	expect(codeAt(secret, new Date(59_000).toISOString())).toBe('287082');
	expect(codeAt(secret, new Date(1_111_111_109_000).toISOString())).toBe('081804');
	expect(codeAt(secret, new Date(20_000_000_000_000).toISOString())).toBe('353130');
});

test('the secret is shown as text, as an address for apps, and as a picture that asks nobody', async () => {
	const rosa = await makeAccount(app, 'Rosa');
	expect((await rosa.post('/api/account/second-factor/offer', {})).status).toBe(401);
	const offer = (await rosa.post('/api/account/second-factor/offer', { password: PASSWORD })).as(FactorSetUp);
	expect(offer.secret).toMatch(/^[A-Z2-7]{32}$/);
	expect(offer.address).toMatch(/^otpauth:\/\/totp\/Baseline:rosa%40example\.org\?.*secret=[A-Z2-7]{32}/);
	expect(offer.picture).toMatch(/^data:image\/svg\+xml;base64,/);
	const { hasSecondFactor } = (await rosa.get('/api/account')).as(Account);
	expect(hasSecondFactor).toBe(false);
});

test('with the password alone nothing is open, and no place is told', async () => {
	const half = await signIn(app, 'Luis');
	expect((await half.get('/api/session')).body).toEqual({
		account: { name: 'Luis of the tests', stage: 'second-factor', places: [] },
	});
	expect((await half.get(`/api/studies/${STUDY}`)).status).toBe(401);
	expect((await half.get('/api/account/data')).status).toBe(401);
});

test('a code of the step before, now or after is taken, one further off is not', async () => {
	const now = () => Date.parse(app.context.now());
	const at = (seconds: number) => codeAt(factor.secret, new Date(now() + seconds * 1000).toISOString());
	expect((await show(await signIn(app, 'Luis'), at(-90))).status).toBe(401);
	expect((await show(await signIn(app, 'Luis'), at(90))).status).toBe(401);
	passCode(app);
	passCode(app);
	expect((await show(await signIn(app, 'Luis'), at(-30))).status).toBe(200);
	expect((await show(await signIn(app, 'Luis'), at(30))).status).toBe(200);
});

test('a code is taken once: who saw it typed cannot use it, nor one before it', async () => {
	passCode(app);
	passCode(app);
	const [first, second] = [await signIn(app, 'Luis'), await signIn(app, 'Luis')];
	const code = codeNow(app, factor.secret);
	const before = codeAt(factor.secret, new Date(Date.parse(app.context.now()) - 30_000).toISOString());
	const replies = await Promise.all([show(first, code), show(second, code)]);
	expect(replies.map((reply) => reply.status).sort()).toEqual([200, 401]);
	expect((await show(await signIn(app, 'Luis'), before)).status).toBe(401);
});

test('showing the second factor gives a new session, and the one with the password alone ends', async () => {
	passCode(app);
	passCode(app);
	const browser = await signIn(app, 'Luis');
	const half = browser.copy();
	expect((await show(browser, codeNow(app, factor.secret))).status).toBe(200);
	expect(browser.session()).not.toBe(half.session());
	expect((await half.get('/api/session')).body).toEqual({});
	expect((await browser.get(`/api/studies/${STUDY}`)).status).toBe(200);
});

test('each of ten recovery codes signs in once, however it is typed, and the rest are counted', async () => {
	expect(new Set(factor.recoveryCodes).size).toBe(10);
	const [code = ''] = factor.recoveryCodes;
	const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
	const browser = await signIn(app, 'Luis');
	expect((await show(browser, typed)).status).toBe(200);
	expect((await browser.get('/api/account')).as(Account).recoveryCodesLeft).toBe(9);
	expect((await show(await signIn(app, 'Luis'), code)).status).toBe(401);
});

test('neither the secret nor a recovery code stands in the store as it was shown', async () => {
	const rows = JSON.stringify(await app.context.db.read.selectFrom('accounts').selectAll().execute());
	for (const secret of [factor.secret, ...factor.recoveryCodes, PASSWORD]) expect(rows).not.toContain(secret);
});

test('ten wrong codes are all for a quarter of an hour, also with a new session and the right code', async () => {
	const { secret } = await setUpFactor(app, await makeAccount(app, 'Tomas'));
	const half = await signIn(app, 'Tomas');
	const statuses: number[] = [];
	for (let i = 0; i < 11; i += 1) statuses.push((await show(half, '000000')).status);
	passCode(app);
	const last = await show(await signIn(app, 'Tomas'), codeNow(app, secret));
	expect([...statuses, last.status]).toEqual([...Array<number>(10).fill(401), 429, 429]);
});

test('where a role demands a second factor it cannot be taken away; elsewhere it can, with the password', async () => {
	const removal = '/api/account/second-factor/removal';
	passCode(app);
	expect((await luis.post(removal, { password: PASSWORD })).status).toBe(403);
	const felix = await makeAccount(app, 'Felix');
	await setUpFactor(app, felix);
	expect((await felix.post(removal, { password: 'violet anvil quiet harbour' })).status).toBe(401);
	expect((await felix.post(removal, { password: PASSWORD })).status).toBe(204);
	expect(await stageOf(await signIn(app, 'Felix'))).toBe('open');
});

test('setting another one up ends every other session, and the old secret no longer counts', async () => {
	const paula = await makeAccount(app, 'Paula');
	const old = await setUpFactor(app, paula);
	const elsewhere = await signIn(app, 'Paula');
	passCode(app);
	await show(elsewhere, codeNow(app, old.secret));
	expect(await stageOf(elsewhere)).toBe('open');
	passCode(app);
	const renewed = await setUpFactor(app, paula);
	expect((await elsewhere.get('/api/session')).body).toEqual({});
	passCode(app);
	const again = await signIn(app, 'Paula');
	expect((await show(again, codeNow(app, old.secret))).status).toBe(401);
	expect((await show(again, codeNow(app, renewed.secret))).status).toBe(200);
});
