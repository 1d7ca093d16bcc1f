/*
 * Submitting a response: what holds it back section by section, a version that is out of date, the receipt with
 * the hash of what was frozen, and what of the sectors goes into the town's snapshot.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Receipt, Response, SubmissionCheck } from '../../../instruments/schema/response.ts';
import { Study } from '../../../instruments/schema/study.ts';
import { SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	COMPLETE,
	readSubmission,
	save,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

let app: App;
let dara: Visit;
let response: string;
beforeEach(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterEach(() => app.stop());

test('who may not answer may not submit: 401, 403 in the same town, 404 elsewhere', async () => {
	expect((await submit(app.anonymous, response, 0)).status).toBe(401);
	for (const name of ['Maly', 'Rithy', 'Sophea'] as const)
		expect((await submit(await app.as(name), response, 0)).status, name).toBe(403);
	for (const name of ['Budi', 'Citra', 'Ana', 'Noor'] as const)
		expect((await submit(await app.as(name), response, 0)).status, name).toBe(404);
});

test('an empty response is answered 422 with what is missing, section by section, and stays open', async () => {
	const reply = await submit(dara, response, 0);
	expect(reply.status).toBe(422);
	expect(reply.body).toMatchObject({
		type: 'urn:baseline:problem:not-ready',
		errors: [
			{ section: 'room', field: 'room_open', rule: 'required' },
			{ section: 'use', field: 'evenings', rule: 'required' },
		],
	});
	expect((await dara.get(`/api/responses/${response}`)).as(Response).state).toBe('draft');
});

test('what was saved with a flag holds the submission back until it is mended', async () => {
	const version = await saveNow(dara, response, [
		...COMPLETE.filter((one) => one.question !== 'books'),
		{ question: 'books', value: -1 },
	]);
	const reply = await submit(dara, response, version);
	expect([reply.status, reply.body]).toMatchObject([
		422,
		{ errors: [{ field: 'books', rule: 'out of range' }] },
	]);
	const mended = await saveNow(dara, response, [
		{ question: 'books', value: null, status: 'dont-know', comment: 'Not counted.' },
	]);
	expect((await submit(dara, response, mended)).status).toBe(200);
});

test('a required question may be settled by a status with a reason, and not by one without', async () => {
	const version = await saveNow(dara, response, [
		{ question: 'room_open', value: 'yes' },
		{ question: 'evenings', status: 'not-applicable' },
	]);
	expect((await submit(dara, response, version)).status).toBe(422);
	const next = await saveNow(dara, response, [
		{ question: 'evenings', status: 'not-applicable', comment: 'No keeper.' },
	]);
	expect((await submit(dara, response, next)).as(Receipt)).toMatchObject({ answered: 2, total: 4 });
});

test('a submission of a version that others have changed since is refused', async () => {
	const version = await saveNow(dara, response, COMPLETE);
	await saveNow(await app.again('Dara'), response, [{ question: 'books', value: 99 }]);
	const reply = await submit(dara, response, version);
	expect(reply.status).toBe(409);
	expect(reply.body).toMatchObject({ errors: [{ field: 'version', rule: 'stale' }] });
	expect((await submit(dara, response, version + 5)).status).toBe(409);
});

test.each([{}, { version: '1' }, { version: -1 }, { version: 1, force: true }])(
	'%j is no request to submit',
	async (body) => {
		expect((await dara.post(`/api/responses/${response}/submission`, body)).status).toBe(400);
	},
);

test('of two who submit at the same moment one gets the receipt', async () => {
	const version = await saveNow(dara, response, COMPLETE);
	const replies = await Promise.all([submit(dara, response, version), submit(dara, response, version)]);
	expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
	expect(await app.context.db.read.selectFrom('submissions').select('id').execute()).toHaveLength(1);
});

test('the check before submission says what is missing, what is simply not answered, and when all is ready', async () => {
	const check = async () => (await dara.get(`/api/responses/${response}/submission`)).as(SubmissionCheck);
	const empty = await check();
	expect(empty).toMatchObject({ version: 0, ready: false });
	expect(empty.sections.map((one) => [one.name, one.unanswered])).toEqual([
		['room', ['room_open', 'books']],
		['use', ['keeper_paid', 'evenings']],
	]);
	await saveNow(dara, response, COMPLETE);
	expect(await check()).toMatchObject({ version: 1, ready: true });
});

test('the receipt carries the SHA-256 of the canonical snapshot, which says whose answers it froze', async () => {
	const receipt = await submitAlderford(app);
	const row = await app.context.db.read.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
	expect(receipt.sha256).toBe(createHash('sha256').update(row.snapshot, 'utf8').digest('hex'));
	expect(receipt).toMatchObject({
		response,
		version: 1,
		by: 'Coordinator, Alderford',
		answered: 4,
		total: 4,
	});
	// Canonical: members in the order of their names, nothing between them, so that equal answers give equal hashes.
	expect(row.snapshot).toBe(
		[
			'{"country":"ALD","pack":"reading-rooms","packVersion":"1.0.0","responses":[{"answers":{',
			'"books":{"status":"answered","value":100},',
			'"evenings":{"status":"answered","value":6},',
			'"keeper_paid":{"evidence":[{"title":"Town budget"}],"status":"answered","value":"yes"},',
			'"room_open":{"evidence":[{"title":"Town gazette"}],"status":"answered","value":"yes"}',
			'},"respondent":"national","version":1}],"study":"reading-rooms-spring"}',
		].join(''),
	);
});

test("what the sectors submitted is frozen with the town's response, and their drafts are not", async () => {
	const [rithy, sophea] = [await app.as('Rithy'), await app.as('Sophea')];
	const keeper = await app.response(ALDERFORD, 'keeper');
	const council = await app.response(ALDERFORD, 'council');
	const base = await saveNow(rithy, keeper, [{ question: 'room_open', value: 'no' }]);
	expect((await submit(rithy, keeper, base)).as(Receipt).response).toBe(keeper);
	await saveNow(sophea, council, [{ question: 'room_open', value: 'partly' }]);
	await submitAlderford(app);
	const { rows } = (await readSubmission(dara)).as(SubmissionReply);
	expect(
		rows.filter((row) => row.question === 'room_open').map((row) => [row.respondent, row.value]),
	).toEqual([
		['national', 'yes'],
		['keeper', 'no'],
	]);
});

test('a sector that submits moves its own response alone, not the town', async () => {
	const rithy = await app.as('Rithy');
	const keeper = await app.response(ALDERFORD, 'keeper');
	const base = await saveNow(rithy, keeper, [{ question: 'room_open', value: 'yes' }]);
	await submit(rithy, keeper, base);
	const { countries } = (await dara.get(`/api/studies/${STUDY}`)).as(Study);
	expect(countries[0]).toMatchObject({ country: ALDERFORD, state: 'collecting' });
	expect((await save(rithy, keeper, base, [{ question: 'books', value: 1 }])).status).toBe(409);
});

test('an answer that other answers hide by now is kept in the response and left out of the snapshot', async () => {
	await saveNow(dara, response, [
		{ question: 'room_open', value: 'no' },
		{ question: 'why_closed', value: 'The roof leaks.' },
	]);
	await submitAlderford(app);
	const { rows } = (await readSubmission(dara)).as(SubmissionReply);
	expect(rows.map((row) => row.question).sort()).toEqual(['books', 'evenings', 'keeper_paid', 'room_open']);
	expect((await dara.get(`/api/responses/${response}`)).as(Response).answers.why_closed?.value).toBe(
		'The roof leaks.',
	);
});
