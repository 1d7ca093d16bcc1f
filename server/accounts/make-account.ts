/* Making an account for the place that a link led to: from then on the place is signed in to by the account alone. */

import type { AccountsTable } from '../../data/account-tables.ts';
import type { Write } from '../../data/database.ts';
import { addAccount, findAccountByEmail } from '../../data/queries/accounts.ts';
import { endLinksTo, findInvitation, setPlaceAccount } from '../../data/queries/invitations.ts';
import { endSessionsAt } from '../../data/queries/sessions.ts';
import type { InvitationsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import type { AccountRequest } from '../../instruments/schema/account.ts';
import type { Context } from '../context.ts';
import { notFound, type Visitor } from '../http/person.ts';
import { type Started, startSession } from '../start-session.ts';
import { noteAccount } from './note-account.ts';
import { hashPassword } from './password-hash.ts';
import { assertNewAccount, plainEmail, plainName } from './person-details.ts';

const EMPTY = {
	totp_secret: '',
	totp_pending: '',
	totp_last_step: 0,
	recovery_hashes: '',
	reset_hash: '',
	reset_expires_at: '',
	reset_second_factor: 0,
	oidc_issuer: '',
	oidc_subject: '',
	erased_at: '',
};

/** Ends the links and sessions by which the place was reached, and gives it to the account. */
export async function holdPlace(
	trx: Write,
	context: Context,
	place: InvitationsTable,
	account: string,
): Promise<void> {
	const at = context.now();
	await endLinksTo(trx, place, at);
	await endSessionsAt(trx, place, at);
	await setPlaceAccount(trx, place, account);
}

async function getFreePlace(trx: Write, visitor: Visitor): Promise<InvitationsTable> {
	const place = await findInvitation(trx, visitor.study, visitor.invitation);
	if (!place) throw notFound();
	if (place.account_id === '') return place;
	throw new Problem('wrong-state', 'This place has an account already: sign in with it.');
}

async function addNew(trx: Write, account: AccountsTable): Promise<void> {
	if (await findAccountByEmail(trx, account.email))
		throw new Problem('bad-request', 'There is an account with this e-mail address already.', [
			{
				field: 'email',
				rule: 'taken',
				cure: 'sign in with that account, then open the link of this place to take it on',
			},
		]);
	await addAccount(trx, account);
}

export async function makeAccount(
	context: Context,
	visitor: Visitor,
	before: string | undefined,
	request: AccountRequest,
): Promise<Started> {
	await assertNewAccount(context, request);
	const now = context.now();
	const account: AccountsTable = {
		...EMPTY,
		id: context.newId(),
		name: plainName(request.name),
		email: plainEmail(request.email),
		password_hash: await hashPassword(request.password),
		created_at: now,
		last_used_at: now,
	};
	return context.db.write(async (trx) => {
		const place = await getFreePlace(trx, visitor);
		await addNew(trx, account);
		await holdPlace(trx, context, place, account.id);
		await noteAccount(trx, context, { action: 'account.make', account: account.id, place });
		return startSession(trx, context, { place, account: account.id, before });
	});
}
