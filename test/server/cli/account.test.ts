/* Accounts from the terminal: the operator's link to a new password, and the first link of an empty store, which is the only way in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStore } from '../../../data/check-store.ts';
import { Session } from '../../../instruments/schema/session.ts';
import { emailOf, makeAccount, PASSWORD, setUpFactor, signIn } from '../../support/account-steps.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { signIn as enter, makeClient } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { startServer } from '../../support/start-server.ts';

const NEW = 'copper meadow seven lamps';

let app: App;
beforeAll(async () => {
	app = await startApp();
	await setUpFactor(app, await makeAccount(app, 'Luis'));
});
afterAll(() => app.stop());

test('an address that has no account is told so, and an unknown step is a wrong call', async () => {
	const unknown = await callBaseline(['account', 'reset', 'nobody@example.org', '--db', app.file]);
	expect([unknown.code, unknown.said]).toEqual([1, expect.stringMatching(/no account with this e-mail/)]);
	expect((await callBaseline(['account', 'remove', emailOf('Luis'), '--db', app.file])).code).toBe(2);
});

test('the operator’s link sets a new password and takes the second factor away', async () => {
	const { code, said, out } = await callBaseline(['account', 'reset', 'LUIS@example.org', '--db', app.file]);
	expect([code, out]).toEqual([0, '']);
	const token = /\/reset#([\w-]{32})/.exec(said)?.[1] ?? '';
	// The clock of the tests stands before that of the command, so the link is good by either.
	const reply = await app.anonymous.post('/api/account/reset', { token, newPassword: NEW });
	expect(reply.status).toBe(204);
	const luis = await signIn(app, 'Luis', NEW);
	expect((await luis.get('/api/session')).as(Session).account?.stage).toBe('set-up');
	expect(await checkStore(app.file)).toEqual([]);
});

test('on an empty store nobody has an account, the printed link lets one in once, and is not printed when there is one', async () => {
	const first = await startServer({ samples: false });
	const { address, db } = first;
	const token = /\/enter#([\w-]+)/.exec(first.log())?.[1] ?? '';
	const tried = await makeClient(address, '').post('/api/account/session', {
		email: 'admin@example.org',
		password: 'admin',
	});
	expect(tried.status).toBe(401);
	const visit = await enter(address, token);
	const request = { name: 'Ana', email: 'ana@example.org', password: PASSWORD };
	expect((await visit.post('/api/account', request)).status).toBe(200);
	await first.kill();
	const again = await startServer({ samples: false, db });
	expect(again.log()).toMatch(/signs in with its account/);
	expect(again.log()).not.toContain('/enter#');
	await again.stop();
});

test('a sign-in service without its secret is a wrong call', async () => {
	const options = ['--oidc-issuer', 'https://sign-in.example', '--oidc-client', 'baseline', '--db', app.file];
	const { code, said } = await callBaseline(['serve', ...options]);
	expect([code, said]).toEqual([2, expect.stringMatching(/BASELINE_OIDC_SECRET/)]);
});
