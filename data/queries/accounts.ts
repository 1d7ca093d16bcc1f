/* Accounts of persons. Passwords and codes are kept as hashes alone, the secret of the second factor sealed. */

import type { AccountsTable } from '../account-tables.ts';
import type { Read, Write } from '../database.ts';
import type { AuditRow } from './audit.ts';

export async function addAccount(trx: Write, account: AccountsTable): Promise<void> {
	await trx.insertInto('accounts').values(account).execute();
}

const standing = (db: Read) => db.selectFrom('accounts').selectAll().where('erased_at', '=', '');

export const findAccount = (db: Read, id: string): Promise<AccountsTable | undefined> =>
	standing(db).where('id', '=', id).executeTakeFirst();

export const findAccountByEmail = (db: Read, email: string): Promise<AccountsTable | undefined> =>
	standing(db).where('email', '=', email).executeTakeFirst();

/** `hash` is never ''. */
export const findAccountByReset = (db: Read, hash: string): Promise<AccountsTable | undefined> =>
	standing(db).where('reset_hash', '=', hash).executeTakeFirst();

export const findAccountByOidc = (
	db: Read,
	issuer: string,
	subject: string,
): Promise<AccountsTable | undefined> =>
	standing(db).where('oidc_issuer', '=', issuer).where('oidc_subject', '=', subject).executeTakeFirst();

export const listAccounts = (db: Read): Promise<AccountsTable[]> =>
	standing(db).orderBy('name').orderBy('id').execute();

export async function setAccount(
	trx: Write,
	id: string,
	to: Partial<Omit<AccountsTable, 'id'>>,
): Promise<void> {
	await trx.updateTable('accounts').set(to).where('id', '=', id).execute();
}

/** What was done by a place, or to the account or the place itself. */
export const listAuditOf = (db: Read, account: string, places: readonly string[]): Promise<AuditRow[]> =>
	db
		.selectFrom('audit')
		.selectAll()
		.where((where) =>
			where.or([
				where('target', '=', account),
				where('invitation_id', 'in', [...places]),
				where('target', 'in', [...places]),
			]),
		)
		.orderBy('seq')
		.execute();
