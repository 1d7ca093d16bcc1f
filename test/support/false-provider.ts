/*
 * A provider of OpenID Connect that can be made to lie: it answers each question with the token that a test forges.
 * Beside start-provider.ts, which is a true one. Signed with RS256 by a key made for the run.
 */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const CLIENT = { clientId: 'baseline-of-the-tests', clientSecret: 'a secret of the tests alone' };

export type Claims = Readonly<Record<string, string | number | undefined>>;
export type Forge = (claims: Claims) => string;

export interface FalseProvider {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** The token of the next answer, made of the claims that a true one would have. */
	forge(make: Forge): void;
	/** What its description says, and where it sends whoever asks for it. */
	describe(change: Readonly<Record<string, unknown>>, redirectTo?: string): void;
	/** The query with which the browser comes back from this address. */
	answerTo(address: string): string;
	readonly keys: { readonly own: KeyObject; readonly foreign: KeyObject };
	stop(): Promise<void>;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signed(claims: Claims, key: KeyObject, header: object = {}): string {
	const text = `${encode({ alg: 'RS256', kid: 'of-the-run', ...header })}.${encode(claims)}`;
	return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}
/** With the secret that both sides know instead of the key. */
export function signedBySecret(claims: Claims): string {
	const text = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
	return `${text}.${createHmac('sha256', CLIENT.clientSecret).update(text).digest('base64url')}`;
}
export const unsigned = (claims: Claims): string => `${encode({ alg: 'none' })}.${encode(claims)}.`;

const makeKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startFalseProvider(): Promise<FalseProvider> {
	const own = makeKeys();
	const server = createServer();
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	let make: Forge = (claims) => signed(claims, own.privateKey);
	let told: Readonly<Record<string, unknown>> = {};
	let away: string | undefined;
	let nonce = '';
	const describeSelf = () => ({
		issuer,
		authorization_endpoint: `${issuer}/auth`,
		token_endpoint: `${issuer}/token`,
		jwks_uri: `${issuer}/jwks`,
		response_types_supported: ['code'],
		subject_types_supported: ['public'],
		id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
		authorization_response_iss_parameter_supported: true,
		...told,
	});
	const truth = (): Claims => {
		const now = Math.floor(Date.now() / 1000);
		return { iss: issuer, sub: 'somebody', aud: CLIENT.clientId, iat: now, exp: now + 300, nonce };
	};
	const replies: Readonly<Record<string, () => unknown>> = {
		'/.well-known/openid-configuration': describeSelf,
		'/elsewhere': describeSelf,
		'/jwks': () => ({
			keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'of-the-run', alg: 'RS256' }],
		}),
		'/token': () => ({
			access_token: 'zzaccesszz',
			token_type: 'Bearer',
			expires_in: 60,
			id_token: make(truth()),
		}),
	};
	const send = (res: ServerResponse, status: number, body: unknown, headers = {}) => {
		res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
	};
	server.on('request', (req, res) => {
		req.resume();
		const path = req.url ?? '';
		const reply = replies[path];
		if (away !== undefined && path.startsWith('/.well-known')) send(res, 302, {}, { location: away });
		else if (reply) send(res, 200, reply());
		else send(res, 404, {});
	});
	return {
		issuer,
		...CLIENT,
		keys: { own: own.privateKey, foreign: makeKeys().privateKey },
		forge: (next) => {
			make = next;
		},
		describe: (change, redirectTo) => {
			told = change;
			away = redirectTo;
		},
		answerTo: (address) => {
			const { searchParams } = new URL(address);
			nonce = searchParams.get('nonce') ?? '';
			const state = searchParams.get('state') ?? '';
			return `?${new URLSearchParams({ code: 'a-code', state, iss: issuer })}`;
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
