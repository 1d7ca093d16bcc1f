/*
 * A disk that is full or broken at every single write and flush of a piece and of keeping a file: refused in words,
 * no row without its content, and the upload goes on when there is room again.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFiles } from '../../data/check-files.ts';
import { checkStore } from '../../data/check-store.ts';
import { FileInfo, Upload } from '../../instruments/schema/document.ts';
import { makePdf } from '../support/sample-files.ts';
import { beginUpload, finishUpload, sendPiece, townPath } from '../support/send-file.ts';
import { failEachStep } from './fail-each-step.ts';
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts';
import { type FaultyApp, startFaultyApp } from './start-faulty-app.ts';

let disk: FaultyDisk;
let app: FaultyApp;
beforeAll(async () => {
	disk = makeFaultyDisk();
	app = await startFaultyApp(disk);
});
afterAll(() => {
	app?.kill();
	disk?.remove();
});

test.each([
	{ error: 'ENOSPC', stays: false },
	{ error: 'ENOSPC', stays: true },
	{ error: 'EIO', stays: false },
	{ error: 'EIO', stays: true },
] as const)(
	'$error at each step (for good: $stays) leaves every piece and every file whole',
	async (failure) => {
		const { Dara } = app.people;
		const content = makePdf(`${failure.error} ${failure.stays} ${'x'.repeat(5000)}`);
		const { id } = (await beginUpload(Dara, 'law.pdf', content.length)).as(Upload);
		const offset = async () => (await Dara.get(`${townPath()}/uploads/${id}`)).as(Upload).offset;
		const sendRest = async () => {
			const at = await offset();
			return sendPiece(Dara, id, at, content.subarray(at));
		};
		const piece = await failEachStep(disk, app.file, failure, sendRest);
		// A piece changes no row: what has arrived is the length of its part.
		expect(piece.faults).toEqual([expect.stringMatching(/answered 200 and changed nothing$/)]);
		expect(piece.refused).toBeGreaterThan(1);
		expect(await offset()).toBe(content.length);

		let kept: FileInfo | undefined;
		const finish = await failEachStep(disk, app.file, failure, async () => {
			const reply = await finishUpload(Dara, id);
			if (reply.status === 200) kept = reply.as(FileInfo);
			return reply;
		});
		expect(finish.faults).toEqual([]);
		expect(finish.refused).toBeGreaterThan(5);
		expect(kept?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
		expect((await Dara.get(`${townPath()}/files/${kept?.id}`)).text).toBe(content.toString());
		expect(await checkStore(app.file)).toEqual([]);
		expect(await checkFiles(app.file)).toEqual([]);
	},
);
