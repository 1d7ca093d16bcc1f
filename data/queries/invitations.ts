/* People's places in a study and the links that lead to them. A link's token is never kept, only its hash. */
import type { Read, Write } from '../database.ts';
import type { InvitationsTable, LinksTable } from '../tables.ts';

export async function addInvitation(trx: Write, invitation: InvitationsTable): Promise<void> {
	await trx.insertInto('invitations').values(invitation).execute();
}

export async function addLink(trx: Write, link: LinksTable): Promise<void> {
	await trx.insertInto('links').values(link).execute();
}

export type FoundLink = InvitationsTable & { token_hash: string; once: number; expires_at: string };

/** The place behind a link, be it still open or not. */
export const findLink = (db: Read, tokenHash: string): Promise<FoundLink | undefined> =>
	db
		.selectFrom('links')
		.innerJoin('invitations', (join) =>
			join
				.onRef('invitations.study_id', '=', 'links.study_id')
				.onRef('invitations.id', '=', 'links.invitation_id'),
		)
		.selectAll('invitations')
		.select(['links.token_hash', 'links.once', 'links.expires_at'])
		.where('links.token_hash', '=', tokenHash)
		.executeTakeFirst();

/** Ends one link; the person's other links and open sessions go on. */
export async function endLink(trx: Write, tokenHash: string, at: string): Promise<void> {
	await trx.updateTable('links').set({ expires_at: at }).where('token_hash', '=', tokenHash).execute();
}

/** Ends every link to a place, so that none of them signs in, now or should the place be free again. */
export async function endLinksTo(trx: Write, place: Pick<InvitationsTable, 'study_id' | 'id'>, at: string) {
	await trx
		.updateTable('links')
		.set({ expires_at: at })
		.where('study_id', '=', place.study_id)
		.where('invitation_id', '=', place.id)
		.where('expires_at', '>', at)
		.execute();
}

/** The places of an account that stand. */
export const listPlacesOf = (db: Read, account: string): Promise<InvitationsTable[]> =>
	db
		.selectFrom('invitations')
		.selectAll()
		.where('account_id', '=', account)
		.where('revoked_at', '=', '')
		.orderBy('study_id')
		.orderBy('title')
		.orderBy('id')
		.execute();

/** Every place that names an account, also those that were taken back. */
export const listHeldBy = (db: Read, account: string): Promise<InvitationsTable[]> =>
	db.selectFrom('invitations').selectAll().where('account_id', '=', account).execute();

/** Gives a place to an account; '' takes it from whoever has it. */
export async function setPlaceAccount(
	trx: Write,
	place: Pick<InvitationsTable, 'study_id' | 'id'>,
	account: string,
): Promise<void> {
	await trx
		.updateTable('invitations')
		.set({ account_id: account })
		.where('study_id', '=', place.study_id)
		.where('id', '=', place.id)
		.execute();
}

export const listSampleInvitations = (db: Read): Promise<InvitationsTable[]> =>
	db
		.selectFrom('invitations')
		.selectAll()
		.where('sample', '=', 1)
		.where('revoked_at', '=', '')
		.orderBy('study_id')
		.orderBy('role')
		.orderBy('country')
		.orderBy('sector')
		.execute();

export const listInvitations = (db: Read, study: string): Promise<InvitationsTable[]> =>
	db
		.selectFrom('invitations')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('role')
		.orderBy('country')
		.orderBy('sector')
		.orderBy('created_at')
		.execute();

export const findInvitation = (db: Read, study: string, id: string): Promise<InvitationsTable | undefined> =>
	db
		.selectFrom('invitations')
		.selectAll()
		.where('study_id', '=', study)
		.where('id', '=', id)
		.executeTakeFirst();

/** Ends a place with all its links and sessions; the first time stays when it is done again. */
export async function revokeInvitation(trx: Write, invitation: InvitationsTable, at: string): Promise<void> {
	await trx
		.updateTable('invitations')
		.set({ revoked_at: at })
		.where('study_id', '=', invitation.study_id)
		.where('id', '=', invitation.id)
		.where('revoked_at', '=', '')
		.execute();
}
