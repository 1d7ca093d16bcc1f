/* One's own account: making it, seeing it, taking its data away, changing the password, erasing it. */
import { setAccount } from '../../data/queries/accounts.ts';
import { endSessionsOf } from '../../data/queries/sessions.ts';
import {
	Account,
	AccountRequest,
	PasswordChange,
	PasswordRequest,
} from '../../instruments/schema/account.ts';
import { Session } from '../../instruments/schema/session.ts';
import { describeAccount } from '../accounts/describe-account.ts';
import { eraseAccount } from '../accounts/erase-account.ts';
import { exportAccount } from '../accounts/export-account.ts';
import { makeAccount } from '../accounts/make-account.ts';
import { noteAccount } from '../accounts/note-account.ts';
import { hashPassword } from '../accounts/password-hash.ts';
import { assertNewPassword } from '../accounts/person-details.ts';
import { assertPassword } from '../accounts/sign-in.ts';
import type { Context } from '../context.ts';
import { sessionHash, takeSession } from '../http/cookies.ts';
import { Download, endpoint, nowhere } from '../http/endpoint.ts';
import { assertMay, notSignedIn } from '../http/person.ts';
import { type AccountSignedIn, getSignedIn } from '../http/signed-in.ts';
import { enterSession, type Started, startSession } from '../start-session.ts';

async function changePassword(
	context: Context,
	{ account, session }: AccountSignedIn,
	newPassword: string,
): Promise<Started> {
	await assertNewPassword(context, account, newPassword);
	const password_hash = await hashPassword(newPassword);
	return context.db.write(async (trx) => {
		await setAccount(trx, account.id, { password_hash, reset_hash: '', reset_expires_at: '' });
		await endSessionsOf(trx, account.id, context.now());
		await noteAccount(trx, context, { action: 'account.password', account: account.id });
		return startSession(trx, context, {
			place: { study_id: session.study_id, id: session.invitation_id },
			account: account.id,
			secondFactor: session.second_factor === 1,
			from: session,
			before: session.id_hash,
		});
	});
}

export const accountRoutes = [
	endpoint({
		method: 'post',
		path: '/api/account',
		summary: 'Make an account for the place that a link led to, which is signed in to by it from then on',
		body: AccountRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const { visitor, signedIn, context, body, req } = call;
			if (!visitor || signedIn?.account) throw notSignedIn();
			assertMay('account.make', { study: visitor.study, isOpen: false }, visitor);
			return enterSession(call, await makeAccount(context, visitor, sessionHash(req), body));
		},
	}),
	endpoint({
		method: 'get',
		path: '/api/account',
		summary: 'One’s own account: places, second factor, and where it is signed in',
		reply: Account,
		action: 'anyone',
		locate: nowhere,
		run: ({ signedIn, context }) => describeAccount(context, getSignedIn(signedIn, 'open', 'choose-place')),
	}),
	endpoint({
		method: 'get',
		path: '/api/account/data',
		summary: 'Everything the store holds about the person, as a JSON file',
		reply: 'application/json',
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context }) => {
			const data = await exportAccount(context, getSignedIn(signedIn, 'open', 'choose-place'));
			return new Download('application/json', 'my-account.json', `${JSON.stringify(data, null, '\t')}\n`);
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/password',
		summary: 'Change the password; every other session of the account ends',
		body: PasswordChange,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const { context, req, body } = call;
			const signedIn = getSignedIn(call.signedIn, 'open', 'choose-place');
			await assertPassword(context, req, signedIn.account, body.password);
			return enterSession(call, await changePassword(context, signedIn, body.newPassword));
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/erasure',
		summary: 'Erase one’s own account: name, address and secrets are wiped, places freed, sessions ended',
		body: PasswordRequest,
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context, body, req, res }) => {
			const { account } = getSignedIn(signedIn, 'open', 'choose-place');
			await assertPassword(context, req, account, body.password);
			await context.db.write((trx) => eraseAccount(trx, context, account.id));
			takeSession(req, res);
			return undefined;
		},
	}),
];
