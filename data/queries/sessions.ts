/* Signed-in sessions. Each request reads the session with its invitation, so an ended or revoked one stops at once. */
import type { Read, Write } from '../database.ts';
import { prepareQuery } from '../prepare-query.ts';
import type { InvitationsTable, SessionsTable } from '../tables.ts';

export type OpenSession = InvitationsTable & { session_hash: string; session_expires_at: string };

export async function addSession(trx: Write, session: SessionsTable): Promise<void> {
	await trx.insertInto('sessions').values(session).execute();
}

const openSession = prepareQuery<{ hash: string; now: string }, OpenSession>((db, slot) =>
	db
		.selectFrom('sessions')
		.innerJoin('invitations', (join) =>
			join
				.onRef('invitations.study_id', '=', 'sessions.study_id')
				.onRef('invitations.id', '=', 'sessions.invitation_id'),
		)
		.selectAll('invitations')
		.select(['sessions.id_hash as session_hash', 'sessions.expires_at as session_expires_at'])
		.where('sessions.id_hash', '=', slot('hash'))
		.where('sessions.ended_at', '=', '')
		.where('sessions.expires_at', '>', slot('now'))
		.where('invitations.revoked_at', '=', ''),
);

/** The invitation behind a session that has neither ended nor run out, nor been revoked, at `now`. */
export const findOpenSession = async (
	db: Read,
	hash: string,
	now: string,
): Promise<OpenSession | undefined> => (await openSession(db, { hash, now }))[0];

export async function endSession(trx: Write, hash: string, at: string): Promise<void> {
	await trx.updateTable('sessions').set({ ended_at: at }).where('id_hash', '=', hash).execute();
}
