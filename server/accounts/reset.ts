/*
 * A forgotten password: a link for one use and one day, made by the secretariat and handed over as it knows the
 * person, so no mail is needed. It sets a new password; the second factor is asked for all the same, unless the
 * link was made to take it away too.
 */

import type { AccountsTable } from '../../data/account-tables.ts';
import type { Write } from '../../data/database.ts';
import { findAccountByReset, setAccount } from '../../data/queries/accounts.ts';
import { endSessionsOf } from '../../data/queries/sessions.ts';
import { Problem } from '../../instruments/problem.ts';
import type { ResetLink } from '../../instruments/schema/account.ts';
import type { Context } from '../context.ts';
import { newToken, sha256 } from '../secrets.ts';
import { noteAccount } from './note-account.ts';
import { hashPassword } from './password-hash.ts';
import { assertNewPassword } from './person-details.ts';

const DAY_MS = 86_400_000;

/** `by`: the place of whoever makes it; absent for the command line. A new link ends the one before. */
export async function makeResetLink(
	trx: Write,
	context: Context,
	account: string,
	takesFactor: boolean,
	by?: { readonly study_id: string; readonly id: string },
): Promise<ResetLink> {
	const token = newToken();
	const expiresAt = new Date(Date.parse(context.now()) + DAY_MS).toISOString();
	await setAccount(trx, account, {
		reset_hash: sha256(token),
		reset_expires_at: expiresAt,
		reset_second_factor: Number(takesFactor),
	});
	await noteAccount(trx, context, {
		action: 'account.reset-link',
		account,
		...(by && { place: by }),
		detail: { secondFactor: Number(takesFactor) },
	});
	return { token, expiresAt };
}

function assertResettable(account: AccountsTable | undefined, now: string): AccountsTable {
	if (!account)
		throw new Problem(
			'link-unknown',
			'This link is not known here: it was used already, or a newer one was made.',
			[
				{
					field: 'token',
					rule: 'unknown',
					cure: 'copy the whole link, or ask the secretariat for a new one',
				},
			],
		);
	if (account.reset_expires_at > now) return account;
	throw new Problem('link-ended', 'This link has ended: it was good for one day.', [
		{ field: 'token', rule: 'expired', cure: 'ask the secretariat for a new one' },
	]);
}

const WITHOUT_FACTOR = { totp_secret: '', totp_pending: '', recovery_hashes: '' };

export async function resetPassword(context: Context, token: string, password: string): Promise<void> {
	const hash = sha256(token);
	const found = assertResettable(await findAccountByReset(context.db.read, hash), context.now());
	await assertNewPassword(context, found, password);
	const password_hash = await hashPassword(password);
	await context.db.write(async (trx) => {
		const account = assertResettable(await findAccountByReset(trx, hash), context.now());
		await setAccount(trx, account.id, {
			password_hash,
			reset_hash: '',
			reset_expires_at: '',
			reset_second_factor: 0,
			...(account.reset_second_factor === 1 && WITHOUT_FACTOR),
		});
		await endSessionsOf(trx, account.id, context.now());
		await noteAccount(trx, context, { action: 'account.reset', account: account.id });
	});
}
