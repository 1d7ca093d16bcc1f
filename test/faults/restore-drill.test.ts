/*
 * The restore drill: a backup is taken while people save, put in another place by one command, and the server
 * goes on from it. Everything acknowledged before the backup is there, and exports, scores and reports are the
 * same to the byte.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHandle } from '../../data/sqlite-handle.ts';
import { callBaseline } from '../support/call-baseline.ts';
import { makeClient, signIn } from '../support/http-client.ts';
import { TRAINING } from '../support/open-training-round.ts';
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

/** What people get out of a store by the command line. */
async function readOut(db: string, name: string): Promise<Buffer[]> {
	const out = join(folder, name);
	await call('export', '--study', TRAINING, '--released', '--db', db, '--out', out);
	const report = join(out, 'report.html');
	const kind = ['--kind', 'consultation', '--format', 'html'];
	await call('report', '--study', TRAINING, ...kind, '--db', db, '--out', report);
	return [join(out, 'answers.csv'), report].map((file) => readFileSync(file));
}

async function readOver(address: string, cookie: string): Promise<string[]> {
	const visit = makeClient(address, cookie);
	const paths = ['scores', 'reports/consultation.html'];
	const replies = await Promise.all(paths.map((path) => visit.get(`/api/studies/${TRAINING}/${path}`)));
	expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
	return replies.map((reply) => reply.text);
}

function countRevisions(db: string, operations: readonly string[]): number {
	const handle = openHandle(db, { readonly: true });
	const list = operations.map((operation) => `'${operation}'`).join(',');
	const count = handle.pick(`select count(*) from revisions where operation in (${list})`);
	handle.close();
	return Number(count);
}

test('a backup taken while people save is restored by one command, with all that was acknowledged and the same bytes', async () => {
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

	const lead = server.links.find((link) => link.study === TRAINING && link.role === 'lead');
	const { cookie } = await signIn(server.address, lead?.token ?? '');
	const shown = await readOver(server.address, cookie);

	await call('verify', backup);
	await call('restore', backup, '--db', restored);
	await call('verify', restored);
	expect(countRevisions(restored, before)).toBe(before.length);
	expect(await readOut(restored, 'out-second')).toEqual(await readOut(server.db, 'out-first'));

	const second = await startServer({ db: restored, samples: false });
	// The session was opened after the backup; a link of before it opens a new one.
	const again = await signIn(second.address, lead?.token ?? '');
	expect(await readOver(second.address, again.cookie)).toEqual(shown);
	await second.stop();
}, 60_000);
