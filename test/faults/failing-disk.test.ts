/*
 * A disk that is full or broken, at every single write and flush of a save, a submission, a return, a clearance,
 * a release and its withdrawal, once or for good: all or nothing, refused in words, never said to be saved when it
 * is not. The steps are counted by trying, until a request passes without meeting the fault.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import { openHandle } from '../../data/sqlite-handle.ts';
import { Response } from '../../instruments/schema/response.ts';
import { SubmissionReply } from '../../server/http/replies.ts';
import { COMPLETE, clear, readSubmission, release, save, submit } from '../support/take-country.ts';
import { failEachStep, findFalse, hashStore } from './fail-each-step.ts';
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts';
import { type FaultyApp, startFaultyApp } from './start-faulty-app.ts';

const FAILURES = [
	{ error: 'ENOSPC', stays: false },
	{ error: 'ENOSPC', stays: true },
	{ error: 'EIO', stays: false },
	{ error: 'EIO', stays: true },
] as const;

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

const versionOf = async (response: string) =>
	(await app.people.Dara.get(`/api/responses/${response}`)).as(Response).version;
const presentHash = async () => (await readSubmission(app.people.Maly)).as(SubmissionReply).sha256;
const revisionsOf = (operation: string) => {
	const handle = openHandle(app.file, { readonly: true });
	const found = handle.pick(`select count(*) from revisions where operation = '${operation}'`);
	handle.close();
	return Number(found);
};

/** The steps of a town on its way, in order; the last opens it again for the next round. */
async function listRequests() {
	const { Dara, Maly } = app.people;
	const { national } = app.responses;
	const operation = randomUUID();
	const base = await versionOf(national);
	return {
		save: () => save(Dara, national, base, COMPLETE, operation),
		submit: async () => submit(Dara, national, await versionOf(national)),
		clear: async () => clear(Maly, await presentHash()),
		release: async () => release(Dara, await presentHash()),
		withdraw: async () => release(Dara, await presentHash(), false),
		return: async () => clear(Maly, await presentHash(), 'returned', 'A figure is missing.'),
	};
}

test.each(FAILURES)('$error at each step (for good: $stays) leaves every request whole', async (failure) => {
	const requests = await listRequests();
	for (const [name, ask] of Object.entries(requests)) {
		const { refused, faults } = await failEachStep(disk, app.file, failure, ask);
		expect(faults, name).toEqual([]);
		expect(refused, name).toBeGreaterThan(1);
	}
});

test.each(FAILURES)(
	'$error at each step (for good: $stays) divides no commit that three share',
	async (failure) => {
		const { Dara, Rithy, Sophea } = app.people;
		const { national, keeper, council } = app.responses;
		const browsers = [
			[Dara, national],
			[Rithy, keeper],
			[Sophea, council],
		] as const;
		for (let at = 1; ; at++) {
			disk.failAt({ ...failure, at });
			const replies = await Promise.all(
				browsers.map(async ([who, response]) => {
					const operation = randomUUID();
					const reply = await save(who, response, 0, [{ question: 'books', value: at }], operation);
					return { reply, operation };
				}),
			);
			const { hits } = disk.read();
			disk.mend();
			for (const { reply, operation } of replies)
				expect(findFalse(reply, revisionsOf(operation) === 1), `step ${at}`).toBeUndefined();
			if (hits === 0) break;
			expect(at).toBeLessThan(500);
		}
	},
);

test('a power cut after all these failures takes nothing of what was accepted', async () => {
	const before = hashStore(app.file);
	disk.cutAt(1);
	const reply = await save(app.people.Dara, app.responses.national, 0, COMPLETE).catch(() => undefined);
	expect(reply).toBeUndefined();
	await app.ended;
	openHandle(app.file, { readonly: false }).close();
	expect(await checkStore(app.file)).toEqual([]);
	expect(hashStore(app.file)).toBe(before);
});
