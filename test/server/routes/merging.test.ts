/*
 * Two browsers on one response: their changes are merged answer by answer, a conflict tells both texts, and the
 * same operation has one effect however often it comes.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { Conflict, Response, SaveReply } from '../../../instruments/schema/response.ts';
import { ALDERFORD } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { type Changes, save, saveNow } from '../../support/take-country.ts';

const ConflictBody = z.object({
	version: z.number(),
	conflicts: z.array(Conflict),
	saved: z.array(z.string()),
});
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
test('two browsers that change different answers upon the same version lose nothing', async () => {
	const there = await app.again('Dara');
	await save(dara, response, 0, [{ question: 'books', value: 10 }]);
	const reply = (await save(there, response, 0, [{ question: 'evenings', value: 2 }])).as(SaveReply);
	expect([reply.version, reply.saved]).toEqual([2, ['evenings']]);
	const { answers } = await read();
	expect([answers.books?.value, answers.evenings?.value]).toEqual([10, 2]);
	expect([answers.books?.revision, answers.evenings?.revision]).toEqual([1, 2]);
});

test('an answer changed by somebody else meanwhile is a conflict with both texts; the untouched ones are saved', async () => {
	const there = await app.again('Dara');
	await save(dara, response, 0, [{ question: 'books', value: 10, comment: 'counted' }]);
	const reply = await save(there, response, 0, [
		{ question: 'books', value: 12 },
		{ question: 'evenings', value: 2 },
	]);
	expect(reply.status).toBe(409);
	const { version, conflicts, saved } = reply.as(ConflictBody);
	expect([version, saved]).toEqual([2, ['evenings']]);
	expect(conflicts).toMatchObject([
		{
			question: 'books',
			yours: { value: 12, status: 'answered' },
			theirs: { value: 10, status: 'answered', comment: 'counted' },
			by: 'Coordinator, Alderford',
		},
	]);
	const { answers } = await read();
	expect([answers.books?.value, answers.evenings?.value]).toEqual([10, 2]);
	// Having seen both, the person decides, upon the version that the conflict named.
	expect((await save(there, response, version, [{ question: 'books', value: 12 }])).status).toBe(200);
	expect((await read()).answers.books?.value).toBe(12);
});

test('a conflict about every answer saves nothing and makes no revision', async () => {
	const there = await app.again('Dara');
	await save(dara, response, 0, [{ question: 'books', value: 10 }]);
	const reply = await save(there, response, 0, [{ question: 'books', value: 12 }]);
	expect([reply.status, reply.as(ConflictBody).saved, reply.as(ConflictBody).version]).toEqual([409, [], 1]);
	expect(await revisions()).toHaveLength(1);
});

test('two who gave the same answer are of one mind, and that is no conflict', async () => {
	const there = await app.again('Dara');
	await save(dara, response, 0, [{ question: 'books', value: 10 }]);
	expect((await save(there, response, 0, [{ question: 'books', value: 10 }])).status).toBe(200);
});

test('the same operation sent again, also at the same moment, gives the same reply and one revision', async () => {
	const operation = randomUUID();
	const again = () => save(dara, response, 0, [{ question: 'books', value: 10 }], operation);
	const [first, second] = await Promise.all([again(), again()]);
	await saveNow(dara, response, [{ question: 'books', value: 11 }]);
	const third = await again();
	expect([second.text, third.text]).toEqual([first.text, first.text]);
	expect((await revisions()).map((row) => row.version)).toEqual([1, 2]);
	expect((await read()).answers.books?.value).toBe(11);
});

test('an operation that met a conflict meets the same one when it is sent again', async () => {
	const there = await app.again('Dara');
	await save(dara, response, 0, [{ question: 'books', value: 10 }]);
	const operation = randomUUID();
	const changes: Changes = [
		{ question: 'books', value: 12 },
		{ question: 'evenings', value: 2 },
	];
	const first = await save(there, response, 0, changes, operation);
	const again = await save(there, response, 0, changes, operation);
	expect([again.status, again.text]).toEqual([409, first.text]);
	expect(await revisions()).toHaveLength(2);
});

test('a save leaves one revision with what each answer was and became, and one audit row without any answer', async () => {
	await save(dara, response, 0, [{ question: 'books', value: 10 }]);
	await save(dara, response, 1, [{ question: 'books', value: null }]);
	const [first, second] = await revisions();
	expect(JSON.parse(first?.changes ?? '')).toEqual([
		{ question: 'books', from: null, to: { value: 10, status: 'answered' } },
	]);
	expect(JSON.parse(second?.changes ?? '')).toEqual([
		{ question: 'books', from: { value: 10, status: 'answered' }, to: { value: null, status: 'unanswered' } },
	]);
	const audit = await app.context.db.read
		.selectFrom('audit')
		.selectAll()
		.where('action', '=', 'answers.save')
		.execute();
	expect(audit.map((row) => row.detail)).toEqual(['{"version":1,"changes":1}', '{"version":2,"changes":1}']);
});
