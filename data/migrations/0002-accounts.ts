/*
 * Accounts: a person with an e-mail address, a password and perhaps a second factor, who holds one or more
 * places. Places and sessions name the account they belong to; '' stands for none, as it was until now.
 */
import type { Kysely } from 'kysely';

const TEXTS = [
	'name',
	'email',
	'password_hash',
	'totp_secret',
	'totp_pending',
	'recovery_hashes',
	'reset_hash',
	'reset_expires_at',
	'oidc_issuer',
	'oidc_subject',
	'created_at',
	'last_used_at',
	'erased_at',
];

export async function up(db: Kysely<unknown>): Promise<void> {
	let table = db.schema
		.createTable('accounts')
		.addColumn('id', 'text', (col) => col.notNull())
		.addColumn('totp_last_step', 'integer', (col) => col.notNull())
		.addColumn('reset_second_factor', 'integer', (col) => col.notNull());
	for (const name of TEXTS) table = table.addColumn(name, 'text', (col) => col.notNull());
	await table.addPrimaryKeyConstraint('accounts_key', ['id']).execute();
	await db.schema.createIndex('accounts_by_email').on('accounts').column('email').unique().execute();
	await db.schema
		.createIndex('accounts_by_oidc')
		.on('accounts')
		.columns(['oidc_issuer', 'oidc_subject'])
		.execute();
	await db.schema.createIndex('accounts_by_reset').on('accounts').column('reset_hash').execute();
	const text = (name: string, of: string) =>
		db.schema
			.alterTable(of)
			.addColumn(name, 'text', (col) => col.notNull().defaultTo(''))
			.execute();
	await text('account_id', 'invitations');
	await text('account_id', 'sessions');
	await text('used_at', 'sessions');
	await db.schema
		.alterTable('sessions')
		.addColumn('second_factor', 'integer', (col) => col.notNull().defaultTo(0))
		.execute();
	await db.schema.createIndex('invitations_by_account').on('invitations').column('account_id').execute();
	await db.schema.createIndex('sessions_by_account').on('sessions').column('account_id').execute();
}
