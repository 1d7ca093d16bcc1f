/*
 * The server is killed without warning while a file is being sent, again and again: the upload goes on from what had
 * arrived, and the file that is kept in the end is the one that was sent, to the byte.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFiles } from '../../data/check-files.ts';
import { FileInfo, LARGEST_PIECE, Upload } from '../../instruments/schema/document.ts';
import { makeClient, signIn, type Visit } from '../support/http-client.ts';
import { openTrainingRound, STATE, TRAINING } from '../support/open-training-round.ts';
import { makePdf } from '../support/sample-files.ts';
import { townPath } from '../support/send-file.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { killAtRandom } from './kill-at-random.ts';

const PATH = `${townPath(STATE.code, TRAINING)}/uploads`;
const KILLS = 3;
/** 6 MB that no compression makes smaller. */
const PDF = makePdf(randomBytes(3_000_000).toString('hex'));

let folder: string;
let server: RunningServer;
let budi: Visit;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-upload-'));
	server = await startServer({ samples: false, db: join(folder, 'baseline.db') });
	const { coordinator } = await openTrainingRound(server);
	budi = await signIn(server.address, coordinator);
});
afterAll(async () => {
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const offsetOf = async (id: string) => (await budi.get(`${PATH}/${id}`)).as(Upload).offset;

/** Sends piece after piece until all has arrived or the server is gone. */
async function sendOn(id: string): Promise<boolean> {
	try {
		for (let at = await offsetOf(id); at < PDF.length; at = await offsetOf(id))
			await budi.send(`${PATH}/${id}?offset=${at}`, {
				method: 'PATCH',
				headers: { 'content-type': 'application/octet-stream' },
				body: Buffer.from(PDF.subarray(at, at + LARGEST_PIECE / 8)),
			});
		return true;
	} catch {
		return false;
	}
}

test('an upload survives the kill of the server wherever it strikes', async () => {
	const { id } = (await budi.post(PATH, { name: 'law.pdf', size: PDF.length })).as(Upload);
	let before = 0;
	for (let round = 0; round < KILLS; round++) {
		const sending = sendOn(id);
		await killAtRandom(server);
		await sending;
		server = await startServer({ samples: false, db: server.db });
		budi = makeClient(server.address, budi.cookie);
		const arrived = await offsetOf(id);
		expect(arrived).toBeGreaterThanOrEqual(before);
		before = arrived;
	}
	expect(await sendOn(id)).toBe(true);
	const finishing = budi.post(`${PATH}/${id}/file`).catch(() => undefined);
	await server.kill();
	await finishing;
	server = await startServer({ samples: false, db: server.db });
	budi = makeClient(server.address, budi.cookie);
	const file = (await budi.post(`${PATH}/${id}/file`)).as(FileInfo);
	expect(file.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
	expect(await checkFiles(server.db)).toEqual([]);
	expect(readdirSync(join(`${server.db}.files`, 'parts'))).toEqual([]);
}, 120_000);
