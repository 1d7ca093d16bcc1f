/*
 * The one door to argon2. Argon2id with 64 MiB, three passes, one lane: the memory and passes of the second
 * recommendation of RFC 9106, on one lane because a small server has few cores. A guess then costs a thief of
 * the store 64 MiB each, and a person a fraction of a second; at most four are reckoned at a time (the threads
 * of Node), so that signing in never takes more than 256 MiB.
 */
import { hash, verify } from '@node-rs/argon2';

const MEMORY_KIB = 64 * 1024;
const OPTIONS = { memoryCost: MEMORY_KIB, timeCost: 3, parallelism: 1 };

/** The same password typed on different keyboards may come in different forms of Unicode. */
const plain = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(plain(password), OPTIONS);

/** Made once, so that an unknown person costs the same work as a known one. */
let nobodys: Promise<string> | undefined;

/** `stored`: absent or '' for somebody who has no password: the work is done, and the answer is no. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
	nobodys ??= hashPassword('nobody has this password');
	const isRight = await verify(stored || (await nobodys), plain(password));
	return isRight && Boolean(stored);
}
