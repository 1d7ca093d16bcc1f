/*
 * How each table goes back to a moment. A table that is added must say so here, or the program does not compile;
 * docs/RELIABILITY.md tells it in words.
 */
import type { Tables } from '../tables.ts';

/**
 * The column that says when a row came; and the column that marks when it ended, with those that are set together with
 * it, all of them '' while it goes on. Any other column that changes stays as it is now.
 */
export interface Dated<T> {
	readonly since: keyof T & string;
	readonly ends?: readonly [at: keyof T & string, ...others: (keyof T & string)[]];
	/** Counts the changes of a row from 1: one that was changed since, and came before, stays as it is now. */
	readonly counts?: keyof T & string;
}

/** `rebuilt`: from revisions, submissions and the audit, in rewind-store.ts. `emptied`: it only passes things on. */
export type Rule<T> = Dated<T> | 'rebuilt' | 'emptied';

export const RULES: { readonly [Name in keyof Tables]: Rule<Tables[Name]> } = {
	studies: { since: 'created_at' },
	countries: 'rebuilt',
	responses: 'rebuilt',
	revisions: { since: 'at' },
	submissions: { since: 'at' },
	settlements: { since: 'at' },
	questionnaires: { since: 'since' },
	asides: { since: 'at', ends: ['settled_at', 'settled', 'settled_by', 'used_for'] },
	invitations: { since: 'created_at', ends: ['revoked_at'] },
	links: { since: 'created_at' },
	accounts: { since: 'created_at' },
	sessions: { since: 'created_at', ends: ['ended_at'] },
	// What is withheld is searched for anew at each reading; what was cleared since has to be cleared again.
	disclosures: { since: 'at' },
	files: { since: 'at' },
	documents: { since: 'updated_at', counts: 'version' },
	uploads: 'emptied',
	audit: 'rebuilt',
};
