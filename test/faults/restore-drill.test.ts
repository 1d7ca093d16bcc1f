/*
 * The restore drill: a backup is taken while people save, put in another place by one command, and the server
 * goes on from it. Everything acknowledged before the backup is there, and exports, scores and reports are the
 * same to the byte.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHandle } from '../../data/sqlite-handle.ts';
import { callBaseline } from '../support/call-baseline.ts';
import { signIn } from '../support/http-client.ts';
import { TRAINING } from '../support/open-training-round.ts';
import { listReadings, readOut, readOver } from '../support/read-everything.ts';
import { reopenTrainingStates } from '../support/reopen-training-states.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { JournalClient } from './journal-client.ts';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-drill-'));
	server = await startServer({ db: join(folder, 'first', 'baseline.db') });
});
afterAll(async () => {
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]): Promise<void> {
	const { code, said } = await callBaseline(args);
	expect(code, said).toBe(0);
}

function countRevisions(db: string, operations: readonly string[]): number {
	const handle = openHandle(db, { readonly: true });
	const list = operations.map((operation) => `'${operation}'`).join(',');
	const count = handle.pick(`select count(*) from revisions where operation in (${list})`);
	handle.close();
	return Number(count);
}

test('a backup taken while people save is restored by one command, with all that was acknowledged', async () => {
	const [backup, restored] = [join(folder, 'backup.db'), join(folder, 'second', 'baseline.db')];
	const people = await reopenTrainingStates(server, 4);
	const questions = ['b111a', 'b111b'];
	const clients = await Promise.all(
		people.map(({ token, response, title }) =>
			JournalClient.enter(server.address, { token, response: response ?? '', name: title, questions }),
		),
	);
	let isSaving = true;
	const saving = clients.map((client) => client.saveWhile(() => isSaving));
	while (clients.some((client) => client.acknowledged.length < 5))
		await new Promise((resolve) => setTimeout(resolve, 20));
	const before = clients.flatMap((client) => client.acknowledged.map((entry) => entry.operation));
	await call('backup', '--db', server.db, '--out', backup);
	const during = clients.reduce((sum, client) => sum + client.acknowledged.length, 0);
	isSaving = false;
	await Promise.all(saving);
	expect(during).toBeGreaterThan(before.length);

	await call('verify', backup);
	await call('restore', backup, '--db', restored);
	await call('verify', restored);
	expect(countRevisions(restored, before)).toBe(before.length);
}, 60_000);

test('what is read out of a store, in every format and at every address, is the same twice and after a restore', async () => {
	const [backup, restored] = [join(folder, 'later.db'), join(folder, 'third', 'baseline.db')];
	await call('backup', '--db', server.db, '--out', backup);
	await call('restore', backup, '--db', restored);

	const lead = server.links.find((link) => link.study === TRAINING && link.role === 'lead');
	const { cookie } = await signIn(server.address, lead?.token ?? '');
	const shown = await readOver(server.address, cookie);
	expect(await readOver(server.address, cookie)).toEqual(shown);
	expect(listReadings(shown, 200).length).toBeGreaterThan(5);
	const written = await readOut(server.db, join(folder, 'out-first'));
	expect(await readOut(server.db, join(folder, 'out-again'))).toEqual(written);
	expect(await readOut(restored, join(folder, 'out-second'))).toEqual(written);

	const second = await startServer({ db: restored, samples: false });
	// The session was opened after the backup; a link of before it opens a new one.
	const again = await signIn(second.address, lead?.token ?? '');
	expect(await readOver(second.address, again.cookie)).toEqual(shown);
	await second.stop();
}, 180_000);
