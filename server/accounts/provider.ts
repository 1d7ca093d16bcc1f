/*
 * The one door to openid-client: signing in by a provider of OpenID Connect, with authorization code, PKCE, state
 * and nonce. What was asked is remembered for ten minutes under a cookie of the browser that asked, in memory: an
 * answer that comes by another browser, or twice, is nobody's.
 */
import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	discovery,
	enableNonRepudiationChecks,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
} from 'openid-client';
import { Problem } from '../../instruments/problem.ts';
import type { Context, ProviderSettings } from '../context.ts';
import { newToken, sha256 } from '../secrets.ts';

const KEPT_MS = 10 * 60_000;
/** More at once are not remembered: the oldest give way. */
const MOST_KEPT = 10_000;

interface Asked {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
	readonly redirect: string;
	readonly until: number;
	/** The account that is to be tied; '' for signing in. */
	readonly account: string;
}

interface Known {
	configuration: Promise<Configuration> | undefined;
	readonly asked: Map<string, Asked>;
}

const providers = new WeakMap<Context['db'], Known>();

function knownOf({ db }: Context): Known {
	const known = providers.get(db) ?? { configuration: undefined, asked: new Map<string, Asked>() };
	providers.set(db, known);
	return known;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const unreachable = (): Problem =>
	new Problem('outside-failed', 'The sign-in service did not answer. Try again, or use e-mail and password.');

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
	const address = new URL(issuer);
	// In clear only to this very machine, for trying it out.
	const isLocal = address.protocol === 'http:' && LOOPBACK.has(address.hostname);
	// Signatures are checked although the statement comes straight from the service, by the keys that it publishes.
	const execute = [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])];
	try {
		return await discovery(address, clientId, clientSecret, undefined, { execute });
	} catch {
		throw unreachable();
	}
}

export function getProvider({ provider }: Context): ProviderSettings {
	if (provider) return provider;
	throw new Problem('not-found', 'This server knows no sign-in service.');
}

/** A failed look at the provider is tried anew next time. */
async function configure(context: Context): Promise<Configuration> {
	const known = knownOf(context);
	known.configuration ??= discover(getProvider(context));
	known.configuration.catch(() => {
		known.configuration = undefined;
	});
	return known.configuration;
}

function remember(known: Known, asked: Asked): string {
	const [oldest] = known.asked.keys();
	if (known.asked.size >= MOST_KEPT && oldest !== undefined) known.asked.delete(oldest);
	const token = newToken();
	known.asked.set(sha256(token), asked);
	return token;
}

/** The address to send the browser to, and the token of the cookie that must come back with the answer. */
export async function askProvider(
	context: Context,
	redirect: string,
	account: string,
): Promise<{ address: string; token: string }> {
	const configuration = await configure(context);
	const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
	const until = Date.parse(context.now()) + KEPT_MS;
	const address = buildAuthorizationUrl(configuration, {
		redirect_uri: redirect,
		scope: 'openid',
		state,
		nonce,
		code_challenge: await calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256',
	});
	const token = remember(knownOf(context), { state, nonce, verifier, redirect, until, account });
	return { address: address.href, token };
}

const refused = (): Problem =>
	new Problem(
		'not-accepted',
		'The answer of the sign-in service was not accepted: it was refused there, came too late, or was used already. Begin again.',
		[{ field: 'query', rule: 'not accepted', cure: 'begin again on the page for signing in' }],
	);

/** Each question is answered once, whatever comes of it. */
function takeAsked(context: Context, token: string | undefined): Asked {
	const { asked } = knownOf(context);
	const hash = sha256(token ?? '');
	const found = asked.get(hash);
	asked.delete(hash);
	if (!found || found.until < Date.parse(context.now())) throw refused();
	return found;
}

export interface Proved {
	readonly issuer: string;
	readonly subject: string;
	/** The account that is to be tied; '' for signing in. */
	readonly account: string;
}

/** Whom the provider says the person is. Throws Problem not-accepted. */
export async function checkAnswer(
	context: Context,
	token: string | undefined,
	query: string,
): Promise<Proved> {
	const { state, nonce, verifier, redirect, account } = takeAsked(context, token);
	const configuration = await configure(context);
	const address = new URL(redirect);
	address.search = query;
	const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
	try {
		const claims = (await authorizationCodeGrant(configuration, address, checks)).claims();
		if (claims) return { issuer: claims.iss, subject: claims.sub, account };
	} catch (error) {
		// fetch throws a plain TypeError when nobody answers.
		if (error instanceof TypeError && !('code' in error)) throw unreachable();
		throw refused();
	}
	throw refused();
}
