/*
 * Whoever sends a byte now and then, to hold connections until nobody else gets one: the server waits so long and no
 * longer, for the head of a request and for the whole of it, and meanwhile answers everybody else. Over real sockets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../../server/open-context.ts';
import { type Running, serve } from '../../server/serve.ts';

const PATIENCE = { headersMs: 300, requestMs: 600, checkMs: 50 };
const GIVE_UP_MS = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'baseline-slow-'));

let running: Running;
beforeAll(async () => {
	const context = await openContext({ db: join(folder, 'a.db') });
	running = await serve(context, pino({ level: 'silent' }), {
		port: 0,
		host: '127.0.0.1',
		proxies: 0,
		patience: PATIENCE,
	});
});
afterAll(async () => {
	await running.stop();
	rmSync(folder, { recursive: true, force: true });
});

interface End {
	readonly text: string;
	readonly ms: number;
}

/** Sends the beginning at once and then a byte each 50 ms, until the server has had enough. */
function sendSlowly(beginning: string): Promise<End> {
	const start = performance.now();
	const { hostname, port } = new URL(running.address);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let text = '';
		const drip = setInterval(() => socket.writable && socket.write('x'), 50);
		const giveUp = setTimeout(() => socket.destroy(new Error('the server waited too long')), GIVE_UP_MS);
		socket.setEncoding('utf8').on('data', (piece: string) => {
			text += piece;
		});
		// What is still sent while the server closes may be reset.
		socket.on('error', (error) => (text === '' ? reject(error) : undefined));
		socket.on('close', () => {
			clearInterval(drip);
			clearTimeout(giveUp);
			resolve({ text, ms: performance.now() - start });
		});
		socket.write(beginning);
	});
}

test.each([
	['a head', PATIENCE.headersMs, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
	[
		'a body',
		PATIENCE.requestMs,
		'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"token":"',
	],
])(
	'%s that never ends is cut off with 408 after its time, and others are answered meanwhile',
	async (_what, patienceMs, beginning) => {
		let ended = 0;
		const slow = Array.from({ length: 20 }, async () => {
			const end = await sendSlowly(beginning);
			ended += 1;
			return end;
		});
		expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
		expect(ended, 'answered while all of them were still sending').toBe(0);
		for (const { text, ms } of await Promise.all(slow)) {
			expect(text).toMatch(/^HTTP\/1\.1 408 /);
			expect(ms).toBeGreaterThanOrEqual(patienceMs);
		}
	},
);

test('somebody slow who is done in time is served', async () => {
	const { hostname, port } = new URL(running.address);
	const text = await new Promise<string>((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let got = '';
		socket.setEncoding('utf8').on('data', (piece: string) => {
			got += piece;
			if (got.includes('"ok":true')) socket.end();
		});
		socket.on('error', reject).on('close', () => resolve(got));
		socket.write('GET /healthz HTTP/1.1\r\nHost: local');
		setTimeout(() => socket.write('host\r\n\r\n'), 100);
	});
	expect(text).toMatch(/^HTTP\/1\.1 200 /);
});
