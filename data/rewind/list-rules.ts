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
}

/** `rebuilt`: from revisions, submissions and the audit, in rewind-store.ts. */
export type Rule<T> = Dated<T> | 'rebuilt';

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
	sessions: { since: 'created_at', ends: ['ended_at'] },
	audit: 'rebuilt',
};
