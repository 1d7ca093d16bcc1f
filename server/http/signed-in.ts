/*
 * Who stands behind a request's cookie. A link's session has its rights at once; an account's has none until
 * its second factor is shown (or set up, where a place demands one) and a place is chosen. What is wanted is
 * worked out anew at each request, so that no session keeps rights that its account has lost.
 */
import type { Request } from 'express';
import type { AccountsTable } from '../../data/account-tables.ts';
import { findAccount } from '../../data/queries/accounts.ts';
import { listPlacesOf } from '../../data/queries/invitations.ts';
import { findOpenSession, type OpenSession, touchSession } from '../../data/queries/sessions.ts';
import type { SessionsTable } from '../../data/tables.ts';
import type { AccountStage } from '../../instruments/schema/account.ts';
import type { Context } from '../context.ts';
import { sessionHash } from './cookies.ts';
import { needsSecondFactor } from './may.ts';
import { notSignedIn, type Visitor, visitorOf } from './person.ts';

const HOUR_MS = 3_600_000;
const IDLE_MS = 12 * HOUR_MS;
/** The time of use is noted at most so often: reading would otherwise write at every step. */
const NOTE_MS = HOUR_MS / 4;

/** An account's session that was last used before this has run out. */
export const idleSince = (now: string): string => new Date(Date.parse(now) - IDLE_MS).toISOString();

export interface SignedIn {
	readonly session: SessionsTable;
	/** Absent in a link's session. */
	readonly account: AccountsTable | undefined;
	readonly stage: AccountStage;
	/** With rights, and so only when nothing more is wanted. */
	readonly visitor: Visitor | undefined;
}

export interface AccountSignedIn extends SignedIn {
	readonly account: AccountsTable;
}

export async function mustHaveSecondFactor(context: Context, account: string): Promise<boolean> {
	const places = await listPlacesOf(context.db.read, account);
	return places.some((place) => needsSecondFactor(place.role));
}

async function stageOf(
	context: Context,
	account: AccountsTable,
	{ session, place }: OpenSession,
): Promise<AccountStage> {
	if (account.totp_secret !== '' && session.second_factor === 0) return 'second-factor';
	if (account.totp_secret === '' && (await mustHaveSecondFactor(context, account.id))) return 'set-up';
	return place ? 'open' : 'choose-place';
}

async function noteUse(context: Context, { account_id, used_at, id_hash }: SessionsTable, now: string) {
	if (account_id === '' || Date.parse(now) - Date.parse(used_at) < NOTE_MS) return;
	await context.db.write((trx) => touchSession(trx, id_hash, now));
}

const known = new WeakMap<Request, SignedIn | undefined>();

/** Looked up once a request, however many ask. */
export async function findSignedIn(context: Context, req: Request): Promise<SignedIn | undefined> {
	if (known.has(req)) return known.get(req);
	const hash = sessionHash(req);
	const signedIn = hash ? await findSignedInBy(context, hash) : undefined;
	known.set(req, signedIn);
	return signedIn;
}

/** Who makes this request, if anybody has looked that up. */
export const knownVisitor = (req: Request): Visitor | undefined => known.get(req)?.visitor;

export async function findSignedInBy(context: Context, hash: string): Promise<SignedIn | undefined> {
	const now = context.now();
	const open = await findOpenSession(context.db.read, hash, now, idleSince(now));
	if (!open) return undefined;
	const { session, place } = open;
	if (session.account_id === '')
		return { session, account: undefined, stage: 'open', visitor: place && visitorOf(session, place) };
	const account = await findAccount(context.db.read, session.account_id);
	if (!account) return undefined;
	await noteUse(context, session, now);
	const stage = await stageOf(context, account, open);
	const visitor = stage === 'open' && place ? visitorOf(session, place) : undefined;
	return { session, account, stage, visitor };
}

const withAccount = (signedIn: SignedIn | undefined): signedIn is AccountSignedIn =>
	signedIn?.account !== undefined;

/** Throws not-signed-in unless an account is signed in that has reached one of these stages. */
export function getSignedIn(
	signedIn: SignedIn | undefined,
	...stages: readonly AccountStage[]
): AccountSignedIn {
	if (withAccount(signedIn) && stages.includes(signedIn.stage)) return signedIn;
	throw notSignedIn();
}
