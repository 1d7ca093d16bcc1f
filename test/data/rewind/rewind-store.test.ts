/*
 * A store taken back to a moment, case by case: refusals first, then what ends, what opens again, and what nobody
 * can know any more. The whole, row by row, is compared in test/faults/rewind.test.ts.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../../data/check-store.ts';
import { copyStore, takeBack } from '../../../data/copy-store.ts';
import { openHandle } from '../../../data/sqlite-handle.ts';
import { SubmissionReply } from '../../../server/http/replies.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { dumpFile } from '../../support/dump-store.ts';
import { reviseApp, revisedRooms, roomsIn } from '../../support/revise-app.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { COMPLETE, clear, readSubmission, saveNow, submitAlderford } from '../../support/take-country.ts';

let app: App;
let copy: string;
beforeEach(async () => {
	app = await startApp();
	copy = join(app.file, '..', 'back.db');
});
afterEach(() => app.stop());

async function back(at: string) {
	await copyStore(app.file, copy);
	return takeBack(copy, at);
}

/** The first column of the first row, in the store that was taken back. */
function read(query: string): unknown {
	const handle = openHandle(copy, { readonly: true });
	const found = handle.pick(query);
	handle.close();
	return found;
}

test('answers that changed without a revision are refused by name, and nothing is taken back', async () => {
	await saveNow(await app.as('Dara'), await app.response(ALDERFORD, 'national'), COMPLETE);
	const at = app.context.now();
	await app.context.db.write((trx) => sql`update responses set answers = '{}'`.execute(trx));
	const refused = back(at);
	await expect(refused).rejects.toMatchObject({
		kind: 'bad-file',
		errors: [{ field: `${STUDY} ${ALDERFORD} national` }],
	});
	expect(read('select count(*) from revisions')).toBe(1);
});

test('a country that moved without an audit row is refused by name', async () => {
	const at = app.context.now();
	await app.context.db.write((trx) =>
		sql`update countries set state = 'released' where country = ${ALDERFORD}`.execute(trx),
	);
	await expect(back(at)).rejects.toMatchObject({ errors: [{ field: `${STUDY} ${ALDERFORD}` }] });
});

test('a link that was used after the moment opens again, a place taken back and a session ended are as before', async () => {
	const token = await app.link('Tomas', true);
	const luis = await app.as('Luis');
	const at = app.context.now();
	expect((await app.exchange(token)).status).toBe(200);
	expect((await app.exchange(token)).status).toBe(410);
	await luis.delete('/api/session');
	await (await app.as('Ana')).delete(`/api/studies/${STUDY}/people/${app.place('Tomas').id}`);
	await back(at);
	expect(read(`select count(*) from links where once = 1 and expires_at > '${at}'`)).toBe(1);
	expect(read("select count(*) from sessions where ended_at <> ''")).toBe(0);
	expect(read("select count(*) from invitations where revoked_at <> ''")).toBe(0);
	expect(await checkStore(copy)).toEqual([]);
});

test('the reason of a return is there while the return stands, and said to be lost when it was answered since', async () => {
	const { sha256 } = await submitAlderford(app);
	await clear(await app.as('Maly'), sha256, 'returned', 'A figure is missing.');
	const at = app.context.now();
	await saveNow(await app.as('Dara'), await app.response(ALDERFORD, 'national'), [
		{ question: 'books', value: 7 },
	]);
	const reason = `select state || ': ' || returned_for from countries where country = '${ALDERFORD}'`;
	expect((await back(at)).lostReasons).toEqual([]);
	expect(read(reason)).toBe('returned: A figure is missing.');

	await submitAlderford(app, [{ question: 'books', value: 8 }]);
	expect((await readSubmission(await app.as('Maly'))).as(SubmissionReply).version).toBe(3);
	expect((await back(at)).lostReasons).toEqual([`${STUDY} ${ALDERFORD}`]);
	expect(read(reason)).toBe('returned: ');
});

test('a backup that lies where nothing may be written is restored as well', async () => {
	const apart = join(app.file, '..', 'apart');
	mkdirSync(apart);
	const backup = join(apart, 'backup.db');
	await app.context.db.backup(backup);
	await copyStore(backup, copy);
	expect(readdirSync(apart)).toEqual(['backup.db']);
	expect(await checkStore(copy)).toEqual([]);
});

test('answers that a revised questionnaire put aside and a later one gave back stand where they stood', async () => {
	const national = await app.response(ALDERFORD, 'national');
	const moments: { readonly at: string; readonly file: string }[] = [];
	const keep = async () => {
		const file = join(app.file, '..', `kept-${moments.length}.db`);
		await app.context.db.backup(file);
		moments.push({ at: app.context.now(), file });
	};
	await saveNow(await app.as('Dara'), national, COMPLETE);
	await keep();
	const revised = await reviseApp(app, revisedRooms());
	await keep();
	await saveNow(await revised.as('Dara'), national, [{ question: 'evenings', value: 7 }]);
	await revised.stop();
	const last = await reviseApp(app, roomsIn('1.2.0'));
	await keep();
	await saveNow(await last.as('Dara'), national, [{ question: 'books', value: 12 }]);
	await last.stop();
	for (const { at, file } of moments) {
		await back(at);
		expect(await dumpFile(copy), file).toEqual(await dumpFile(file));
	}
	expect(read("select count(*) from asides where settled = 'returned'")).toBe(1);
});

test('by command: a store in use is restored in its own place as it stood, and what stood there is kept', async () => {
	const dara = await app.as('Dara');
	const national = await app.response(ALDERFORD, 'national');
	await saveNow(dara, national, [{ question: 'books', value: 5 }]);
	const at = app.context.now();
	await saveNow(dara, national, [{ question: 'books', value: 6 }]);
	const restore = (time: string) => callBaseline(['restore', app.file, '--db', copy, '--at', time]);
	expect(await restore('yesterday')).toMatchObject({ code: 2 });
	expect(await restore('2020-01-01T00:00:00Z')).toMatchObject({
		code: 2,
		said: expect.stringContaining('holds nothing from before'),
	});
	const { code, said } = await restore(at);
	expect([code, said]).toEqual([0, expect.stringContaining(`It stands as it stood at ${at}`)]);
	expect(read(`select answers ->> '$.books.value' from responses where id = '${national}'`)).toBe(5);
	expect(read('select count(*) from revisions')).toBe(1);
	const verified = await callBaseline(['verify', copy]);
	expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('is sound')]);
});
