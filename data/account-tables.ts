/* The table of staff accounts, by the same rules as those of tables.ts. */

/** A person who signs in by e-mail address and password, and holds one or more places. */
export interface AccountsTable {
	id: string;
	/** '' once it is erased. */
	name: string;
	/** NFC, lower case; the id once it is erased. */
	email: string;
	password_hash: string;
	/** Sealed with the key of the server; '' without a second factor. */
	totp_secret: string;
	/** A secret that was shown and not yet proved. */
	totp_pending: string;
	/** The newest step whose code was accepted: none is accepted twice. */
	totp_last_step: number;
	/** JSON: the hashes of the recovery codes that are left. */
	recovery_hashes: string;
	reset_hash: string;
	reset_expires_at: string;
	/** 1: the reset also takes the second factor away. */
	reset_second_factor: number;
	oidc_issuer: string;
	oidc_subject: string;
	created_at: string;
	last_used_at: string;
	erased_at: string;
}
