/*
 * Beginning a session. Each sign-in and each rise of rights gets a new one, under a new random name, and the one
 * this browser had before ends with it: a session that somebody prepared is never taken over.
 */
import type { Write } from '../data/database.ts';
import { addSession, endSession } from '../data/queries/sessions.ts';
import type { InvitationsTable, SessionsTable } from '../data/tables.ts';
import type { Session } from '../instruments/schema/session.ts';
import type { Context } from './context.ts';
import { describeSession } from './describe-session.ts';
import { giveSession } from './http/cookies.ts';
import type { Call } from './http/endpoint.ts';
import { findSignedInBy } from './http/signed-in.ts';
import { newToken, sha256 } from './secrets.ts';

const SESSION_DAYS = 14;
const DAY_MS = 86_400_000;

export interface SessionStart {
	readonly place?: Pick<InvitationsTable, 'study_id' | 'id'> | undefined;
	/** Left out for a link's session. */
	readonly account?: string;
	readonly secondFactor?: boolean;
	/** The session that this one goes on from: it does not last longer than that one would have. */
	readonly from?: SessionsTable;
	/** Hash of the session that this browser had, which ends. */
	readonly before: string | undefined;
}

export interface Started {
	readonly token: string;
	readonly expiresAt: string;
}

export async function startSession(trx: Write, context: Context, start: SessionStart): Promise<Started> {
	const { place, account = '', secondFactor = false, from, before } = start;
	const token = newToken();
	const now = context.now();
	const expiresAt = from?.expires_at ?? new Date(Date.parse(now) + SESSION_DAYS * DAY_MS).toISOString();
	if (before) await endSession(trx, before, now);
	await addSession(trx, {
		id_hash: sha256(token),
		study_id: place?.study_id ?? '',
		invitation_id: place?.id ?? '',
		created_at: from?.created_at ?? now,
		expires_at: expiresAt,
		ended_at: '',
		account_id: account,
		second_factor: Number(secondFactor),
		used_at: account === '' ? '' : now,
	});
	return { token, expiresAt };
}

type Signing = Pick<Call<unknown, unknown, unknown, undefined>, 'context' | 'req' | 'res'>;

/** Hands the session to the browser and says who it is now. */
export async function enterSession({ context, req, res }: Signing, started: Started): Promise<Session> {
	giveSession(req, res, started.token, started.expiresAt);
	return describeSession(context, await findSignedInBy(context, sha256(started.token)));
}
