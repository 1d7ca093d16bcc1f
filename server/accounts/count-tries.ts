/*
 * Wrong passwords and codes are counted by account, beside the count by address in http/guards.ts. A stranger
 * fills only the small count of their own address; the large one, over all addresses, bounds guessing by many.
 * Each begins anew a quarter of an hour after its first try, so nobody is kept out for longer. The counts live
 * in memory: a restart forgets them.
 */
import { MemoryStore, type Options } from 'express-rate-limit';
import { Problem } from '../../instruments/problem.ts';
import type { Context } from '../context.ts';
import { sha256 } from '../secrets.ts';

const WINDOW_MS = 15 * 60_000;
const FROM_ONE_ADDRESS = 10;
const FROM_EVERYWHERE = 50;
const CODES = 10;

const waitFor = (seconds: number): Problem =>
	new Problem(
		'too-many',
		`Too many wrong tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
		[{ field: 'password', rule: 'too many tries', cure: 'wait, or ask the secretariat for a reset link' }],
		{ retryAfterSeconds: Math.ceil(seconds) },
	);

function makeCount(limit: number) {
	const store = new MemoryStore();
	store.init({ windowMs: WINDOW_MS } as Options);
	return {
		/** Counts a try before it is made, so that many at once are counted too. */
		async take(key: string): Promise<void> {
			const { totalHits, resetTime } = await store.increment(key);
			if (totalHits <= limit) return;
			throw waitFor(((resetTime?.getTime() ?? Date.now() + WINDOW_MS) - Date.now()) / 1000);
		},
		/** The try was a good one. */
		forgive: (key: string) => store.decrement(key),
		forget: (key: string) => store.resetKey(key),
	};
}

const makeTries = () => ({
	near: makeCount(FROM_ONE_ADDRESS),
	far: makeCount(FROM_EVERYWHERE),
	codes: makeCount(CODES),
});

const tries = new WeakMap<Context['db'], ReturnType<typeof makeTries>>();

function triesOf({ db }: Context) {
	const known = tries.get(db) ?? makeTries();
	tries.set(db, known);
	return known;
}

export interface Try {
	/** Tells that it was right. */
	wasRight(): Promise<void>;
}

/** Counts a password for this e-mail address, known or not. Throws Problem too-many. */
export async function tryPassword(context: Context, email: string, address: string): Promise<Try> {
	const { near, far } = triesOf(context);
	const key = sha256(email);
	const nearKey = `${key} ${address}`;
	await near.take(nearKey);
	await far.take(key);
	return {
		wasRight: async () => {
			await near.forget(nearKey);
			await far.forgive(key);
		},
	};
}

/** Counts a code of the second factor for this account. Throws Problem too-many. */
export async function tryCode(context: Context, account: string): Promise<Try> {
	const { codes } = triesOf(context);
	await codes.take(account);
	return { wasRight: () => codes.forget(account) };
}
