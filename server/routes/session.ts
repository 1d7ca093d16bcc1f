/* Signing in by a personal link, asking who one is, signing out. A GET never consumes a link. */
import { addAudit } from '../../data/queries/audit.ts';
import { endLink, findLink } from '../../data/queries/invitations.ts';
import { endSession } from '../../data/queries/sessions.ts';
import { Session, SessionRequest } from '../../instruments/schema/session.ts';
import { assertLink } from '../assert-link.ts';
import type { Context } from '../context.ts';
import { describeSession } from '../describe-session.ts';
import { sessionHash, takeSession } from '../http/cookies.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import type { SignedIn } from '../http/signed-in.ts';
import { sha256 } from '../secrets.ts';
import { enterSession, type Started, startSession } from '../start-session.ts';

/** The link is looked at again inside the transaction: of two who open a once-only link at the same moment, one is let in. `before`: the session this browser had, which ends. */
const openSession = (context: Context, linkHash: string, before: string | undefined): Promise<Started> =>
	context.db.write(async (trx) => {
		const now = context.now();
		const place = assertLink(await findLink(trx, linkHash), now);
		const { study_id: study, id } = place;
		const started = await startSession(trx, context, { place, before });
		if (place.once === 1) await endLink(trx, place.token_hash, now);
		const entry = { study, id: context.newId(), at: now, invitation: id };
		const detail = place.once === 1 ? { until: place.expires_at } : {};
		await addAudit(trx, { ...entry, action: 'session.open', target: id, detail });
		return started;
	});

const closeSession = (context: Context, { session }: SignedIn): Promise<void> =>
	context.db.write(async (trx) => {
		const at = context.now();
		const { study_id: study, invitation_id: invitation, account_id: account } = session;
		await endSession(trx, session.id_hash, at);
		const target = account === '' ? invitation : account;
		await addAudit(trx, { study, id: context.newId(), at, invitation, action: 'session.end', target });
	});

export const sessionRoutes = [
	endpoint({
		method: 'post',
		path: '/api/session',
		summary: 'Exchange the token of a personal link for a session cookie',
		body: SessionRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const { body, context, req } = call;
			const linkHash = sha256(body.token);
			// Asked of the reading connection first, so that guessing costs the store no write.
			assertLink(await findLink(context.db.read, linkHash), context.now());
			return enterSession(call, await openSession(context, linkHash, sessionHash(req)));
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/session',
		summary: 'Who is signed in, what that person may do, and what their account still wants',
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: ({ signedIn, context }) => describeSession(context, signedIn),
	}),
	endpoint({
		method: 'delete',
		path: '/api/session',
		summary: 'Sign out',
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context, req, res }) => {
			if (signedIn) await closeSession(context, signedIn);
			takeSession(req, res);
			return undefined;
		},
	}),
];
