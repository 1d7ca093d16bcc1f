/*
 * Signed-in browsers. A session stands or falls with its place and its account, so a place taken back or an
 * account erased stops it at once. An account's session may have no place, while one is still to be chosen.
 */
import type { Read, Write } from '../database.ts';
import { prepareQuery } from '../prepare-query.ts';
import type { InvitationsTable, SessionsTable } from '../tables.ts';

export interface OpenSession {
	readonly session: SessionsTable;
	/** Absent when the place was taken back or none is chosen yet. */
	readonly place: InvitationsTable | undefined;
}

export async function addSession(trx: Write, session: SessionsTable): Promise<void> {
	await trx.insertInto('sessions').values(session).execute();
}

const openSession = prepareQuery<{ hash: string; now: string; usedSince: string }, SessionsTable>(
	(db, slot) =>
		db
			.selectFrom('sessions')
			.selectAll()
			.where('id_hash', '=', slot('hash'))
			.where('ended_at', '=', '')
			.where('expires_at', '>', slot('now'))
			.where((where) => where.or([where('account_id', '=', ''), where('used_at', '>', slot('usedSince'))])),
);

const heldPlace = prepareQuery<{ study: string; id: string; account: string }, InvitationsTable>((db, slot) =>
	db
		.selectFrom('invitations')
		.selectAll()
		.where('study_id', '=', slot('study'))
		.where('id', '=', slot('id'))
		.where('account_id', '=', slot('account'))
		.where('revoked_at', '=', ''),
);

/** `usedSince`: an account's session that was last used before that has run out. */
export async function findOpenSession(
	db: Read,
	hash: string,
	now: string,
	usedSince: string,
): Promise<OpenSession | undefined> {
	const [session] = await openSession(db, { hash, now, usedSince });
	if (!session) return undefined;
	const { study_id: study, invitation_id: id, account_id: account } = session;
	const [place] = await heldPlace(db, { study, id, account });
	return place || account !== '' ? { session, place } : undefined;
}

export async function endSession(trx: Write, hash: string, at: string): Promise<void> {
	await trx
		.updateTable('sessions')
		.set({ ended_at: at })
		.where('id_hash', '=', hash)
		.where('ended_at', '=', '')
		.execute();
}

export async function touchSession(trx: Write, hash: string, at: string): Promise<void> {
	await trx.updateTable('sessions').set({ used_at: at }).where('id_hash', '=', hash).execute();
}

/** Every session that an account had, newest first. */
export const listSessionsOf = (db: Read, account: string): Promise<SessionsTable[]> =>
	db
		.selectFrom('sessions')
		.selectAll()
		.where('account_id', '=', account)
		.orderBy('created_at', 'desc')
		.orderBy('id_hash')
		.execute();

/** Ends the sessions of an account, but for the one whose hash is `except`. */
export async function endSessionsOf(trx: Write, account: string, at: string, except = ''): Promise<void> {
	await trx
		.updateTable('sessions')
		.set({ ended_at: at })
		.where('account_id', '=', account)
		.where('id_hash', '!=', except)
		.where('ended_at', '=', '')
		.execute();
}

/** Ends every session at a place, whoever signed in to it. */
export async function endSessionsAt(
	trx: Write,
	place: Pick<InvitationsTable, 'study_id' | 'id'>,
	at: string,
): Promise<void> {
	await trx
		.updateTable('sessions')
		.set({ ended_at: at })
		.where('study_id', '=', place.study_id)
		.where('invitation_id', '=', place.id)
		.where('ended_at', '=', '')
		.execute();
}
