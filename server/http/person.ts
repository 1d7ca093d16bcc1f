/* Who makes a request: the person behind the session cookie, and how far an action reaches for them. */
import type { InvitationsTable, SessionsTable } from '../../data/tables.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Role } from '../../instruments/schema/role.ts';
import { type Action, reachOf } from './may.ts';

export interface Visitor {
	readonly invitation: string;
	readonly study: string;
	readonly role: Role;
	readonly title: string;
	readonly country: string;
	readonly sector: string;
	readonly response: string;
	readonly session: string;
	readonly expiresAt: string;
}

/** How a session is named where its hash is not to be seen. */
export const sessionMark = (hash: string): string => hash.slice(0, 16);

export const visitorOf = (session: SessionsTable, place: InvitationsTable): Visitor => ({
	invitation: place.id,
	study: place.study_id,
	role: place.role as Role,
	title: place.title,
	country: place.country,
	sector: place.sector,
	response: place.response_id,
	session: sessionMark(session.id_hash),
	expiresAt: session.expires_at,
});

/** What an action is about. A released country may be read by those who reach released ones only. */
export interface Place {
	readonly study: string;
	readonly isOpen: boolean;
	readonly country?: string;
	readonly response?: string;
	readonly isReleased?: boolean;
}

function isWithin(place: Place, visitor: Visitor | undefined, reach: ReturnType<typeof reachOf>): boolean {
	if (reach === undefined) return false;
	if (reach === 'study') return true;
	if (reach === 'own') return isOwn(place, visitor);
	// A release opens a country for reading: it gives nobody from elsewhere a hand in it.
	if (reach !== 'country' && place.isReleased === true) return true;
	return reach !== 'released' && visitor?.country === place.country && place.country !== undefined;
}

function isOwn(place: Place, visitor: Visitor | undefined): boolean {
	return visitor?.response === place.response && place.response !== undefined;
}

export const notSignedIn = (): Problem =>
	new Problem(
		'not-signed-in',
		'Sign in first, by your personal link or with your account. If it has been a while, do it again: nothing you typed is lost.',
	);

/** A foreign thing answers exactly as a missing one does. */
export const notFound = (): Problem =>
	new Problem('not-found', 'There is no such thing, or it is not open to you.', [
		{
			field: 'address',
			rule: 'unknown, or not open to you',
			cure: 'choose a study on the home page and go on from there',
		},
	]);

/** To somebody not signed in, a missing thing answers as an existing one does: that one must sign in. */
export const missingTo =
	(visitor: Visitor | undefined) =>
	(error: unknown): never => {
		const isMissing = error instanceof Problem && error.kind === 'not-found';
		throw isMissing && !visitor ? notSignedIn() : error;
	};

/** A visitor without a study is the secretariat of the whole store. */
export const belongsTo = (visitor: Visitor, study: string): boolean =>
	visitor.study === study || visitor.study === '';

/** Whether the visitor may do this here. */
export function isAllowed(action: Action, place: Place, visitor: Visitor | undefined): boolean {
	const own = visitor && belongsTo(visitor, place.study) ? visitor : undefined;
	return isWithin(place, own, reachOf(action, own?.role, place.isOpen));
}

/**
 * Throws unless the visitor may do this here: 401 for somebody not signed in, 404 for what they may not know
 * of, 403 for what they see but may not do.
 */
export function assertMay(action: Action, place: Place, visitor: Visitor | undefined): void {
	if (isAllowed(action, place, visitor)) return;
	const own = visitor && belongsTo(visitor, place.study) ? visitor : undefined;
	if (!visitor) throw notSignedIn();
	const sees = own !== undefined && (place.country === undefined || place.country === own.country);
	if (!sees) throw notFound();
	throw new Problem('not-allowed', `The role ${own.role} may not do this.`);
}

/** Where assertMay has let somebody in by a role, so that there is one. */
export function signedIn(visitor: Visitor | undefined): Visitor {
	if (!visitor) throw new RangeError('this route requires a person who is signed in');
	return visitor;
}
