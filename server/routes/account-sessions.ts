/* Where an account works and where it is signed in: its places, a further place by a link, and its sessions. */
import { endSession, endSessionsOf } from '../../data/queries/sessions.ts';
import { PlaceChoice } from '../../instruments/schema/account.ts';
import { Session, SessionRequest } from '../../instruments/schema/session.ts';
import { listOpenSessions } from '../accounts/describe-account.ts';
import { noteAccount } from '../accounts/note-account.ts';
import { choosePlace, takePlace } from '../accounts/take-place.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { SessionParams } from '../http/params.ts';
import { notFound, sessionMark } from '../http/person.ts';
import { getSignedIn } from '../http/signed-in.ts';
import { enterSession } from '../start-session.ts';

export const accountSessionRoutes = [
	endpoint({
		method: 'post',
		path: '/api/account/place',
		summary: 'Go on in another of one’s own places, without signing in again',
		body: PlaceChoice,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const signedIn = getSignedIn(call.signedIn, 'open', 'choose-place');
			return enterSession(call, await choosePlace(call.context, signedIn, call.body));
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/places',
		summary: 'Take on the place that a link leads to; the link ends',
		body: SessionRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const signedIn = getSignedIn(call.signedIn, 'open', 'choose-place');
			return enterSession(call, await takePlace(call.context, signedIn, call.body.token));
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/account/sessions',
		summary: 'End every other session of one’s own account',
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context }) => {
			const { account, session } = getSignedIn(signedIn, 'open', 'choose-place');
			await context.db.write(async (trx) => {
				await endSessionsOf(trx, account.id, context.now(), session.id_hash);
				await noteAccount(trx, context, { action: 'account.sessions-ended', account: account.id });
			});
			return undefined;
		},
	}),
	endpoint({
		method: 'delete',
		path: '/api/account/sessions/:session',
		summary: 'End one session of one’s own account',
		params: SessionParams,
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context, params }) => {
			const { account } = getSignedIn(signedIn, 'open', 'choose-place');
			const open = await listOpenSessions(context, account.id);
			const found = open.find((row) => sessionMark(row.id_hash) === params.session);
			if (!found) throw notFound();
			await context.db.write(async (trx) => {
				await endSession(trx, found.id_hash, context.now());
				await noteAccount(trx, context, { action: 'account.sessions-ended', account: account.id });
			});
			return undefined;
		},
	}),
];
