/*
 * Signing in by a provider of OpenID Connect. An account is found by issuer and subject alone, and they are tied
 * to it from within a session of that account with its password: an e-mail address that a provider tells is
 * never enough, since nobody here has proved the one that the account was made with.
 */
import type { Request } from 'express';
import { findAccountByOidc, setAccount } from '../../data/queries/accounts.ts';
import { Problem } from '../../instruments/problem.ts';
import {
	Provider,
	ProviderAddress,
	ProviderAnswer,
	ProviderRequest,
} from '../../instruments/schema/account.ts';
import { Session } from '../../instruments/schema/session.ts';
import { noteAccount } from '../accounts/note-account.ts';
import { askProvider, checkAnswer, getProvider, type Proved } from '../accounts/provider.ts';
import { assertPassword, beginSession } from '../accounts/sign-in.ts';
import type { Context } from '../context.ts';
import { describeSession } from '../describe-session.ts';
import { askingToken, giveAsking, takeAsking } from '../http/cookies.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { getSignedIn, type SignedIn } from '../http/signed-in.ts';
import { enterSession } from '../start-session.ts';

/** The page of the client to which the provider sends the browser back. */
const redirectOf = (req: Request): string => `${req.protocol}://${req.get('host') ?? ''}/provider`;

async function tie(context: Context, signedIn: SignedIn | undefined, proved: Proved): Promise<void> {
	const { account } = getSignedIn(signedIn, 'open', 'choose-place');
	if (account.id !== proved.account)
		throw new Problem('wrong-state', 'Another account is signed in than the one that was to be tied.');
	await context.db.write(async (trx) => {
		const other = await findAccountByOidc(trx, proved.issuer, proved.subject);
		if (other && other.id !== account.id)
			throw new Problem('wrong-state', 'This person of the sign-in service is tied to another account.');
		await setAccount(trx, account.id, { oidc_issuer: proved.issuer, oidc_subject: proved.subject });
		await noteAccount(trx, context, { action: 'account.provider-tied', account: account.id });
	});
}

async function findTied(context: Context, { issuer, subject }: Proved): Promise<string> {
	const account = await findAccountByOidc(context.db.read, issuer, subject);
	if (account) return account.id;
	await context.db.write((trx) => noteAccount(trx, context, { action: 'account.refused', account: '' }));
	throw new Problem(
		'not-accepted',
		'No account here is tied to you at this sign-in service. Sign in with e-mail address and password, then tie it on the page of your account.',
		[{ field: 'query', rule: 'not tied', cure: 'sign in with e-mail address and password first' }],
	);
}

export const providerRoutes = [
	endpoint({
		method: 'get',
		path: '/api/provider',
		summary: 'The sign-in service that this server knows, if any',
		reply: Provider,
		action: 'anyone',
		locate: nowhere,
		run: async ({ context }) => (context.provider ? { name: context.provider.name } : {}),
	}),
	endpoint({
		method: 'post',
		path: '/api/provider',
		summary: 'Where to go to sign in by the sign-in service, or, with the password, to tie the account to it',
		body: ProviderRequest,
		reply: ProviderAddress,
		action: 'anyone',
		locate: nowhere,
		run: async ({ context, body, req, res, signedIn }) => {
			getProvider(context);
			let account = '';
			if (body.password !== undefined) {
				const known = getSignedIn(signedIn, 'open', 'choose-place');
				await assertPassword(context, req, known.account, body.password);
				account = known.account.id;
			}
			const { address, token } = await askProvider(context, redirectOf(req), account);
			giveAsking(req, res, token);
			return { address };
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/provider/answer',
		summary: 'The answer of the sign-in service, taken once and from the browser that asked',
		body: ProviderAnswer,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const { context, body, req, res, signedIn } = call;
			getProvider(context);
			takeAsking(req, res);
			const proved = await checkAnswer(context, askingToken(req), body.query);
			if (proved.account === '') {
				const id = await findTied(context, proved);
				const start = await context.db.write((trx) => beginSession(trx, context, req, id, 'provider'));
				return enterSession(call, start);
			}
			await tie(context, signedIn, proved);
			return describeSession(context, signedIn);
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/provider',
		summary: 'Untie one’s own account from the sign-in service',
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ context, signedIn }) => {
			const { account } = getSignedIn(signedIn, 'open', 'choose-place');
			await context.db.write(async (trx) => {
				await setAccount(trx, account.id, { oidc_issuer: '', oidc_subject: '' });
				await noteAccount(trx, context, { action: 'account.provider-untied', account: account.id });
			});
			return undefined;
		},
	}),
];
