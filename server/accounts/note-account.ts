/* The audit of accounts: ids alone, so that it holds no person's name or address, and stays whole when an account is erased. */
import type { Write } from '../../data/database.ts';
import { addAudit } from '../../data/queries/audit.ts';
import type { Context } from '../context.ts';

export interface AccountNote {
	readonly action: `account.${string}`;
	/** The account; '' where nobody has the e-mail address that was tried. */
	readonly account: string;
	/** The place in question, or the place of whoever did it. */
	readonly place?: { readonly study_id: string; readonly id: string };
	readonly detail?: Readonly<Record<string, string | number>>;
}

export async function noteAccount(
	trx: Write,
	context: Context,
	{ action, account, place, detail }: AccountNote,
): Promise<void> {
	await addAudit(trx, {
		study: place?.study_id ?? '',
		id: context.newId(),
		at: context.now(),
		invitation: place?.id ?? '',
		action,
		target: account,
		...(detail && { detail }),
	});
}
