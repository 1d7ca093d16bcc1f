/* The built files as a browser gets them: small where it can take it, kept for good by their hash, whole everywhere else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../support/start-app.ts';

const CODE = 'export const words = 1;';
const client = mkdtempSync(join(tmpdir(), 'baseline-client-'));
let app: App;
beforeAll(async () => {
	mkdirSync(join(client, 'assets'));
	writeFileSync(join(client, 'index.html'), '<!doctype html>');
	writeFileSync(join(client, 'worker.js'), CODE);
	writeFileSync(join(client, 'assets/a-1.js'), CODE);
	writeFileSync(join(client, 'assets/a-1.js.br'), brotliCompressSync(CODE));
	writeFileSync(join(client, 'assets/b-1.js'), CODE);
	app = await startApp({ client });
});
afterAll(async () => {
	await app.stop();
	rmSync(client, { recursive: true });
});

interface Raw {
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

/** Without the unpacking that fetch does. */
const ask = (path: string, encodings: string): Promise<Raw> =>
	new Promise((resolve, reject) => {
		get(`${app.address}${path}`, { headers: { 'accept-encoding': encodings } }, (reply) => {
			const parts: Buffer[] = [];
			reply.on('data', (part: Buffer) => void parts.push(part));
			reply.on('end', () => resolve({ headers: reply.headers, body: Buffer.concat(parts) }));
		}).on('error', reject);
	});

test('a browser that takes brotli gets the copy that the build made, as the script that it is', async () => {
	const { headers, body } = await ask('/assets/a-1.js', 'gzip, br');
	expect(headers['content-encoding']).toBe('br');
	expect(headers['content-type']).toMatch(/^text\/javascript/);
	expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
	expect(headers.vary).toMatch(/accept-encoding/i);
	expect(brotliDecompressSync(body).toString()).toBe(CODE);
});

test('one that does not, and a file without a copy, get the file itself', async () => {
	const plain = await ask('/assets/a-1.js', 'identity');
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect(plain.body.toString()).toBe(CODE);
	const other = await ask('/assets/b-1.js', 'br');
	expect(other.headers['content-encoding']).toBeUndefined();
	expect(other.body.toString()).toBe(CODE);
});

test('the worker and the page are asked for anew each time, so that a new version is found', async () => {
	expect((await ask('/worker.js', 'br')).headers['cache-control']).toBe('public, max-age=0');
	expect((await ask('/', 'br')).headers['cache-control']).toBe('no-cache');
	expect((await ask('/', 'br')).headers['content-security-policy']).toContain("worker-src 'self'");
});
