/* Who is signed in, as the person is told: their place, and the account with its places and what it still wants. */
import { listPlacesOf } from '../data/queries/invitations.ts';
import type { InvitationsTable } from '../data/tables.ts';
import type { AccountPlace } from '../instruments/schema/account.ts';
import type { Role } from '../instruments/schema/role.ts';
import type { Person, Session } from '../instruments/schema/session.ts';
import type { Context } from './context.ts';
import { findOpenStudy } from './find-study.ts';
import { actionsOf } from './http/may.ts';
import type { Visitor } from './http/person.ts';
import type { SignedIn } from './http/signed-in.ts';

async function describePerson(context: Context, visitor: Visitor): Promise<Person> {
	const { study: id, invitation, role, title, sector, response, expiresAt } = visitor;
	const study = id === '' ? undefined : await findOpenStudy(context, id);
	const member = study?.members.find((one) => one.code === visitor.country);
	return {
		study: id,
		place: invitation,
		role,
		title,
		...(member && { country: member.code, countryName: member.name }),
		...(sector !== '' && { sector }),
		...(response !== '' && { response }),
		may: actionsOf(role, id),
		expiresAt,
	};
}

export async function describeAccountPlace(
	context: Context,
	place: InvitationsTable,
): Promise<Omit<AccountPlace, 'isPresent'>> {
	const study = place.study_id === '' ? undefined : await findOpenStudy(context, place.study_id);
	return {
		study: place.study_id,
		studyTitle: study?.round.title ?? place.study_id,
		place: place.id,
		role: place.role as Role,
		title: place.title,
	};
}

export async function describePlaces(
	context: Context,
	account: string,
	present: string,
): Promise<AccountPlace[]> {
	const places = await listPlacesOf(context.db.read, account);
	return Promise.all(
		places.map(async (place) => ({
			...(await describeAccountPlace(context, place)),
			isPresent: place.id === present,
		})),
	);
}

export async function describeSession(context: Context, signedIn: SignedIn | undefined): Promise<Session> {
	if (!signedIn) return {};
	const { visitor, account, stage, session } = signedIn;
	return {
		...(visitor && { person: await describePerson(context, visitor) }),
		...(account && {
			account: {
				name: account.name,
				stage,
				// Before the second factor is shown, not even the places are told.
				places:
					stage === 'second-factor' ? [] : await describePlaces(context, account.id, session.invitation_id),
			},
		}),
	};
}
