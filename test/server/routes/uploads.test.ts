/*
 * Sending a file over a poor line: what has arrived stays, a piece counts once, another's upload does not exist, and
 * whatever is too large, too much or not what it says leaves nothing behind (SEC-32).
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileInfo, LARGEST_FILE, LARGEST_PIECE, Upload } from '../../../instruments/schema/document.ts';
import { BRACKENMOUTH } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import type { Visit } from '../../support/http-client.ts';
import { makePdf } from '../../support/sample-files.ts';
import { beginUpload, finishUpload, sendFile, sendPiece, townPath } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
let dara: Visit;
beforeEach(async () => {
	app = await startApp();
	dara = await app.as('Dara');
});
afterEach(() => app.stop());

const PDF = makePdf('x'.repeat(3000));
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const folder = () => `${app.file}.files`;
const parts = () => (existsSync(join(folder(), 'parts')) ? readdirSync(join(folder(), 'parts')) : []);
const begin = async (who: Visit, name: string, size: number, sha256?: string) =>
	(await beginUpload(who, name, size, sha256)).as(Upload);
const offsetOf = async (id: string) => (await dara.get(`${townPath()}/uploads/${id}`)).as(Upload).offset;

test('a file sent in pieces is kept once it is whole, under its hash and no name of a user', async () => {
	const { id } = await begin(dara, 'ច្បាប់.pdf', PDF.length, hashOf(PDF));
	expect((await sendPiece(dara, id, 0, PDF.subarray(0, 1000))).as(Upload).offset).toBe(1000);
	expect((await finishUpload(dara, id)).body).toMatchObject({ status: 409, offset: 1000 });
	expect((await sendPiece(dara, id, 1000, PDF.subarray(1000))).as(Upload).offset).toBe(PDF.length);
	const file = (await finishUpload(dara, id)).as(FileInfo);
	expect(file).toMatchObject({ name: 'ច្បាប់.pdf', kind: 'pdf', size: PDF.length, sha256: hashOf(PDF) });
	const path = join(folder(), file.sha256.slice(0, 2), file.sha256.slice(2));
	expect(readFileSync(path).equals(PDF)).toBe(true);
	expect(parts()).toEqual([]);
});

test('the same piece sent twice counts once, and the reply says where to go on', async () => {
	const { id } = await begin(dara, 'law.pdf', PDF.length);
	await sendPiece(dara, id, 0, PDF.subarray(0, 1000));
	const again = await sendPiece(dara, id, 0, PDF.subarray(0, 1000));
	expect(again.body).toMatchObject({ status: 409, offset: 1000 });
	const both = await Promise.all([1, 2].map(() => sendPiece(dara, id, 1000, PDF.subarray(1000, 2000))));
	expect(both.map((reply) => reply.status).sort()).toEqual([200, 409]);
	expect(await offsetOf(id)).toBe(2000);
});

test('a finish whose reply was lost gives the same file again', async () => {
	const { id } = await begin(dara, 'law.pdf', PDF.length);
	await sendPiece(dara, id, 0, PDF);
	const both = await Promise.all([finishUpload(dara, id), finishUpload(dara, id)]);
	const files = [...both, await finishUpload(dara, id)].map((reply) => reply.as(FileInfo));
	expect(new Set(files.map((file) => file.id)).size).toBe(1);
	expect(await offsetOf(id)).toBe(PDF.length);
});

test('the same file begun again by the same place goes on, from another browser too', async () => {
	const { id } = await begin(dara, 'law.pdf', PDF.length, hashOf(PDF));
	await sendPiece(dara, id, 0, PDF.subarray(0, 1000));
	const again = await begin(await app.again('Dara'), 'law.pdf', PDF.length, hashOf(PDF));
	expect(again).toEqual({ id, name: 'law.pdf', size: PDF.length, offset: 1000 });
	expect((await begin(dara, 'other.pdf', PDF.length, hashOf(PDF))).id).not.toBe(id);
});

test('an upload of somebody else does not exist, not even within the town', async () => {
	const { id } = await begin(dara, 'law.pdf', PDF.length);
	const missing = await dara.get(`${townPath()}/uploads/none`);
	const rithy = await app.as('Rithy');
	const budi = await app.as('Budi');
	for (const reply of [
		await rithy.get(`${townPath()}/uploads/${id}`),
		await sendPiece(rithy, id, 0, PDF),
		await finishUpload(rithy, id),
		await rithy.delete(`${townPath()}/uploads/${id}`),
		await budi.get(`${townPath()}/uploads/${id}`),
		await budi.get(`${townPath(BRACKENMOUTH)}/uploads/${id}`),
	])
		expect([reply.status, reply.text]).toEqual([404, missing.text]);
	expect((await sendPiece(await app.as('Maly'), id, 0, PDF)).status).toBe(403);
});

test('what was given up is gone at once', async () => {
	const { id } = await begin(dara, 'law.pdf', PDF.length);
	await sendPiece(dara, id, 0, PDF.subarray(0, 10));
	expect((await dara.delete(`${townPath()}/uploads/${id}`)).status).toBe(204);
	expect((await dara.get(`${townPath()}/uploads/${id}`)).status).toBe(404);
	expect(parts()).toEqual([]);
});

test('an upload that was left is removed after a day, one of today is not', async () => {
	const { id: old } = await begin(dara, 'law.pdf', PDF.length);
	await sendPiece(dara, old, 0, PDF.subarray(0, 10));
	app.passDays(0.6);
	const { id: young } = await begin(dara, 'plan.pdf', PDF.length);
	await sendPiece(dara, young, 0, PDF.subarray(0, 10));
	app.passDays(0.6);
	await begin(dara, 'third.pdf', PDF.length);
	expect(parts()).toEqual([young]);
	expect((await dara.get(`${townPath()}/uploads/${old}`)).status).toBe(404);
});

test('a file of more than 20 MB, a piece of more than 512 KB and more than was announced are refused', async () => {
	const large = await beginUpload(dara, 'law.pdf', LARGEST_FILE + 1);
	expect([large.status, large.body]).toMatchObject([413, { errors: [{ rule: 'larger than 20 MB' }] }]);
	const { id } = await begin(dara, 'law.pdf', LARGEST_FILE);
	expect((await sendPiece(dara, id, 0, Buffer.alloc(LARGEST_PIECE + 1))).status).toBe(413);
	const { id: small } = await begin(dara, 'law.pdf', 100);
	expect((await sendPiece(dara, small, 0, PDF)).status).toBe(400);
	expect(parts()).toEqual([]);
});

test('2 GB said to be one piece are refused before they are read', async () => {
	const { id } = await begin(dara, 'law.pdf', 1000);
	const { hostname, port } = new URL(app.address);
	const socket = connect(Number(port), hostname);
	socket.write(
		`PATCH ${townPath()}/uploads/${id}?offset=0 HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${dara.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: 2147483648\r\n\r\n`,
	);
	const reply = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
	expect(reply).toMatch(/^HTTP\/1\.1 413 /);
	socket.destroy();
});

test('a piece without an announced length is cut where it grows too long, and one that breaks off is not kept', async () => {
	const { id } = await begin(dara, 'law.pdf', LARGEST_FILE);
	const endless = new ReadableStream({
		pull: (controller) => controller.enqueue(Buffer.alloc(100_000)),
	});
	const path = `${townPath()}/uploads/${id}?offset=0`;
	const headers = { 'content-type': 'application/octet-stream' };
	const refused = await dara
		.send(path, { method: 'PATCH', headers, body: endless, duplex: 'half' } as RequestInit)
		.then(({ status }) => status)
		// The server may close the line before the client has read its reply.
		.catch(() => 413);
	expect(refused).toBe(413);
	const { hostname, port } = new URL(app.address);
	const socket = connect(Number(port), hostname);
	socket.end(
		`PATCH ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${dara.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf`,
	);
	await new Promise((resolve) => socket.once('close', resolve).resume());
	expect(await offsetOf(id)).toBe(0);
	expect(app.log.filter((line) => line.includes('unforeseen'))).toEqual([]);
});

test('five at once and 300 MB a day are what one session may send', async () => {
	for (let at = 0; at < 5; at++) await begin(dara, `${at}.pdf`, 1000);
	const sixth = await beginUpload(dara, '6.pdf', 1000);
	expect([sixth.status, sixth.body]).toMatchObject([413, { title: 'The room for files is used up' }]);
	const again = await app.again('Dara');
	for (let at = 0; at < 15; at++) {
		const { id } = await begin(again, `${at}.pdf`, LARGEST_FILE);
		// Finished ones count too; these are ended in the store, since sending 300 MB would take long.
		await app.context.db.write((trx) =>
			trx.updateTable('uploads').set({ file_id: 'x' }).where('id', '=', id).execute(),
		);
	}
	expect((await beginUpload(again, 'more.pdf', 1000)).body).toMatchObject({
		detail: 'You have sent 300 MB within a day.',
	});
});

test('a gigabyte is what a country may keep, the same content counted once', async () => {
	const file = (await sendFile(dara, 'law.pdf', PDF)).as(FileInfo);
	const grow = (size: number) =>
		app.context.db.write((trx) => trx.updateTable('files').set({ size }).where('id', '=', file.id).execute());
	await grow(1024 ** 3 - 1000);
	expect((await beginUpload(dara, 'plan.pdf', 1001)).body).toMatchObject({ status: 413 });
	expect((await beginUpload(dara, 'plan.pdf', 1000)).status).toBe(200);
	expect((await beginUpload(await app.as('Budi'), 'a.pdf', 5000, undefined, BRACKENMOUTH)).status).toBe(200);
});

test.each([
	[
		'a page under the name of a PDF',
		'law.pdf',
		Buffer.from('<html><script>alert(1)</script></html>'),
		/page or a/,
	],
	['another kind', 'law.docx', PDF, /not what its name says/],
	['a file damaged on the way', 'law.pdf', Buffer.from(PDF).fill(0, 10, 20), /damaged on the way/],
])('%s is refused with what to do and leaves nothing behind', async (_, name, content, rule) => {
	const sha256 = name === 'law.pdf' && content.length === PDF.length ? hashOf(PDF) : undefined;
	const { id } = await begin(dara, name, content.length, sha256);
	await sendPiece(dara, id, 0, content);
	const refused = await finishUpload(dara, id);
	expect([refused.status, refused.body]).toMatchObject([
		422,
		{ errors: [{ field: 'file', rule: expect.stringMatching(rule), cure: expect.stringMatching(/\w{4}/) }] },
	]);
	expect(parts()).toEqual([]);
	const { files, uploads } = await dumpStore(app.context.db);
	expect([files, uploads]).toEqual([[], []]);
	expect(existsSync(join(folder(), 'new')) ? readdirSync(join(folder(), 'new')) : []).toEqual([]);
});

test('the same content sent for two documents stands on the disk once', async () => {
	const [one, two] = [
		await sendFile(dara, 'a.pdf', PDF),
		await sendFile(await app.as('Rithy'), 'b.pdf', PDF),
	];
	expect(one.as(FileInfo).id).not.toBe(two.as(FileInfo).id);
	expect(await app.context.files.list()).toEqual([hashOf(PDF)]);
});

test('names of files stand in no line of the log', async () => {
	await sendFile(dara, 'SECRETNAME.pdf', PDF);
	await sendFile(dara, 'SECRETNAME.docx', PDF);
	expect(app.log.join('')).not.toContain('SECRETNAME');
});
