/* Signed-in sessions. Each request reads the session with its invitation, so an ended or revoked one stops at once. */
import type { Read, Write } from '../database.ts';
import type { InvitationsTable, SessionsTable } from '../tables.ts';

export type OpenSession = InvitationsTable & { session_hash: string; session_expires_at: string };

export async function addSession(trx: Write, session: SessionsTable): Promise<void> {
	await trx.insertInto('sessions').values(session).execute();
}

/** The invitation behind a session that has neither ended nor run out, nor been revoked, at `now`. */
export const findOpenSession = (db: Read, hash: string, now: string): Promise<OpenSession | undefined> =>
	db
		.selectFrom('sessions')
		.innerJoin('invitations', (join) =>
			join
				.onRef('invitations.study_id', '=', 'sessions.study_id')
				.onRef('invitations.id', '=', 'sessions.invitation_id'),
		)
		.selectAll('invitations')
		.select(['sessions.id_hash as session_hash', 'sessions.expires_at as session_expires_at'])
		.where('sessions.id_hash', '=', hash)
		.where('sessions.ended_at', '=', '')
		.where('sessions.expires_at', '>', now)
		.where('invitations.revoked_at', '=', '')
		.executeTakeFirst();

export async function endSession(trx: Write, hash: string, at: string): Promise<void> {
	await trx.updateTable('sessions').set({ ended_at: at }).where('id_hash', '=', hash).execute();
}
