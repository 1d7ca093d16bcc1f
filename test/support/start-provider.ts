/*
 * A real provider of OpenID Connect on this machine, and a browser's way through its pages: to the address that
 * our server named, signing in there as somebody, agreeing, and back with the answer.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const CLIENT = { client_id: 'baseline-of-the-tests', client_secret: 'a secret of the tests alone' };

export interface RunningProvider {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** Lets the application at this address ask. */
	admit(address: string): void;
	/** Signs somebody in there; the query with which the browser is sent back. */
	answerAs(subject: string, address: string): Promise<string>;
	stop(): Promise<void>;
}

/** Tells an e-mail address as well, proved by nobody where the subject says so. */
const accountOf = (subject: string) => ({
	accountId: subject,
	claims: async () => ({
		sub: subject,
		email: subject.replace('unproved ', ''),
		email_verified: !subject.startsWith('unproved '),
	}),
});

function makeProvider(issuer: string, address: string): Provider {
	const provider = new Provider(issuer, {
		clients: [{ ...CLIENT, redirect_uris: [`${address}/provider`], response_types: ['code'] }],
		findAccount: (_, subject) => accountOf(subject),
		claims: { openid: ['sub', 'email', 'email_verified'] },
		conformIdTokenClaims: false,
		cookies: { keys: ['of the tests'] },
		pkce: { required: () => true },
	});
	return provider;
}

/** Follows redirections and fills in the two forms, keeping cookies, until the browser is sent to `away`. */
async function walk(subject: string, start: string, away: string): Promise<string> {
	const cookies = new Map<string, string>();
	const visit = async (address: string, body?: URLSearchParams): Promise<Response> => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const init: RequestInit = { redirect: 'manual', headers: { cookie } };
		const reply = await fetch(address, body ? { ...init, method: 'POST', body } : init);
		for (const line of reply.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		return reply;
	};
	let at = start;
	for (let step = 0; step < 12; step += 1) {
		let reply = await visit(at);
		if (reply.status === 200) {
			const prompt = (await reply.text()).includes('name="login"') ? 'login' : 'consent';
			reply = await visit(at, new URLSearchParams({ prompt, login: subject, password: 'x' }));
		}
		const to = reply.headers.get('location');
		if (to === null) throw new Error(`the provider answered ${reply.status} at step ${step}`);
		at = new URL(to, at).href;
		if (at.startsWith(away)) return new URL(at).search;
	}
	throw new Error('the provider never sent the browser back');
}

export async function startProvider(): Promise<RunningProvider> {
	const server = createServer();
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	let away = '';
	return {
		issuer,
		clientId: CLIENT.client_id,
		clientSecret: CLIENT.client_secret,
		admit: (address) => {
			away = address;
			server.on('request', makeProvider(issuer, address).callback());
		},
		answerAs: (subject, address) => walk(subject, address, away),
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
