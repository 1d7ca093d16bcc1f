/* A slow sender: a piece that does not arrive in time is given up, said so, and the server goes on. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPiece } from '../../../server/http/read-piece.ts';
import { problemOf, writeProblem } from '../../../server/http/write-problem.ts';

const PATIENCE_MS = 200;
let server: Server;
let port: number;
beforeAll(async () => {
	const app = express();
	app.patch('/', (req, res) => {
		readPiece(req, res, PATIENCE_MS).then(
			(piece) => res.json(piece.length),
			(error) => {
				const problem = problemOf(error);
				if (problem) writeProblem(res, problem);
			},
		);
	});
	server = createServer(app);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

test('a sender of a byte now and then is given up after a while', async () => {
	const socket = connect(port, '127.0.0.1');
	socket.write(
		'PATCH / HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n',
	);
	const drip = setInterval(() => socket.write('x'), 20);
	const reply = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
	clearInterval(drip);
	socket.destroy();
	expect(reply).toMatch(/^HTTP\/1\.1 408 /);
	expect(reply).toMatch(/connection: close/i);
});

test('a piece that comes in time is taken whole, one that is no bytes is refused', async () => {
	const send = (type: string) =>
		fetch(`http://127.0.0.1:${port}/`, {
			method: 'PATCH',
			headers: { 'content-type': type },
			body: 'x'.repeat(500),
		});
	expect(await (await send('application/octet-stream')).json()).toBe(500);
	expect((await send('text/plain')).status).toBe(400);
});
