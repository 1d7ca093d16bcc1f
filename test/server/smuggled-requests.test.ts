/*
 * Requests that two programs in a row could cut apart differently, so that the second takes a part of one request for
 * another of somebody else: refused whole, over real sockets, with nothing of the hidden request answered.
 */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

/** Everything that comes back until the server closes, or 300 ms after the last of it. */
function send(request: string): Promise<string> {
	const { hostname, port } = new URL(app.address);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let text = '';
		const rest = setTimeout(() => socket.destroy(), 2000);
		socket.setEncoding('utf8').on('data', (piece: string) => {
			text += piece;
			rest.refresh();
			if (text.includes('\r\n\r\n')) setTimeout(() => socket.destroy(), 300);
		});
		socket.on('error', reject);
		socket.on('close', () => {
			clearTimeout(rest);
			resolve(text);
		});
		socket.write(request);
	});
}

const HIDDEN = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
const post = (...headers: string[]) =>
	['POST /api/session HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join(
		'\r\n',
	);

test.each([
	['a length and pieces', `${post('Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n${HIDDEN}`],
	['pieces and a length', `${post('Transfer-Encoding: chunked', 'Content-Length: 4')}0\r\n\r\n${HIDDEN}`],
	['two lengths', `${post('Content-Length: 2', `Content-Length: ${HIDDEN.length}`)}{}${HIDDEN}`],
	['a length that is no number', `${post('Content-Length: +2')}{}${HIDDEN}`],
	[
		'pieces of a size that is no number',
		`${post('Transfer-Encoding: chunked')}0x2\r\n{}\r\n0\r\n\r\n${HIDDEN}`,
	],
	['a kind of pieces that nobody knows', `${post('Transfer-Encoding: chunked, cow')}0\r\n\r\n${HIDDEN}`],
	['a space before the colon', `${post('Content-Length : 2')}{}${HIDDEN}`],
	['a line that ends with half an end', `POST /api/session HTTP/1.1\nHost: x\rX: y\r\n\r\n${HIDDEN}`],
])('a request with %s is refused, and what hides in it is not answered', async (_what, request) => {
	const text = await send(request);
	expect(text).toMatch(/^HTTP\/1\.1 400 /);
	expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
	expect(text).not.toContain('"ok":true');
});

test('a request in pieces as it should be is answered', async () => {
	const body = '{"token":"guess"}';
	const text = await send(
		`${post('Transfer-Encoding: chunked')}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
	);
	expect(text).toMatch(/^HTTP\/1\.1 404 /);
});
