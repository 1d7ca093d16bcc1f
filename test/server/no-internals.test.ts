/*
 * What a stranger with a scanner looks for: files beside the pages, the methods that mirror a request, headers that
 * are missing somewhere, and accounts that nobody made.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../../server/routes/list-routes.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { type App, startApp } from '../support/start-app.ts';

const SECRET = 'not for strangers';
let app: App;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-pages-'));
	const client = join(folder, 'client');
	mkdirSync(join(client, '.git'), { recursive: true });
	mkdirSync(join(client, 'assets'));
	writeFileSync(join(client, 'index.html'), '<!doctype html><title>The page</title>');
	writeFileSync(join(client, 'assets', 'app-1.js'), 'export {}');
	for (const file of ['client/.git/config', 'client/.env', 'secret.txt', 'baseline.db'])
		writeFileSync(join(folder, file), SECRET);
	app = await startApp({ client });
});
afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
});

interface Got {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

/** Over node:http, which leaves `..` in an address as it is. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Got> {
	return new Promise((resolve, reject) => {
		const call = request(`${app.address}/`, { path, method, headers }, (reply) => {
			let text = '';
			reply.setEncoding('utf8').on('data', (piece: string) => {
				text += piece;
			});
			reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
		});
		call.on('error', reject);
		call.end();
	});
}

const LOOKED_FOR = [
	'/.git/config',
	'/.env',
	'/%2egit/config',
	'/../secret.txt',
	'/..%2fsecret.txt',
	'/assets/../../secret.txt',
	'/assets/..%2f..%2fsecret.txt',
	'/assets/%2e%2e/%2e%2e/secret.txt',
	'/assets/..%5c..%5csecret.txt',
	'//etc/passwd',
	'/baseline.db',
	'/assets/',
	'/assets',
	'/metrics',
	'/admin',
	'/debug/pprof',
	'/server-status',
	'/package.json',
	'/assets/app-1.js.map',
];

test.each(LOOKED_FOR)('%s gives nothing but the page or a refusal', async (path) => {
	const { status, text } = await ask(path);
	expect([200, 301, 400, 403, 404]).toContain(status);
	expect(text).not.toContain(SECRET);
	expect(text).not.toMatch(/root:|at \w+ \(|node_modules|Index of/);
	if (status === 200) expect(text).toContain('The page');
});

test('a part of a file or a version of it that cannot be given is refused, and is no fault of the server', async () => {
	for (const headers of [
		{ range: 'bytes=9999-' },
		{ range: 'bytes=-' },
		{ 'if-match': '"x"' },
		{ range: 'x' },
	]) {
		const { status } = await ask('/assets/app-1.js', 'GET', headers);
		expect([200, 206, 304, 400], JSON.stringify(headers)).toContain(status);
	}
});

test('TRACE and methods that nobody uses mirror nothing', async () => {
	for (const method of ['TRACE', 'TRACK', 'PROPFIND', 'PUT', 'DEBUG'])
		for (const path of ['/', '/healthz', '/api/session', `/api/studies/${STUDY}`]) {
			// Node refuses a method that it does not know while it reads the request.
			const got = await ask(path, method, { cookie: 'session=mirrored' }).catch(() => undefined);
			if (got)
				expect([got.status >= 400, got.text.includes('mirrored')], `${method} ${path}`).toEqual([
					true,
					false,
				]);
		}
});

const WANTED: Readonly<Record<string, RegExp>> = {
	'content-security-policy': /default-src 'none';script-src 'self';/,
	'x-content-type-options': /^nosniff$/,
	'referrer-policy': /^no-referrer$/,
	'x-frame-options': /SAMEORIGIN|DENY/,
	'cross-origin-opener-policy': /same-origin/,
	'cross-origin-resource-policy': /same-origin/,
};

/** What a body says it is, with its encoding where it is text. */
const SAID =
	/^(?:text\/[\w.+-]+|application\/(?:problem\+)?json); charset=utf-8$|^application\/(?:pdf|vnd\.)|^image\//;

test('every route, page, file and error has every guarding header, says what it is, and data is kept by nobody', async () => {
	const names: Readonly<Record<string, string>> = { study: STUDY, country: ALDERFORD };
	const routes = ROUTES.map(({ method, path }): [string, string] => [
		method.toUpperCase(),
		path.replace(/:(\w+)/g, (_, part: string) => names[part] ?? 'none'),
	]);
	const others = ['/', '/a/page', '/assets/app-1.js', '/assets/none.js', '/api/none', '/%', '/api/%'];
	for (const [method, path] of [...routes, ...others.map((one): [string, string] => ['GET', one])]) {
		const { headers, text } = await ask(path, method, { origin: app.address });
		if (text !== '') expect(headers['content-type'], path).toMatch(SAID);
		for (const [name, wanted] of Object.entries(WANTED))
			expect(headers[name], `${path} ${name}`).toMatch(wanted);
		expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
		expect([headers['x-powered-by'], headers.server], path).toEqual([undefined, undefined]);
		if (path.startsWith('/api/') && path !== '/api/none' && path !== '/api/%')
			expect(headers['cache-control'], path).toBe('no-store');
	}
});

test('pages of another site are allowed to read no answer', async () => {
	for (const path of ['/', '/healthz', '/api/session', `/api/studies/${STUDY}`, '/assets/app-1.js'])
		for (const method of ['GET', 'OPTIONS']) {
			const asked = { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' };
			const { headers } = await ask(path, method, asked);
			const allowed = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
			expect(allowed, `${method} ${path}`).toEqual([]);
		}
});

test('nobody can sign in to a store in which nobody was given a place', async () => {
	const { db } = app.context;
	const counts = await Promise.all([
		db.read.selectFrom('links').selectAll().execute(),
		db.read.selectFrom('sessions').selectAll().execute(),
	]);
	expect(counts).toEqual([[], []]);
	for (const token of ['admin', 'secretariat', 'password', 'baseline', '0', 'null', 'undefined'])
		expect((await app.exchange(token)).status).toBe(404);
});
