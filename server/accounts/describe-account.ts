/* An account as its person sees it, and as the secretariat of the whole store does. Never a hash, a secret or a network address. */

import type { AccountsTable } from '../../data/account-tables.ts';
import { listPlacesOf } from '../../data/queries/invitations.ts';
import { listSessionsOf } from '../../data/queries/sessions.ts';
import type { SessionsTable } from '../../data/tables.ts';
import type { Account, AccountSession, ListedAccount } from '../../instruments/schema/account.ts';
import type { Context } from '../context.ts';
import { describeAccountPlace, describePlaces } from '../describe-session.ts';
import { sessionMark } from '../http/person.ts';
import { type AccountSignedIn, idleSince, mustHaveSecondFactor } from '../http/signed-in.ts';
import { countRecoveryCodes } from './recovery-codes.ts';

const describeSessionRow = (row: SessionsTable, own: string): AccountSession => ({
	id: sessionMark(row.id_hash),
	startedAt: row.created_at,
	usedAt: row.used_at,
	endsAt: row.expires_at,
	isThis: row.id_hash === own,
});

/** The sessions of an account that can still be used. */
export async function listOpenSessions(context: Context, account: string): Promise<SessionsTable[]> {
	const now = context.now();
	const all = await listSessionsOf(context.db.read, account);
	return all.filter((row) => row.ended_at === '' && row.expires_at > now && row.used_at > idleSince(now));
}

export async function describeAccount(
	context: Context,
	{ account, session }: AccountSignedIn,
): Promise<Account> {
	const sessions = await listOpenSessions(context, account.id);
	const { provider } = context;
	return {
		name: account.name,
		email: account.email,
		createdAt: account.created_at,
		hasSecondFactor: account.totp_secret !== '',
		mustHaveSecondFactor: await mustHaveSecondFactor(context, account.id),
		recoveryCodesLeft: countRecoveryCodes(account.recovery_hashes),
		...(provider && { provider: { name: provider.name, isTied: account.oidc_subject !== '' } }),
		places: await describePlaces(context, account.id, session.invitation_id),
		sessions: sessions.map((row) => describeSessionRow(row, session.id_hash)),
	};
}

export async function describeListed(context: Context, account: AccountsTable): Promise<ListedAccount> {
	const places = await listPlacesOf(context.db.read, account.id);
	return {
		id: account.id,
		name: account.name,
		email: account.email,
		hasSecondFactor: account.totp_secret !== '',
		createdAt: account.created_at,
		lastUsedAt: account.last_used_at,
		places: await Promise.all(places.map((place) => describeAccountPlace(context, place))),
	};
}
