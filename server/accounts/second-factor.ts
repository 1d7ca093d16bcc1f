/*
 * The second factor: an app's codes, and recovery codes for the day the app is lost. A secret is shown, proved
 * by one code, and only then counts. Every code is taken once.
 */

import type { AccountsTable } from '../../data/account-tables.ts';
import type { Write } from '../../data/database.ts';
import { findAccount, setAccount } from '../../data/queries/accounts.ts';
import { endSessionsOf } from '../../data/queries/sessions.ts';
import { Problem } from '../../instruments/problem.ts';
import type { FactorSetUp } from '../../instruments/schema/account.ts';
import type { Context } from '../context.ts';
import { notSignedIn } from '../http/person.ts';
import { type AccountSignedIn, mustHaveSecondFactor } from '../http/signed-in.ts';
import { type Started, startSession } from '../start-session.ts';
import { tryCode } from './count-tries.ts';
import { noteAccount } from './note-account.ts';
import { codeAddress, findStep, newSecret } from './one-time-codes.ts';
import { PRODUCT } from './person-details.ts';
import { qrPicture } from './qr-picture.ts';
import { hashRecoveryCodes, newRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';

const wrongCode = (): Problem =>
	new Problem('not-accepted', 'This code is not right, or was used already.', [
		{ field: 'code', rule: 'not accepted', cure: 'wait for the next code of the app and type that' },
	]);

const sixDigits = (typed: string): string | undefined => {
	const digits = typed.replace(/[\s-]/g, '');
	return /^\d{6}$/.test(digits) ? digits : undefined;
};

type AccountChange = Partial<Omit<AccountsTable, 'id'>>;

/** What changes in the account by this code; undefined when it is not right. */
function spendCode(context: Context, account: AccountsTable, typed: string): AccountChange | undefined {
	const digits = sixDigits(typed);
	if (digits === undefined) {
		const left = spendRecoveryCode(account.recovery_hashes, typed);
		return left === undefined ? undefined : { recovery_hashes: left };
	}
	const step = findStep(unseal(context.key(), account.id, account.totp_secret), digits, context.now());
	return step !== undefined && step > account.totp_last_step ? { totp_last_step: step } : undefined;
}

/** Read anew inside the transaction: of two who send the same code at once, one is let in. */
async function getAnew(trx: Write, { account }: AccountSignedIn): Promise<AccountsTable> {
	const now = await findAccount(trx, account.id);
	if (!now) throw notSignedIn();
	return now;
}

const goOn = ({ account, session }: AccountSignedIn, secondFactor: boolean) => ({
	place: session.invitation_id === '' ? undefined : { study_id: session.study_id, id: session.invitation_id },
	account: account.id,
	secondFactor,
	from: session,
	before: session.id_hash,
});

export async function proveSecondFactor(
	context: Context,
	signedIn: AccountSignedIn,
	code: string,
): Promise<Started> {
	const { id } = signedIn.account;
	const attempt = await tryCode(context, id);
	const started = await context.db.write(async (trx) => {
		const change = spendCode(context, await getAnew(trx, signedIn), code);
		const action = change ? 'account.second-factor' : 'account.second-factor-refused';
		const by = sixDigits(code) === undefined ? 'recovery code' : 'app';
		await noteAccount(trx, context, { action, account: id, detail: { by } });
		if (!change) return undefined;
		await setAccount(trx, id, change);
		return startSession(trx, context, goOn(signedIn, true));
	});
	if (!started) throw wrongCode();
	await attempt.wasRight();
	return started;
}

/** Shows a new secret; the one in use, if any, goes on until the new one is proved. */
export async function offerSecondFactor(
	context: Context,
	{ account }: AccountSignedIn,
): Promise<FactorSetUp> {
	const secret = newSecret();
	const address = codeAddress(secret, PRODUCT, account.email);
	const totp_pending = seal(context.key(), account.id, secret);
	await context.db.write((trx) => setAccount(trx, account.id, { totp_pending }));
	return { secret, address, picture: await qrPicture(address) };
}

interface Confirmed {
	readonly started: Started;
	readonly recoveryCodes: readonly string[];
}

/** The first code of the new secret: it counts from now on, and every other session ends. */
export async function confirmSecondFactor(
	context: Context,
	signedIn: AccountSignedIn,
	code: string,
): Promise<Confirmed> {
	const { id } = signedIn.account;
	const attempt = await tryCode(context, id);
	const recoveryCodes = newRecoveryCodes();
	const started = await context.db.write(async (trx) => {
		const { totp_pending } = await getAnew(trx, signedIn);
		if (totp_pending === '')
			throw new Problem(
				'wrong-state',
				'No second factor is being set up: begin on the page of your account.',
			);
		const step = findStep(unseal(context.key(), id, totp_pending), sixDigits(code) ?? '', context.now());
		if (step === undefined) throw wrongCode();
		await setAccount(trx, id, {
			totp_secret: totp_pending,
			totp_pending: '',
			totp_last_step: step,
			recovery_hashes: hashRecoveryCodes(recoveryCodes),
		});
		await endSessionsOf(trx, id, context.now());
		await noteAccount(trx, context, { action: 'account.second-factor-set-up', account: id });
		return startSession(trx, context, goOn(signedIn, true));
	});
	await attempt.wasRight();
	return { started, recoveryCodes };
}

/** For those who need none by their role. */
export async function removeSecondFactor(context: Context, { account }: AccountSignedIn): Promise<void> {
	if (await mustHaveSecondFactor(context, account.id))
		throw new Problem('not-allowed', 'A place of yours demands a second factor: set another up instead.');
	await context.db.write(async (trx) => {
		await setAccount(trx, account.id, { totp_secret: '', totp_pending: '', recovery_hashes: '' });
		await noteAccount(trx, context, { action: 'account.second-factor-removed', account: account.id });
	});
}
