/* A further place for an account, by the link that leads to it; and the change from one of its places to another. */
import { findLink, listPlacesOf } from '../../data/queries/invitations.ts';
import type { InvitationsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import { assertLink } from '../assert-link.ts';
import type { Context } from '../context.ts';
import { notFound } from '../http/person.ts';
import type { AccountSignedIn } from '../http/signed-in.ts';
import { sha256 } from '../secrets.ts';
import { type Started, startSession } from '../start-session.ts';
import { holdPlace } from './make-account.ts';
import { noteAccount } from './note-account.ts';

const answers = ({ role }: InvitationsTable): boolean => role === 'coordinator' || role === 'respondent';
const clears = ({ role }: InvitationsTable): boolean => role === 'clearing';

/** Nobody clears what they answered, also not by way of two places. */
function assertApart(place: InvitationsTable, held: readonly InvitationsTable[]): void {
	const both = held.some(
		(other) =>
			other.study_id === place.study_id &&
			other.country === place.country &&
			((answers(other) && clears(place)) || (clears(other) && answers(place))),
	);
	if (both)
		throw new Problem(
			'not-allowed',
			'One account cannot answer for a member and clear the same answers: a second person must do it.',
		);
}

const goOn = ({ account, session }: AccountSignedIn, place: InvitationsTable) => ({
	place,
	account: account.id,
	secondFactor: session.second_factor === 1,
	from: session,
	before: session.id_hash,
});

/** The session goes on in the new place. */
export async function takePlace(
	context: Context,
	signedIn: AccountSignedIn,
	token: string,
): Promise<Started> {
	const linkHash = sha256(token);
	assertLink(await findLink(context.db.read, linkHash), context.now());
	return context.db.write(async (trx) => {
		const found = assertLink(await findLink(trx, linkHash), context.now());
		const { account } = signedIn;
		assertApart(found, await listPlacesOf(trx, account.id));
		await holdPlace(trx, context, found, account.id);
		await noteAccount(trx, context, { action: 'account.take-place', account: account.id, place: found });
		return startSession(trx, context, goOn(signedIn, found));
	});
}

export async function choosePlace(
	context: Context,
	signedIn: AccountSignedIn,
	wanted: { readonly study: string; readonly place: string },
): Promise<Started> {
	return context.db.write(async (trx) => {
		const places = await listPlacesOf(trx, signedIn.account.id);
		const place = places.find((one) => one.study_id === wanted.study && one.id === wanted.place);
		if (!place) throw notFound();
		await noteAccount(trx, context, {
			action: 'account.choose-place',
			account: signedIn.account.id,
			place,
		});
		return startSession(trx, context, goOn(signedIn, place));
	});
}
