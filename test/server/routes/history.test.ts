/*
 * The history of one answer: who may read it, every save that touched it in pages, the answer as of a moment, and
 * bringing an old answer back, which is a save like any other.
 */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnswerHistory, AnswerThen } from '../../../instruments/schema/history.ts';
import { Response } from '../../../instruments/schema/response.ts';
import { ALDERFORD } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { reviseApp, revisedRooms } from '../../support/revise-app.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { save, saveNow } from '../../support/take-country.ts';

let app: App;
let dara: Visit;
let response: string;
beforeEach(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterEach(() => app.stop());

const at = (question: string, query = '') => `/api/responses/${response}/answers/${question}${query}`;
const history = async (question: string, query = '', who = dara) =>
	(await who.get(at(question, `/history${query}`))).as(AnswerHistory);
const then = async (question: string, query = '') => (await dara.get(at(question, query))).as(AnswerThen);
const values = async (question: string, query = '') =>
	(await history(question, query)).entries.map(({ version, answer }) => [version, answer.value]);

async function countBooks(...counts: number[]): Promise<void> {
	for (const value of counts) await saveNow(dara, response, [{ question: 'books', value }]);
}

test('whoever may not read the answers reads no history; the coordinator reads that of the sectors too', async () => {
	await countBooks(1);
	expect((await app.anonymous.get(at('books', '/history'))).status).toBe(401);
	expect((await (await app.as('Budi')).get(at('books', '/history'))).status).toBe(404);
	expect((await (await app.as('Maly')).get(at('books', '/history'))).status).toBe(403);
	expect((await (await app.as('Rithy')).get(at('books', '/history'))).status).toBe(403);
	const keeper = await app.response(ALDERFORD, 'keeper');
	await saveNow(await app.as('Rithy'), keeper, [{ question: 'books', value: 7 }]);
	response = keeper;
	expect(await values('books')).toEqual([[1, 7]]);
});

test('a question that the study never had is not found', async () => {
	for (const path of [at('no_such'), at('no_such', '/history'), at('%25', '/history')])
		expect((await dara.get(path)).status).toBe(404);
});

test.each(['?before=0', '?before=x', '?limit=0', '?limit=101', '?page=2'])('%s is refused', async (query) => {
	expect((await dara.get(at('books', `/history${query}`))).status).toBe(400);
});

test('an answer that nobody gave has an empty history, and stood nowhere', async () => {
	await countBooks(1);
	expect(await history('evenings')).toEqual({ question: 'evenings', entries: [], asked: {} });
	expect(await then('evenings')).toEqual({ question: 'evenings', version: 1 });
});

test('each save stands with version, time, place and everything that it made of the answer', async () => {
	const evidence = [{ title: 'Stock list', page: '3' }];
	await saveNow(dara, response, [
		{ question: 'books', value: 90, comment: 'Counted in May.', confidence: 'low', evidence },
	]);
	await saveNow(dara, response, [{ question: 'evenings', value: 6 }]);
	await saveNow(dara, response, [{ question: 'books', status: 'dont-know', comment: 'The list is lost.' }]);
	const { entries, asked } = await history('books');
	expect(entries).toMatchObject([
		{ version: 3, kind: 'saved', answer: { value: null, status: 'dont-know', comment: 'The list is lost.' } },
		{
			version: 1,
			by: 'Coordinator, Alderford',
			packVersion: '1.0.0',
			answer: { value: 90, status: 'answered', comment: 'Counted in May.', confidence: 'low', evidence },
		},
	]);
	expect(entries[1]?.at).toMatch(/^2026-03-02T08:/);
	expect(asked['1.0.0']?.title).toBe('How many books does the room hold for a hundred inhabitants?');
});

test('a question whose name looks like another has a history of its own', async () => {
	// "_" stands for any letter where texts are compared in the store.
	await saveNow(dara, response, [{ question: 'room_open', value: 'yes', comment: '"question":"books"' }]);
	expect((await history('books')).entries).toEqual([]);
	expect((await history('room_open')).entries).toHaveLength(1);
});

test('pages follow each other by version, each save once, the last without a next', async () => {
	await countBooks(1, 2, 3, 4, 5);
	const first = await history('books', '?limit=2');
	expect([first.entries.map((entry) => entry.version), first.next]).toEqual([[5, 4], 4]);
	await countBooks(6);
	const second = await history('books', '?limit=2&before=4');
	expect([second.entries.map((entry) => entry.version), second.next]).toEqual([[3, 2], 2]);
	const third = await history('books', '?limit=2&before=2');
	expect([third.entries.map((entry) => entry.version), third.next]).toEqual([[1], undefined]);
});

test('saves of other questions between do not end a page early', async () => {
	await countBooks(1);
	// Looks like a save of books to the store, and is none.
	const comment = 'about "question":"books" alone';
	for (let i = 0; i < 6; i++) await saveNow(dara, response, [{ question: 'evenings', value: i, comment }]);
	expect(await values('books', '?limit=2')).toEqual([[1, 1]]);
});

test('the answer as of a version and as of a time is the one that stood then', async () => {
	await countBooks(1);
	await saveNow(dara, response, [{ question: 'evenings', value: 6 }]);
	await countBooks(3);
	expect((await then('books', '?version=2')).entry?.answer.value).toBe(1);
	expect((await then('books', '?version=0')).entry).toBeUndefined();
	expect(await then('books', '?version=99')).toMatchObject({ version: 3, entry: { answer: { value: 3 } } });
	const [last, first] = (await history('books')).entries;
	expect((await then('books', `?at=${first?.at}`)).entry?.version).toBe(1);
	expect(await then('books', `?at=${last?.at}`)).toMatchObject({ version: 3, entry: { version: 3 } });
	expect((await then('books', '?at=2026-01-01T00:00:00Z')).version).toBe(0);
	expect((await dara.get(at('books', '?at=yesterday'))).status).toBe(400);
});

test('an answer that met a conflict beside saved ones is kept, and never stood', async () => {
	await countBooks(1);
	const other = await app.again('Dara');
	await save(other, response, 1, [{ question: 'books', value: 2 }]);
	const reply = await save(dara, response, 1, [
		{ question: 'books', value: 3 },
		{ question: 'evenings', value: 6 },
	]);
	expect(reply.status).toBe(409);
	expect(
		(await history('books')).entries.map(({ version, kind, answer }) => [version, kind, answer.value]),
	).toEqual([
		[3, 'refused', 3],
		[2, 'saved', 2],
		[1, 'saved', 1],
	]);
	expect((await then('books')).entry?.answer.value).toBe(2);
});

test('an old answer comes back as a new save: a revision of its own, and conflicts hold', async () => {
	await countBooks(1, 2);
	const [, old] = (await history('books')).entries;
	const change = { question: 'books', ...old?.answer };
	const other = await app.again('Dara');
	expect((await save(other, response, 1, [change])).status).toBe(409);
	expect((await save(other, response, 2, [change])).status).toBe(200);
	expect(await values('books')).toEqual([
		[3, 1],
		[2, 2],
		[1, 1],
	]);
	expect((await dara.get(`/api/responses/${response}`)).as(Response).answers.books?.value).toBe(1);
});

test('what a revision of the questionnaire did stands in the history, in the words of its time', async () => {
	await countBooks(90);
	const revised = await reviseApp(app, revisedRooms());
	const visit = await revised.as('Dara');
	await save(visit, response, 2, [{ question: 'books', value: 'Novels' }], randomUUID());
	const { entries, asked } = await history('books', '', visit);
	expect(
		entries.map(({ kind, by, reason, packVersion, answer }) => [kind, by, reason, packVersion, answer.value]),
	).toEqual([
		['saved', 'Coordinator, Alderford', undefined, '1.1.0', 'Novels'],
		['revised', 'Questionnaire 1.1.0', 'retyped', '1.1.0', null],
		['saved', 'Coordinator, Alderford', undefined, '1.0.0', 90],
	]);
	expect([asked['1.0.0']?.type, asked['1.1.0']?.title]).toEqual(['text', 'Which books are there?']);
	await revised.stop();
});
