/* Signing in with an account: the password, then the second factor; and a new password by a reset link. */
import { CodeRequest, ResetRequest, SignInRequest } from '../../instruments/schema/account.ts';
import { Session } from '../../instruments/schema/session.ts';
import { resetPassword } from '../accounts/reset.ts';
import { proveSecondFactor } from '../accounts/second-factor.ts';
import { signIn } from '../accounts/sign-in.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { getSignedIn } from '../http/signed-in.ts';
import { enterSession } from '../start-session.ts';

export const signInRoutes = [
	endpoint({
		method: 'post',
		path: '/api/account/session',
		summary: 'Sign in by e-mail address and password; the reply says what is still wanted',
		body: SignInRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => enterSession(call, await signIn(call.context, call.req, call.body)),
	}),
	endpoint({
		method: 'post',
		path: '/api/account/second-factor',
		summary: 'Show the second factor: a code of the app, or a recovery code',
		body: CodeRequest,
		reply: Session,
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const signedIn = getSignedIn(call.signedIn, 'second-factor');
			return enterSession(call, await proveSecondFactor(call.context, signedIn, call.body.code));
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/reset',
		summary: 'Set a new password by a reset link, which is used up; every session of the account ends',
		body: ResetRequest,
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ context, body }) => {
			await resetPassword(context, body.token, body.newPassword);
			return undefined;
		},
	}),
];
