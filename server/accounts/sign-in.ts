/* Signing in by e-mail address and password. An unknown address costs the same work and gets the same answer. */
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { AccountsTable } from '../../data/account-tables.ts';
import type { Write } from '../../data/database.ts';
import { findAccountByEmail, setAccount } from '../../data/queries/accounts.ts';
import { listPlacesOf } from '../../data/queries/invitations.ts';
import type { InvitationsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { sessionHash } from '../http/cookies.ts';
import { IPV6_SUBNET } from '../http/guards.ts';
import { type Started, startSession } from '../start-session.ts';
import { tryPassword } from './count-tries.ts';
import { noteAccount } from './note-account.ts';
import { verifyPassword } from './password-hash.ts';
import { plainEmail } from './person-details.ts';

const addressOf = (req: Request): string => ipKeyGenerator(req.ip ?? '', IPV6_SUBNET);

const WAIT = 'After several wrong tries a wait begins; the secretariat can make a link to a new password.';

const wrongSignIn = (): Problem =>
	new Problem('not-accepted', `E-mail address or password is not right. ${WAIT}`, [
		{
			field: 'password',
			rule: 'address or password not accepted',
			cure: 'type both again, or ask the secretariat for a link to a new password',
		},
	]);

const wrongPassword = (): Problem =>
	new Problem('not-accepted', `The password is not right. ${WAIT}`, [
		{ field: 'password', rule: 'not accepted', cure: 'type it again' },
	]);

const noteRefused = (context: Context, account: string): Promise<void> =>
	context.db.write((trx) => noteAccount(trx, context, { action: 'account.refused', account }));

/** The password once more, before something that matters: counted and refused as at signing in. */
export async function assertPassword(
	context: Context,
	req: Request,
	account: AccountsTable,
	password: string,
): Promise<void> {
	const attempt = await tryPassword(context, account.email, addressOf(req));
	if (await verifyPassword(account.password_hash, password)) return attempt.wasRight();
	await noteRefused(context, account.id);
	throw wrongPassword();
}

/** Who has the one place there is begins in it; who has several chooses. */
const onlyPlace = async (trx: Write, account: string): Promise<InvitationsTable | undefined> => {
	const places = await listPlacesOf(trx, account);
	return places.length === 1 ? places[0] : undefined;
};

/** A session of this account, in which no second factor was shown yet. */
export async function beginSession(
	trx: Write,
	context: Context,
	req: Request,
	account: string,
	by: 'password' | 'provider',
): Promise<Started> {
	const place = await onlyPlace(trx, account);
	await setAccount(trx, account, { last_used_at: context.now() });
	await noteAccount(trx, context, { action: 'account.sign-in', account, detail: { by } });
	return startSession(trx, context, { place, account, before: sessionHash(req) });
}

export async function signIn(
	context: Context,
	req: Request,
	typed: { readonly email: string; readonly password: string },
): Promise<Started> {
	const email = plainEmail(typed.email);
	const attempt = await tryPassword(context, email, addressOf(req));
	const account = await findAccountByEmail(context.db.read, email);
	const isRight = await verifyPassword(account?.password_hash, typed.password);
	if (!account || !isRight) {
		await noteRefused(context, account?.id ?? '');
		throw wrongSignIn();
	}
	await attempt.wasRight();
	return context.db.write((trx) => beginSession(trx, context, req, account.id, 'password'));
}
