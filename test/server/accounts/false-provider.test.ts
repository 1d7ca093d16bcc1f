/*
 * A sign-in service that lies, or somebody in its place: what it says of a person is believed only when it is signed
 * by the service's own key, for this server, for now, and by the service that the operator named.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderAddress } from '../../../instruments/schema/account.ts';
import { emailOf, makeAccount } from '../../support/account-steps.ts';
import {
	type Claims,
	type FalseProvider,
	signed,
	signedBySecret,
	startFalseProvider,
	unsigned,
} from '../../support/false-provider.ts';
import type { Reply } from '../../support/http-client.ts';
import { openBrowser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';

let provider: FalseProvider;
let app: App;
const startWith = ({ issuer, clientId, clientSecret }: FalseProvider): Promise<App> =>
	startApp({ provider: { issuer, clientId, clientSecret, name: 'The ministry' } });
beforeAll(async () => {
	provider = await startFalseProvider();
	app = await startWith(provider);
	await makeAccount(app, 'Rosa');
	await app.context.db.write(async (trx) => {
		const tied = { oidc_issuer: provider.issuer, oidc_subject: 'somebody' };
		await trx.updateTable('accounts').set(tied).where('email', '=', emailOf('Rosa')).execute();
	});
});
beforeEach(() => provider.forge((claims) => signed(claims, provider.keys.own)));
afterAll(async () => {
	await app.stop();
	await provider.stop();
});

async function signInBy(at: App = app): Promise<Reply> {
	const browser = openBrowser(at);
	const { address } = (await browser.post('/api/provider', {})).as(ProviderAddress);
	return browser.post('/api/provider/answer', { query: provider.answerTo(address) });
}

const HOUR = 3600;
const changed = (change: (claims: Claims) => Claims) => (claims: Claims) =>
	signed(change(claims), provider.keys.own);
const FORGED: readonly (readonly [string, (claims: Claims) => string])[] = [
	['signed by another key', (claims) => signed(claims, provider.keys.foreign)],
	['signed by no key', unsigned],
	['signed by the secret that both know', signedBySecret],
	[
		'changed after it was signed',
		(claims) => {
			const [head, , signature] = signed({ ...claims, sub: 'a stranger' }, provider.keys.own).split('.');
			return [head, unsigned(claims).split('.')[1], signature].join('.');
		},
	],
	[
		'that brings its own key along',
		(claims) => signed(claims, provider.keys.foreign, { jku: 'http://127.0.0.1:9/jwks', kid: 'other' }),
	],
	['for another server', changed((claims) => ({ ...claims, aud: 'another-server' }))],
	['for nobody', changed(({ aud: _, ...claims }) => claims)],
	['of another service', changed((claims) => ({ ...claims, iss: 'https://elsewhere.example' }))],
	[
		'that ended an hour ago',
		changed((claims) => ({ ...claims, iat: Number(claims.iat) - 2 * HOUR, exp: Number(claims.iat) - HOUR })),
	],
	['that begins in an hour', changed((claims) => ({ ...claims, nbf: Number(claims.iat) + HOUR }))],
	['without an end', changed(({ exp: _, ...claims }) => claims)],
	['for another question', changed((claims) => ({ ...claims, nonce: 'of-another-question' }))],
	['for no question', changed(({ nonce: _, ...claims }) => claims)],
	['about nobody', changed(({ sub: _, ...claims }) => claims)],
	['that is no statement about a person but an access token', () => 'zzaccesszz'],
];

test.each(FORGED)('a statement %s signs nobody in', async (_what, forge) => {
	provider.forge(forge);
	const reply = await signInBy();
	expect([reply.status, reply.headers.getSetCookie().some((line) => /^session=[^;]/.test(line))]).toEqual([
		401,
		false,
	]);
});

test('a true statement signs in, and nothing of it but the session reaches the browser or the log', async () => {
	const reply = await signInBy();
	expect(reply.status).toBe(200);
	const seen = [reply.text, ...reply.headers.getSetCookie(), ...app.log].join('\n');
	expect(seen).not.toMatch(/zzaccesszz|eyJ|somebody/);
});

test.each([
	['says it is another service', { issuer: 'https://elsewhere.example' }, undefined],
	['stands in another place to which it sends whoever asks', {}, '/elsewhere'],
] as const)('a service whose description %s is not asked', async (_what, change, redirectTo) => {
	const other = await startWith(provider);
	provider.describe(change, redirectTo);
	const reply = await openBrowser(other).post('/api/provider', {});
	provider.describe({});
	expect([reply.status, reply.text.includes('elsewhere')]).toEqual([503, false]);
	await other.stop();
});
