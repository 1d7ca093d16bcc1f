/*
 * Secrets that must be read again, and so cannot be hashed: sealed by AES-256-GCM with a key that lies beside
 * the store in a file of its own. A copy of the store alone, such as a backup, gives none of them away.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Problem } from '../../instruments/problem.ts';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `to`: what the secret belongs to; it cannot be moved to something else. */
export function seal(key: Buffer, to: string, secret: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(to));
	const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws Problem outside-failed when the key is another one. */
export function unseal(key: Buffer, to: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64url');
	const iv = bytes.subarray(0, IV_BYTES);
	const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
	try {
		const cipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
			.setAAD(Buffer.from(to))
			.setAuthTag(tag);
		return cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
	} catch {
		throw new Problem(
			'outside-failed',
			'The second factor cannot be checked: the key beside the store is not the one it was made with. Use a recovery code, or ask the secretariat for a reset.',
		);
	}
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The key in this file, made when there is none; only the owner may read it. */
export function loadKey(file: string): Buffer {
	try {
		const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
		if (key.length === KEY_BYTES) return key;
		throw new Problem('bad-file', `${file} holds no key: put back the one that belongs to this store.`);
	} catch (error) {
		if (!isMissing(error)) throw error;
		const key = randomBytes(KEY_BYTES);
		writeFileSync(file, `${key.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
		return key;
	}
}
