/*
 * How many wrong passwords an account takes (SEC-15): the count over all addresses, and the end of every wait. The
 * counting stands before the password is looked at, so it is tried here by itself.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../../instruments/problem.ts';
import { tryPassword } from '../../../server/accounts/count-tries.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
beforeEach(async () => {
	app = await startApp();
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
	vi.useRealTimers();
	await app.stop();
});

const EMAIL = 'rosa@example.org';
const addressOf = (index: number) => `203.0.${index >> 8}.${index & 255}`;

/** How many of so many tries are let through. */
async function countLet(tries: number, from: (index: number) => string, email = EMAIL): Promise<number> {
	let count = 0;
	for (let i = 0; i < tries; i += 1)
		try {
			await tryPassword(app.context, email, from(i));
			count += 1;
		} catch (error) {
			expect(error).toBeInstanceOf(Problem);
		}
	return count;
}

test('of ten thousand tries from as many addresses fifty are let through in a quarter of an hour', async () => {
	expect(await countLet(10_000, addressOf)).toBe(50);
	expect(await countLet(10, addressOf, 'felix@example.org')).toBe(10);
});

test('a quarter of an hour after the first try the wait is over, however many came after it', async () => {
	await countLet(60, addressOf);
	vi.setSystemTime(Date.now() + 14 * 60_000);
	expect(await countLet(60, addressOf)).toBe(0);
	vi.setSystemTime(Date.now() + 60_000 + 1000);
	expect(await countLet(1, addressOf)).toBe(1);
});

test('a stranger at one address fills only their own count: the person goes on from another', async () => {
	expect(await countLet(1000, () => addressOf(1))).toBe(10);
	expect(await countLet(1, () => addressOf(2))).toBe(1);
});

test('a right password takes the tries before it off the count of its address', async () => {
	await countLet(9, () => addressOf(1));
	const attempt = await tryPassword(app.context, EMAIL, addressOf(1));
	await attempt.wasRight();
	expect(await countLet(20, () => addressOf(1))).toBe(10);
});

test('the wait is told in minutes, with its cure', async () => {
	await countLet(50, addressOf);
	await expect(tryPassword(app.context, EMAIL, addressOf(99))).rejects.toMatchObject({
		kind: 'too-many',
		extra: { retryAfterSeconds: 900 },
		errors: [{ field: 'password', cure: expect.stringMatching(/secretariat/) }],
	});
});
