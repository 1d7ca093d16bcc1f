/* Who makes a request: the person behind the session cookie, and how far an action reaches for them. */
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import { findOpenSession, type OpenSession } from '../../data/queries/sessions.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Role } from '../../instruments/schema/role.ts';
import type { Context } from '../context.ts';
import { sha256 } from '../secrets.ts';
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

export const isSecure = (req: Request): boolean => req.protocol === 'https';

/** The __Host- prefix needs https; on plain http (localhost, a hall's network) the name is plain. */
export const cookieName = (req: Request): string => (isSecure(req) ? '__Host-session' : 'session');

const visitorOf = (row: OpenSession): Visitor => ({
	invitation: row.id,
	study: row.study_id,
	role: row.role as Role,
	title: row.title,
	country: row.country,
	sector: row.sector,
	response: row.response_id,
	session: row.session_hash.slice(0, 16),
	expiresAt: row.session_expires_at,
});

export function sessionHash(req: Request): string | undefined {
	const token = parseCookie(req.headers.cookie ?? '')[cookieName(req)];
	return token ? sha256(token) : undefined;
}

const known = new WeakMap<Request, Visitor | undefined>();

/** Looked up once a request, however many ask. */
export async function findVisitor(context: Context, req: Request): Promise<Visitor | undefined> {
	if (known.has(req)) return known.get(req);
	const hash = sessionHash(req);
	const row = hash && (await findOpenSession(context.db.read, hash, context.now()));
	const visitor = row ? visitorOf(row) : undefined;
	known.set(req, visitor);
	return visitor;
}

/** Who makes this request, if anybody has looked that up. */
export const knownVisitor = (req: Request): Visitor | undefined => known.get(req);

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

const notSignedIn = (): Problem =>
	new Problem(
		'not-signed-in',
		'Sign in by your personal link first. If it has been a while, open the link again: nothing you typed is lost.',
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
