/*
 * A pack revised under open drafts, as people meet it: what is put aside holds their submission back until it is
 * dealt with, an open page is told, and what was submitted stays as it was until it is returned.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../../../instruments/pack.ts';
import { Receipt, Response, SaveReply, SubmissionCheck } from '../../../instruments/schema/response.ts';
import { SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { type RevisedApp, reviseApp, revisedRooms } from '../../support/revise-app.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	COMPLETE,
	clear,
	readSubmission,
	save,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

let app: App;
let after: RevisedApp | undefined;
let response: string;
beforeEach(async () => {
	app = await startApp();
	response = await app.response(ALDERFORD, 'national');
});
afterEach(async () => {
	await after?.stop();
	after = undefined;
	await app.stop();
});

async function draft(): Promise<void> {
	await saveNow(await app.as('Dara'), response, [
		{ question: 'room_open', value: 'partly', comment: 'Not in the rains.' },
		{ question: 'why_closed', value: 'The keeper is ill.' },
		{ question: 'books', value: 90, evidence: [{ title: 'Stock list' }] },
		{ question: 'evenings', value: 6 },
	]);
}

async function revise(pack: Pack = revisedRooms()): Promise<RevisedApp> {
	after = await reviseApp(app, pack);
	return after;
}

const read = async (who: RevisedApp) =>
	(await (await who.as('Dara')).get(`/api/responses/${response}`)).as(Response);

test('a submission waits until each aside is used or left, and that word can be taken back', async () => {
	await draft();
	const one = await revise();
	const dara = await one.as('Dara');
	await save(dara, response, 2, [{ question: 'keeper_paid', value: 'no' }]);
	const check = async () => (await dara.get(`/api/responses/${response}/submission`)).as(SubmissionCheck);
	expect([(await check()).ready, (await check()).waiting]).toEqual([false, 2]);
	const refused = await submit(dara, response, 3);
	expect([refused.status, refused.body]).toMatchObject([
		422,
		{ errors: expect.arrayContaining([expect.objectContaining({ field: 'why_closed', section: 'room' })]) },
	]);

	const settle = (question: string, decision: string, usedFor?: string) =>
		dara.post(`/api/responses/${response}/asides`, {
			question,
			version: 2,
			decision,
			...(usedFor && { usedFor }),
		});
	await save(dara, response, 3, [{ question: 'book_count', value: 90 }]);
	const used = (await settle('books', 'used', 'book_count')).as(Response);
	expect(used.asides[0]).toMatchObject({
		settled: 'used',
		usedFor: 'book_count',
		settledBy: 'Coordinator, Alderford',
	});
	await settle('why_closed', 'left');
	expect((await check()).ready).toBe(true);
	await settle('why_closed', 'open');
	expect([(await check()).waiting, (await submit(dara, response, 4)).status]).toEqual([1, 422]);
	await settle('why_closed', 'left');
	expect((await submit(dara, response, 4)).status).toBe(200);
	expect((await settle('why_closed', 'open')).status).toBe(409);
});

test('what nobody put aside cannot be settled', async () => {
	const dara = await (await revise()).as('Dara');
	const body = { question: 'books', version: 1, decision: 'left' };
	expect((await dara.post(`/api/responses/${response}/asides`, body)).status).toBe(400);
});

test('an open page that saves a question which is no more, or asks otherwise now, is told so and nothing is saved', async () => {
	await draft();
	const one = await revise();
	const dara = await one.as('Dara');
	for (const change of [
		{ question: 'why_closed', value: 'The roof leaks.' },
		{ question: 'books', value: 95 },
	]) {
		const reply = await save(dara, response, 1, [{ question: 'evenings', value: 7 }, change]);
		expect([reply.status, reply.body]).toMatchObject([
			422,
			{ type: 'urn:baseline:problem:question-changed', errors: [{ field: change.question }] },
		]);
		expect(reply.text).not.toContain('roof leaks');
	}
	expect((await read(one)).answers.evenings?.value).toBe(6);
	const reply = (await save(dara, response, 1, [{ question: 'evenings', value: 7 }])).as(SaveReply);
	expect([reply.saved, reply.packVersion]).toEqual([['evenings'], '1.1.0']);
});

test('a name that no version of the study ever had stays a bad request', async () => {
	const dara = await (await revise()).as('Dara');
	const reply = await save(dara, response, 0, [{ question: 'no_such', value: 1 }]);
	expect([reply.status, reply.body]).toMatchObject([400, { type: 'urn:baseline:problem:bad-request' }]);
});

test('a submitted response stays with its questionnaire until it is returned, and then moves with its answers', async () => {
	const { sha256, version } = await submitAlderford(app, [
		...COMPLETE.slice(1),
		{ question: 'room_open', value: 'no' },
		{ question: 'why_closed', value: 'The roof leaks.' },
	]);
	const one = await revise();
	const dara = await one.as('Dara');
	expect(await read(one)).toMatchObject({
		version,
		packVersion: '1.0.0',
		asides: [],
		answers: { books: { value: 100 } },
	});
	const maly = await one.as('Maly');
	const frozen = (await readSubmission(maly)).as(SubmissionReply);
	expect([frozen.sha256, frozen.packVersion, frozen.rows.length]).toEqual([sha256, '1.0.0', 5]);
	const pack = await dara.get(`/api/studies/${STUDY}/pack?version=1.0.0`);
	expect(pack.body).toMatchObject({ version: '1.0.0' });
	expect(pack.text).toContain('why_closed');

	expect((await clear(maly, sha256, 'returned', 'Count again.')).status).toBe(200);
	const now = await read(one);
	expect([now.packVersion, now.version, now.asides.map((aside) => aside.question)]).toEqual([
		'1.1.0',
		version + 1,
		['books', 'why_closed'],
	]);
});

test('a town freezes its sectors with the version that each of them answered', async () => {
	const rithy = await app.as('Rithy');
	const keeper = await app.response(ALDERFORD, 'keeper');
	const answers = [
		{ question: 'room_open', value: 'yes' },
		{ question: 'books', value: 4 },
	];
	(await submit(rithy, keeper, await saveNow(rithy, keeper, answers))).as(Receipt);
	const one = await revise();
	const dara = await one.as('Dara');
	const changes = [
		{ question: 'room_open', value: 'yes' },
		{ question: 'evenings', value: 6 },
	];
	(await submit(dara, response, await saveNow(dara, response, changes))).as(Receipt);
	const { snapshot } = await app.context.db.read
		.selectFrom('submissions')
		.select('snapshot')
		.where('response_id', '=', response)
		.executeTakeFirstOrThrow();
	expect(JSON.parse(snapshot)).toMatchObject({
		packVersion: '1.1.0',
		responses: [{ respondent: 'national' }, { respondent: 'keeper', packVersion: '1.0.0' }],
	});
	expect(JSON.parse(snapshot).responses[0]).not.toHaveProperty('packVersion');
});

test('a save that carries the number of a revision is answered as any save sent again', async () => {
	await draft();
	const one = await revise();
	const { operation } = await app.context.db.read
		.selectFrom('revisions')
		.select('operation')
		.where('version', '=', 2)
		.executeTakeFirstOrThrow();
	expect(operation).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
	const reply = await save(
		await one.as('Dara'),
		response,
		2,
		[{ question: 'evenings', value: 9 }],
		operation,
	);
	expect([reply.status, (await read(one)).version]).toEqual([200, 2]);
	expect(
		(await save(await one.as('Dara'), response, 2, [{ question: 'evenings', value: 9 }], randomUUID()))
			.status,
	).toBe(200);
});
