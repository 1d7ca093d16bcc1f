/*
 * One person asks for the costly things again and again, by real requests: from some number on they are told to wait,
 * in words and in a header, whatever sessions they open; everybody else is served.
 */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { A_MINUTE, AT_ONCE, PEOPLE_AT_AN_ADDRESS } from '../../../server/http/bound-costly.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import type { Reply, Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { saveNow } from '../../support/take-country.ts';

const SCORES = `/api/studies/${STUDY}/scores`;
const REPORT = `/api/studies/${STUDY}/reports/consultation.html`;
/** As many as a browser opens to one server, and some. */
const CONNECTIONS = 8;

let app: App;
beforeEach(async () => {
	await app?.stop();
	app = await startApp();
});
afterAll(() => app.stop());

const count = (replies: readonly Reply[], status: number) =>
	replies.filter((reply) => reply.status === status).length;

/** One after another, so that the bound of how many at once is not met. */
async function inTurn(visits: readonly Visit[], path: string, times: number): Promise<Reply[]> {
	const replies: Reply[] = [];
	for (let time = 0; time < times; time++) {
		const visit = visits[time % visits.length];
		if (visit) replies.push(await visit.get(path));
	}
	return replies;
}

function expectWait(reply: Reply | undefined): void {
	expect(reply?.status).toBe(429);
	const seconds = Number(reply?.headers.get('retry-after'));
	expect(seconds).toBeGreaterThanOrEqual(1);
	expect(seconds).toBeLessThanOrEqual(60);
	expect(reply?.headers.get('cache-control')).toBe('no-store');
	expect(reply?.body).toMatchObject({
		type: 'urn:baseline:problem:too-many',
		detail: expect.stringContaining(`wait ${seconds} second`),
		errors: [{ field: 'request', cure: expect.stringContaining(`wait ${seconds} second`) }],
	});
}

test('scores, reports and the work of a submission are bounded', () => {
	expect(ROUTES.filter((route) => route.costly).map(({ method, path }) => `${method} ${path}`)).toEqual([
		'get /api/responses/:response/submission',
		'post /api/responses/:response/submission',
		'get /api/responses/:response/paper.docx',
		'get /api/responses/:response/paper.pdf',
		'get /api/responses/:response/paper.xlsx',
		'get /api/studies/:study/scores',
		'get /api/studies/:study/reports/consultation.html',
	]);
});

test('the same person is refused from a number on, in each of their sessions; everybody else is served', async () => {
	const sessions = [await app.as('Ines'), await app.again('Ines')];
	const replies = await inTurn(sessions, SCORES, A_MINUTE + 20);
	expect(replies.slice(0, A_MINUTE).every(({ status }) => status === 200)).toBe(true);
	for (const reply of replies.slice(A_MINUTE)) expectWait(reply);
	for (const name of ['Budi', 'Ana', 'Rosa'] as const)
		expect((await (await app.as(name)).get(SCORES)).status, name).toBe(200);
	// What is not costly is still theirs, and so is another costly thing.
	expect((await sessions[0]?.get(`/api/studies/${STUDY}`))?.status).toBe(200);
	expect((await sessions[0]?.get(REPORT))?.status).toBe(200);
});

test('a hundred reports asked for at the same moment: a few are drawn, the others are told to wait a second', async () => {
	const ines = await app.as('Ines');
	const replies = await Promise.all(Array.from({ length: 100 }, () => ines.get(REPORT)));
	expect(count(replies, 200)).toBeGreaterThanOrEqual(AT_ONCE);
	expect(count(replies, 200) + count(replies, 429)).toBe(100);
	expect(count(replies, 429)).toBeGreaterThan(0);
	expectWait(replies.find(({ status }) => status === 429));
	// When the work is done the place is free again.
	expect((await ines.get(REPORT)).status).toBe(200);
});

test('the saves of others succeed while one person asks without end', async () => {
	const [ines, dara] = [await app.as('Ines'), await app.as('Dara')];
	const response = await app.response(ALDERFORD, 'national');
	const replies: Reply[] = [];
	let isOver = false;
	const ask = async () => {
		while (!isOver || replies.length < 3 * A_MINUTE)
			replies.push(await ines.get(replies.length % 2 === 0 ? SCORES : REPORT));
	};
	const flood = Promise.all(Array.from({ length: CONNECTIONS }, ask));
	for (let books = 1; books <= 20; books++)
		expect(await saveNow(dara, response, [{ question: 'books', value: books }])).toBe(books);
	isOver = true;
	await flood;
	expect(count(replies, 200) + count(replies, 429)).toBe(replies.length);
	expect(count(replies, 200)).toBeLessThanOrEqual(2 * A_MINUTE);
});

test('somebody without a session is counted by address, whatever cookies they make up', async () => {
	const limit = A_MINUTE * PEOPLE_AT_AN_ADDRESS;
	const replies: Reply[] = [];
	for (let time = 0; time < limit + 5; time++)
		replies.push(await app.anonymous.send(SCORES, { headers: { cookie: `session=made-up-${time}` } }));
	expect(count(replies.slice(0, limit), 401)).toBe(limit);
	for (const reply of replies.slice(limit)) expectWait(reply);
	// People of the same address who are signed in are not held up by it.
	expect((await (await app.as('Ines')).get(SCORES)).status).toBe(200);
});
