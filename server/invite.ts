/* Giving a person a place in a study: an invitation, and links to it whose token is shown once and kept only as a hash. */
import type { Write } from '../data/database.ts';
import { addInvitation, addLink } from '../data/queries/invitations.ts';
import type { InvitationsTable } from '../data/tables.ts';
import type { Role } from '../instruments/schema/role.ts';
import type { Context } from './context.ts';
import { newToken, sha256 } from './secrets.ts';

const LINK_DAYS = 90;
const DAY_MS = 86_400_000;

export interface Invitee {
	readonly study: string;
	readonly role: Role;
	readonly title: string;
	readonly country?: string;
	readonly sector?: string;
	readonly response?: string;
	readonly isSample?: boolean;
}

export const linkEnds = (now: string): string => new Date(Date.parse(now) + LINK_DAYS * DAY_MS).toISOString();

/** Makes a link to somebody's place and returns its token, which cannot be had again. `once`: it ends with its first use. */
export async function makeLink(
	trx: Write,
	context: Context,
	invitation: InvitationsTable,
	once = false,
): Promise<string> {
	const token = newToken();
	const now = context.now();
	await addLink(trx, {
		token_hash: sha256(token),
		study_id: invitation.study_id,
		invitation_id: invitation.id,
		once: Number(once),
		created_at: now,
		expires_at: linkEnds(now),
	});
	return token;
}

/** Gives a person a place, as yet without a link to it. */
export async function invite(trx: Write, context: Context, who: Invitee): Promise<InvitationsTable> {
	const invitation: InvitationsTable = {
		study_id: who.study,
		id: context.newId(),
		role: who.role,
		title: who.title,
		country: who.country ?? '',
		sector: who.sector ?? '',
		response_id: who.response ?? '',
		sample: Number(who.isSample ?? false),
		created_at: context.now(),
		revoked_at: '',
		account_id: '',
	};
	await addInvitation(trx, invitation);
	return invitation;
}
