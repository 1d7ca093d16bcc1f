/*
 * Everything the store holds about a person with an account, for that person: the account without its secrets,
 * the places, the sessions, and what the audit says of them since they took each place.
 */
import { listAuditOf } from '../../data/queries/accounts.ts';
import type { AuditRow } from '../../data/queries/audit.ts';
import { listSessionsOf } from '../../data/queries/sessions.ts';
import type { Context } from '../context.ts';
import { describePlaces } from '../describe-session.ts';
import { sessionMark } from '../http/person.ts';
import type { AccountSignedIn } from '../http/signed-in.ts';

/** Before an account took a place, somebody else may have sat in it. */
function isOwn(row: AuditRow, account: string, since: ReadonlyMap<string, number>): boolean {
	if (row.target === account) return true;
	const from = since.get(row.invitation_id) ?? since.get(row.target);
	return from !== undefined && row.seq >= from;
}

const TAKEN: ReadonlySet<string> = new Set(['account.make', 'account.take-place']);

function takenAt(rows: readonly AuditRow[], account: string): Map<string, number> {
	const taken = rows.filter((row) => row.target === account && TAKEN.has(row.action));
	return new Map(taken.map((row) => [row.invitation_id, row.seq]));
}

export async function exportAccount(
	context: Context,
	{ account, session }: AccountSignedIn,
): Promise<Record<string, unknown>> {
	const { db } = context;
	const places = await describePlaces(context, account.id, session.invitation_id);
	const rows = await listAuditOf(
		db.read,
		account.id,
		places.map(({ place }) => place),
	);
	const since = takenAt(rows, account.id);
	const sessions = await listSessionsOf(db.read, account.id);
	return {
		exportedAt: context.now(),
		account: {
			id: account.id,
			name: account.name,
			email: account.email,
			createdAt: account.created_at,
			lastUsedAt: account.last_used_at,
			hasPassword: account.password_hash !== '',
			hasSecondFactor: account.totp_secret !== '',
			provider: account.oidc_issuer,
			nameAtProvider: account.oidc_subject,
		},
		places: places.map(({ isPresent: _, ...place }) => place),
		sessions: sessions.map((row) => ({
			id: sessionMark(row.id_hash),
			place: row.invitation_id,
			startedAt: row.created_at,
			usedAt: row.used_at,
			endsAt: row.expires_at,
			endedAt: row.ended_at,
			withSecondFactor: row.second_factor === 1,
		})),
		audit: rows
			.filter((row) => isOwn(row, account.id, since))
			.map(({ at, action, study_id, invitation_id, target, detail }) => ({
				at,
				action,
				study: study_id,
				place: invitation_id,
				target,
				detail: JSON.parse(detail) as unknown,
			})),
	};
}
