/*
 * How secrets of accounts are kept: by which hash and cipher, with how much chance, that nobody can change what is
 * sealed, and that a password is good until somebody changes it.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret } from '../../../server/accounts/one-time-codes.ts';
import { newRecoveryCodes } from '../../../server/accounts/recovery-codes.ts';
import { loadKey, seal, unseal } from '../../../server/accounts/seal.ts';
import { makeAccount, signIn } from '../../support/account-steps.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
	await makeAccount(app, 'Rosa');
});
afterAll(() => app.stop());

const KEY = randomBytes(32);
const SECRET = 'JBSWY3DPEHPK3PXP';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test('a password is kept as Argon2id over 64 MiB in three passes, with a salt of its own', async () => {
	await makeAccount(app, 'Felix');
	const rows = await app.context.db.read.selectFrom('accounts').select('password_hash').execute();
	const hashes = rows.map((row) => row.password_hash);
	for (const hash of hashes)
		expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
	expect(new Set(hashes).size).toBe(2);
});

test('a password has no end: two years later it signs in as before', async () => {
	app.passDays(730);
	expect((await (await signIn(app, 'Rosa')).get('/api/account')).status).toBe(200);
});

test('a recovery code has 24 signs out of 32, so 120 bits, and every sign is used', () => {
	const codes = Array.from({ length: 50 }, newRecoveryCodes).flat();
	expect(new Set(codes).size).toBe(500);
	for (const code of codes) expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
	expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
});

test('the seed of a second factor has 160 bits, and no two are alike', () => {
	const seeds = Array.from({ length: 1000 }, newSecret);
	expect(new Set(seeds).size).toBe(1000);
	for (const seed of seeds) expect(seed).toMatch(/^[A-Z2-7]{32}$/);
});

test('what is sealed opens for the same account and key alone', () => {
	const sealed = seal(KEY, 'rosa', SECRET);
	expect(unseal(KEY, 'rosa', sealed)).toBe(SECRET);
	expect(() => unseal(KEY, 'felix', sealed)).toThrow('cannot be checked');
	expect(() => unseal(randomBytes(32), 'rosa', sealed)).toThrow('cannot be checked');
});

test('a single sign changed, anywhere, or a piece cut off, and it does not open', () => {
	const sealed = seal(KEY, 'rosa', SECRET);
	for (let at = 0; at < sealed.length - 1; at += 1) {
		const other = BASE64[(BASE64.indexOf(sealed.charAt(at)) + 1) % 64] ?? '';
		const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
		expect(() => unseal(KEY, 'rosa', changed), `sign ${at}`).toThrow('cannot be checked');
	}
	for (const length of [0, 10, 20, 38]) expect(() => unseal(KEY, 'rosa', sealed.slice(0, length))).toThrow();
});

test('the same secret sealed a thousand times never looks the same, nor begins the same', () => {
	const sealed = Array.from({ length: 1000 }, () => seal(KEY, 'rosa', SECRET));
	expect(new Set(sealed.map((text) => text.slice(0, 16))).size).toBe(1000);
	expect(sealed.filter((text) => text.includes(SECRET))).toEqual([]);
});

test('the key is made once, has 256 bits, and its file is open to its owner alone', () => {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-key-'));
	const file = join(folder, 'a.db.key');
	const key = loadKey(file);
	expect([key.length, loadKey(file).equals(key)]).toEqual([32, true]);
	// Windows has no such modes.
	if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
	rmSync(folder, { recursive: true });
});
