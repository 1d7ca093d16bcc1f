/*
 * Erasing a person: name, address, hashes and secrets are wiped; the row stays under its number alone, so that
 * what was done can still be followed and the chain of the audit still fits. The places are free again.
 */
import type { Write } from '../../data/database.ts';
import { setAccount } from '../../data/queries/accounts.ts';
import { endLinksTo, listHeldBy, setPlaceAccount } from '../../data/queries/invitations.ts';
import { endSessionsOf } from '../../data/queries/sessions.ts';
import type { Context } from '../context.ts';
import { noteAccount } from './note-account.ts';

/** `by`: the place of whoever does it for somebody else. */
export async function eraseAccount(
	trx: Write,
	context: Context,
	account: string,
	by?: { readonly study_id: string; readonly id: string },
): Promise<void> {
	const at = context.now();
	for (const place of await listHeldBy(trx, account)) {
		await endLinksTo(trx, place, at);
		await setPlaceAccount(trx, place, '');
	}
	await endSessionsOf(trx, account, at);
	await setAccount(trx, account, {
		name: '',
		email: account,
		password_hash: '',
		totp_secret: '',
		totp_pending: '',
		totp_last_step: 0,
		recovery_hashes: '',
		reset_hash: '',
		reset_expires_at: '',
		reset_second_factor: 0,
		oidc_issuer: '',
		oidc_subject: '',
		last_used_at: '',
		erased_at: at,
	});
	await noteAccount(trx, context, { action: 'account.erase', account, ...(by && { place: by }) });
}
