/* Accounts over HTTP: what is asked for to sign in, to prove a second factor and to change things, and what a person sees of their own account. */
import { z } from 'zod';
import { Role } from './role.ts';

/** The rules of a password are told one by one by server/accounts/check-password.ts; this is only a bound. */
const Secret = z.string().min(1).max(1000);
const Email = z.string().max(254);

export const AccountRequest = z.strictObject({
	/** As it is shown to the person and the secretariat. */
	name: z.string().max(120),
	email: Email,
	password: Secret,
});
export type AccountRequest = z.infer<typeof AccountRequest>;

export const SignInRequest = z.strictObject({ email: Email, password: Secret });

/** The password once more, before something that matters. */
export const PasswordRequest = z.strictObject({ password: Secret });

export const PasswordChange = z.strictObject({ password: Secret, newPassword: Secret });

export const ResetRequest = z.strictObject({ token: z.string().min(1).max(200), newPassword: Secret });

/** Left out by a person who has just signed in and has no second factor yet. */
export const FactorSetUpRequest = z.strictObject({ password: Secret.optional() });

/** Six digits of the app, or a recovery code. */
export const CodeRequest = z.strictObject({ code: z.string().min(1).max(60) });

export const FactorSetUp = z.object({
	/** Base32, for typing it into an app. */
	secret: z.string(),
	/** otpauth://totp/… */
	address: z.string(),
	/** The address as a QR code: the data: address of an SVG. */
	picture: z.string(),
});
export type FactorSetUp = z.infer<typeof FactorSetUp>;

/** Shown this once; the store keeps their hashes alone. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const PlaceChoice = z.strictObject({ study: z.string().max(200), place: z.string().max(200) });

export const AccountPlace = z.object({
	/** '' for the secretariat of the whole store. */
	study: z.string(),
	studyTitle: z.string(),
	place: z.string(),
	role: Role,
	title: z.string(),
	/** The place in which this session works. */
	isPresent: z.boolean(),
});
export type AccountPlace = z.infer<typeof AccountPlace>;

/** What a session of an account still wants before it gives any right: nothing, a place, or a second factor. */
export const AccountStage = z.enum(['open', 'choose-place', 'second-factor', 'set-up']);
export type AccountStage = z.infer<typeof AccountStage>;

/** In the reply of GET /api/session. */
export const SessionAccount = z.object({
	name: z.string(),
	stage: AccountStage,
	places: z.array(AccountPlace),
});
export type SessionAccount = z.infer<typeof SessionAccount>;

export const AccountSession = z.object({
	id: z.string(),
	startedAt: z.string(),
	usedAt: z.string(),
	endsAt: z.string(),
	/** The session that asks. */
	isThis: z.boolean(),
});
export type AccountSession = z.infer<typeof AccountSession>;

export const Account = z.object({
	name: z.string(),
	email: z.string(),
	createdAt: z.string(),
	hasSecondFactor: z.boolean(),
	/** A place of this account demands one. */
	mustHaveSecondFactor: z.boolean(),
	recoveryCodesLeft: z.number(),
	/** Name of the provider of OpenID Connect that this server knows, and whether the account is tied to it. */
	provider: z.object({ name: z.string(), isTied: z.boolean() }).optional(),
	places: z.array(AccountPlace),
	sessions: z.array(AccountSession),
});
export type Account = z.infer<typeof Account>;

/** An account as the secretariat of the whole store sees it. */
export const ListedAccount = z.object({
	id: z.string(),
	name: z.string(),
	email: z.string(),
	hasSecondFactor: z.boolean(),
	createdAt: z.string(),
	lastUsedAt: z.string(),
	places: z.array(AccountPlace.omit({ isPresent: true })),
});
export type ListedAccount = z.infer<typeof ListedAccount>;

/** `secondFactor`: also takes the second factor away, for somebody who lost it with its recovery codes. */
export const ResetLinkRequest = z.strictObject({ secondFactor: z.boolean().optional() });

export const ResetLink = z.object({ token: z.string(), expiresAt: z.string() });
export type ResetLink = z.infer<typeof ResetLink>;

export const Provider = z.object({ name: z.string().optional() });
export type Provider = z.infer<typeof Provider>;

/** With the password, to tie the account of this session to the provider; without, to sign in. */
export const ProviderRequest = z.strictObject({ password: Secret.optional() });
export const ProviderAddress = z.object({ address: z.string() });
/** The query with which the provider sent the browser back. */
export const ProviderAnswer = z.strictObject({ query: z.string().max(8000) });
