/*
 * The commands that carry a store carry its files: backup and restore bring them along, verify names each one that is
 * missing or was changed, and clean-files takes away what nothing names and nothing else.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileStore } from '../../../data/file-store.ts';
import { cleanFiles } from '../../../server/files/clean-files.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { makePdf } from '../../support/sample-files.ts';
import { addToBank, beginUpload, sendFile, sendPiece, townPath } from '../../support/send-file.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { saveNow } from '../../support/take-country.ts';

let app: App;
let folder: string;
let law: { id: string; fileId: string };
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-files-'));
	app = await startApp();
	law = await addToBank(await app.as('Dara'), 'Law', makePdf('law'));
	await addToBank(await app.as('Rithy'), 'Plan', makePdf('plan'));
});
afterEach(async () => {
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]) {
	const { code, said } = await callBaseline(args);
	return { code, said };
}
const backup = async () => {
	const file = join(folder, 'backup.db');
	expect(await call('backup', '--db', app.file, '--out', file)).toMatchObject({ code: 0 });
	return file;
};
const contents = (db: string) => openFileStore(db).list();

test('a backup brings its files along, a restore puts them back, and both are found sound', async () => {
	const copy = await backup();
	expect(await contents(copy)).toEqual(await app.context.files.list());
	expect(await contents(copy)).toHaveLength(2);
	expect(await call('verify', copy)).toMatchObject({ code: 0 });
	const restored = join(folder, 'second', 'baseline.db');
	expect(await call('restore', copy, '--db', restored)).toMatchObject({ code: 0 });
	expect(await contents(restored)).toEqual(await contents(copy));
	expect(readdirSync(join(folder, 'second')).sort()).toEqual(['baseline.db', 'baseline.db.files']);
	expect(await call('verify', restored)).toMatchObject({ code: 0 });
});

test('a second backup to the same place adds only what is new', async () => {
	const copy = await backup();
	await addToBank(await app.as('Dara'), 'Report', makePdf('report'));
	expect(await backup()).toBe(copy);
	expect(await contents(copy)).toHaveLength(3);
});

test('verify names each file that is missing or was changed, by its id and not by its name', async () => {
	const copy = await backup();
	const files = openFileStore(copy);
	const [first = '', second = ''] = await files.list();
	await files.remove(first);
	writeFileSync(files.pathOf(second), makePdf('forged'));
	const { code, said } = await call('verify', copy);
	expect(code).toBe(1);
	expect(said).toMatch(/the content of file id-\d+ is missing/);
	expect(said).toMatch(/the content of file id-\d+ was changed after it was kept/);
	expect(said).not.toMatch(/Law|Plan/);
});

test('a backup without its files, or with a damaged one, is not restored, and what stood there stays', async () => {
	const copy = await backup();
	const db = join(folder, 'baseline.db');
	writeFileSync(db, 'what stood there');
	const [first = ''] = await contents(copy);
	writeFileSync(openFileStore(copy).pathOf(first), 'forged');
	expect(await call('restore', copy, '--db', db)).toMatchObject({
		code: 1,
		said: expect.stringContaining('some of its files are missing'),
	});
	rmSync(`${copy}.files`, { recursive: true });
	expect(await call('restore', copy, '--db', db)).toMatchObject({ code: 1 });
	expect(readdirSync(folder).filter((name) => name.startsWith('baseline.db'))).toEqual(['baseline.db']);
});

test('a backup of a store that lost a file says so, and carries the rest', async () => {
	const [first = ''] = await app.context.files.list();
	await app.context.files.remove(first);
	const copy = join(folder, 'backup.db');
	expect(await call('backup', '--db', app.file, '--out', copy)).toMatchObject({
		code: 1,
		said: expect.stringMatching(/file id-\d+: its content is missing/),
	});
	expect(await contents(copy)).toHaveLength(1);
});

test('a clean-up takes what nothing names for a day, and leaves what a document, an answer or a submission names', async () => {
	const dara = await app.as('Dara');
	await sendFile(dara, 'unused.pdf', makePdf('unused'));
	const loose = (await sendFile(dara, 'cited.pdf', makePdf('cited'))).body as { id: string };
	const evidence = [{ title: 'x', file: loose.id }];
	await saveNow(dara, await app.response('ALD', 'national'), [
		{ question: 'room_open', value: 'yes', evidence },
	]);
	const left = (await beginUpload(dara, 'left.pdf', 100)).body as { id: string };
	await sendPiece(dara, left.id, 0, Buffer.alloc(10));
	await app.context.files.put('f'.repeat(64), Buffer.from('a content that no row names'));
	expect(await cleanFiles(app.context)).toEqual({ uploads: 0, files: 0, contents: 1 });
	expect((await dara.delete(`${townPath()}/documents/${law.id}`)).status).toBe(204);
	app.passDays(1.1);
	// The upload of the finished files is forgotten after a day too.
	expect(await cleanFiles(app.context)).toMatchObject({ files: 2, contents: 2 });
	expect(await app.context.files.parts.list()).toEqual([]);
	expect(await contents(app.file)).toHaveLength(2);
	expect((await dara.get(`${townPath()}/files/${loose.id}`)).status).toBe(200);
	expect((await dara.get(`${townPath()}/files/${law.fileId}`)).status).toBe(404);
	expect(await call('verify', app.file)).toMatchObject({ code: 0 });
});

test('the command cleans a store and says what it removed; of a store that is not there it makes none', async () => {
	expect(await call('clean-files', '--db', app.file)).toEqual({
		code: 0,
		said: expect.stringContaining('Removed: '),
	});
	const none = join(folder, 'none.db');
	expect(await call('clean-files', '--db', none)).toMatchObject({ code: 1 });
	expect(existsSync(none)).toBe(false);
});
