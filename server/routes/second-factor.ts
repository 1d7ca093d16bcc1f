/* Setting up the second factor of one's own account, and taking it away where no place demands one. */
import { z } from 'zod';
import {
	CodeRequest,
	FactorSetUp,
	FactorSetUpRequest,
	PasswordRequest,
	RecoveryCodes,
} from '../../instruments/schema/account.ts';
import { Session } from '../../instruments/schema/session.ts';
import { confirmSecondFactor, offerSecondFactor, removeSecondFactor } from '../accounts/second-factor.ts';
import { assertPassword } from '../accounts/sign-in.ts';
import { endpoint, nowhere } from '../http/endpoint.ts';
import { getSignedIn } from '../http/signed-in.ts';
import { enterSession } from '../start-session.ts';

export const secondFactorRoutes = [
	endpoint({
		method: 'post',
		path: '/api/account/second-factor/offer',
		summary: 'A new secret for an app, as text and as a picture; it counts when a code has proved it',
		body: FactorSetUpRequest,
		reply: FactorSetUp,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context, body, req }) => {
			const known = getSignedIn(signedIn, 'open', 'choose-place', 'set-up');
			// Who must set one up has just given the password; others might have left the page open.
			if (known.stage !== 'set-up') await assertPassword(context, req, known.account, body.password ?? '');
			return offerSecondFactor(context, known);
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/second-factor/proof',
		summary: 'Prove the new secret by a code; gives the recovery codes, this once; other sessions end',
		body: CodeRequest,
		reply: z.object({ ...RecoveryCodes.shape, session: Session }),
		action: 'anyone',
		locate: nowhere,
		run: async (call) => {
			const signedIn = getSignedIn(call.signedIn, 'open', 'choose-place', 'set-up');
			const { started, recoveryCodes } = await confirmSecondFactor(call.context, signedIn, call.body.code);
			return { recoveryCodes, session: await enterSession(call, started) };
		},
	}),
	endpoint({
		method: 'post',
		path: '/api/account/second-factor/removal',
		summary: 'Take the second factor away, where no place demands one',
		body: PasswordRequest,
		reply: null,
		action: 'anyone',
		locate: nowhere,
		run: async ({ signedIn, context, body, req }) => {
			const known = getSignedIn(signedIn, 'open', 'choose-place');
			await assertPassword(context, req, known.account, body.password);
			await removeSecondFactor(context, known);
			return undefined;
		},
	}),
];
