/*
 * PATCH of a response: what is refused with nothing saved, and what is saved and flagged, holding back
 * the submission alone.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Response, SaveReply } from '../../../instruments/schema/response.ts';
import { ALDERFORD } from '../../support/cast.ts';
import type { Reply, Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { type Changes, save, submitAlderford } from '../../support/take-country.ts';

let app: App;
let dara: Visit;
let response: string;
beforeEach(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterEach(() => app.stop());

const read = async () => (await dara.get(`/api/responses/${response}`)).as(Response);
const revisions = () =>
	app.context.db.read.selectFrom('revisions').selectAll().where('response_id', '=', response).execute();
const patch = (body: unknown) => dara.patch(`/api/responses/${response}`, body);
const one = (change: unknown, base = 0) => patch({ operation: randomUUID(), base, changes: [change] });

async function expectRefused(reply: Reply, field: string): Promise<void> {
	expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
	expect(reply.headers.get('content-type')).toContain('application/problem+json');
	expect(await read()).toMatchObject({ version: 0, answers: {} });
	expect(await revisions()).toEqual([]);
}

test('somebody who has not signed in saves nothing', async () => {
	const reply = await save(app.anonymous, response, 0, [{ question: 'books', value: 1 }]);
	expect([reply.status, (await read()).version]).toEqual([401, 0]);
});

test('another town is answered 404, another place in the same town 403, and nothing is saved', async () => {
	const change: Changes = [{ question: 'books', value: 1 }];
	for (const name of ['Budi', 'Agus', 'Citra', 'Ana', 'Tomas', 'Noor'] as const)
		expect((await save(await app.as(name), response, 0, change)).status, name).toBe(404);
	for (const name of ['Maly', 'Rithy', 'Sophea'] as const)
		expect((await save(await app.as(name), response, 0, change)).status, name).toBe(403);
	expect(await revisions()).toEqual([]);
});

test.each<[string, unknown, string]>([
	['an unknown question', { question: 'no_such', value: 1 }, 'no_such'],
	['a question named like a part of the language', { question: '__proto__', value: 1 }, '__proto__'],
	['an unknown field', { question: 'books', value: 1, colour: 'red' }, 'changes[0].colour'],
	['a text where a number belongs', { question: 'books', value: 'many' }, 'books'],
	['a number where a choice belongs', { question: 'room_open', value: 1 }, 'room_open'],
	['yes or no where a choice belongs', { question: 'room_open', value: true }, 'room_open'],
	['a list where one choice belongs', { question: 'room_open', value: ['yes'] }, 'room_open'],
	['an object as a value', { question: 'books', value: { n: 1 } }, 'changes[0].value'],
	['a status that does not exist', { question: 'books', status: 'maybe' }, 'changes[0].status'],
	['a value beside the status dont-know', { question: 'books', value: 1, status: 'dont-know' }, 'books'],
	['the status answered without a value', { question: 'books', status: 'answered' }, 'books'],
	['an unknown confidence', { question: 'books', value: 1, confidence: 'total' }, 'changes[0].confidence'],
	['an answer to a hidden question', { question: 'why_closed', value: 'Rain' }, 'why_closed'],
	[
		'a reason for not answering a hidden question',
		{ question: 'why_closed', status: 'dont-know', comment: 'x' },
		'why_closed',
	],
])('%s is refused, named, and nothing is saved', async (_what, change, field) => {
	await expectRefused(await one(change), field);
});

test.each<[string, unknown, string]>([
	['no changes', { operation: randomUUID(), base: 0, changes: [] }, 'changes'],
	['no operation', { base: 0, changes: [{ question: 'books', value: 1 }] }, 'operation'],
	[
		'an operation that is no UUID',
		{ operation: 'x', base: 0, changes: [{ question: 'books' }] },
		'operation',
	],
	['a base below zero', { operation: randomUUID(), base: -1, changes: [{ question: 'books' }] }, 'base'],
	['a base that is a text', { operation: randomUUID(), base: '0', changes: [{ question: 'books' }] }, 'base'],
	[
		'a base newer than the response',
		{ operation: randomUUID(), base: 1, changes: [{ question: 'books', value: 1 }] },
		'base',
	],
	[
		'a field beside',
		{ operation: randomUUID(), base: 0, force: true, changes: [{ question: 'books', value: 1 }] },
		'force',
	],
	['a list instead of a request', [], 'body'],
])('a request with %s is refused', async (_what, body, field) => {
	await expectRefused(await patch(body), field);
});

test('the same question twice in one save is refused', async () => {
	const changes = [
		{ question: 'books', value: 1 },
		{ question: 'books', value: 2 },
	];
	await expectRefused(await save(dara, response, 0, changes), 'books');
});

test('one change that cannot be held keeps all the others from being saved, and every fault is named', async () => {
	const changes: Changes = [
		{ question: 'room_open', value: 'yes' },
		{ question: 'books', value: 'many' },
		{ question: 'evenings', value: false },
	];
	const reply = await save(dara, response, 0, changes);
	await expectRefused(reply, 'books');
	await expectRefused(reply, 'evenings');
});

test('a sector saves only what it is asked', async () => {
	const [rithy, keeper] = [await app.as('Rithy'), await app.response(ALDERFORD, 'keeper')];
	const reply = await save(rithy, keeper, 0, [{ question: 'evenings', value: 3 }]);
	expect([reply.status, reply.body]).toMatchObject([400, { errors: [{ field: 'evenings' }] }]);
	expect((await save(rithy, keeper, 0, [{ question: 'books', value: 3 }])).status).toBe(200);
});

test('a question that another answer of the same save hides is refused, and one that it shows is taken', async () => {
	const closed: Changes = [
		{ question: 'why_closed', value: 'The roof leaks.' },
		{ question: 'room_open', value: 'no' },
	];
	expect((await save(dara, response, 0, closed)).status).toBe(200);
	const opened: Changes = [
		{ question: 'room_open', value: 'yes' },
		{ question: 'why_closed', value: 'It does not.' },
	];
	expect((await save(dara, response, 1, opened)).status).toBe(400);
	expect((await read()).answers.why_closed?.value).toBe('The roof leaks.');
});

test('a submitted response refuses every change', async () => {
	const { version } = await submitAlderford(app);
	const reply = await save(dara, response, version, [{ question: 'books', value: 1 }]);
	expect([reply.status, reply.body]).toMatchObject([409, { type: 'urn:baseline:problem:wrong-state' }]);
	expect(await revisions()).toHaveLength(1);
});

test('out of range, too long and without its companion an answer is saved, and flagged', async () => {
	const changes: Changes = [
		{ question: 'room_open', value: 'partly' },
		{ question: 'books', value: 2001 },
		{ question: 'why_closed', value: 'a'.repeat(401) },
		{ question: 'keeper_paid', status: 'dont-know' },
		{ question: 'evenings', value: 3, evidence: [{ title: 'List', link: 'javascript:alert(1)' }] },
	];
	const reply = (await save(dara, response, 0, changes)).as(SaveReply);
	expect(reply.saved).toEqual(['room_open', 'books', 'why_closed', 'keeper_paid', 'evenings']);
	expect(reply.flags.map(({ question, rule }) => [question, rule])).toEqual([
		['books', 'out of range'],
		['why_closed', 'too long'],
		['keeper_paid', 'a reason is missing'],
		['evenings', 'a link of the evidence is no web address'],
	]);
	expect((await read()).answers.books).toMatchObject({ value: 2001, status: 'answered', revision: 1 });
});

test('a value that is no choice of the question is saved and flagged', async () => {
	const reply = (await save(dara, response, 0, [{ question: 'room_open', value: 'at times' }])).as(SaveReply);
	expect(reply.flags).toMatchObject([{ question: 'room_open', rule: 'out of range' }]);
});

test('an answer keeps who gave it, when and in which version; texts come back in one form', async () => {
	// "é" as one character and as two: the store keeps the one.
	await save(dara, response, 0, [{ question: 'books', value: 9, comment: 'cafe\u0301', confidence: 'low' }]);
	const { books } = (await read()).answers;
	expect(books).toMatchObject({ value: 9, comment: 'caf\u00e9', confidence: 'low', revision: 1 });
	expect(books?.by).toBe('Coordinator, Alderford');
	expect(books?.at).toMatch(/^2026-03-02T08:\d\d:\d\d\.000Z$/);
});

test('a text is kept in NFC, and the revision keeps it as it was sent where that differs', async () => {
	const sent = { question: 'why_closed', value: 'Re\u0301union', comment: 'ខ្មែរ' };
	expect(
		(
			await patch({
				operation: randomUUID(),
				base: 0,
				changes: [{ question: 'room_open', value: 'no' }, sent],
			})
		).status,
	).toBe(200);
	expect((await read()).answers.why_closed?.value).toBe('R\u00e9union');
	const [row] = await revisions();
	const changes = JSON.parse(row?.changes ?? '[]') as readonly { question: string; sent?: object }[];
	const { question: _, ...kept } = sent;
	expect(changes.map((change) => [change.question, change.sent])).toEqual([
		['room_open', undefined],
		['why_closed', kept],
	]);
});
