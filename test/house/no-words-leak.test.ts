/*
 * A respondent's words stay where they belong. A marker is planted in every place where somebody can write (value,
 * comment, evidence, and wrong places too), through saving, flags, refusals, conflicts and submission; afterwards
 * it stands in no line of the log and in no error, but for the two texts of a conflict.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import type { Reply, Visit } from '../support/http-client.ts';
import { type App, startApp } from '../support/start-app.ts';
import { clear, submit } from '../support/take-country.ts';

const MARK = 'zzmarkerzz';
let app: App;
let dara: Visit;
let response: string;
const errors: Reply[] = [];
beforeAll(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterAll(() => app.stop());

const words = { comment: `${MARK} comment`, evidence: [{ title: `${MARK} title`, note: MARK }] };
const shown = { question: 'room_open', value: 'no', ...words };
async function patch(
	who: Visit,
	base: number,
	changes: unknown,
	operation: string = randomUUID(),
): Promise<Reply> {
	const reply = await who.patch(`/api/responses/${response}`, { operation, base, changes });
	if (reply.status >= 400) errors.push(reply);
	return reply;
}

test('an answer is saved with its words, flagged and unflagged, and the reply holds none of them', async () => {
	const reply = await patch(dara, 0, [
		shown,
		{ question: 'why_closed', value: `${MARK} `.repeat(60), ...words },
		{ question: 'books', value: 5000, ...words },
		{ question: 'keeper_paid', value: MARK },
		{ question: 'evenings', value: 4, evidence: [{ title: MARK, link: `javascript:${MARK}` }] },
	]);
	expect([reply.status, reply.text.includes(MARK)]).toEqual([200, false]);
	expect(reply.body).toMatchObject({ flags: [{}, {}, {}, {}] });
	expect((await dara.get(`/api/responses/${response}`)).text).toContain(MARK);
});

test('a refusal names the field and never quotes what was sent', async () => {
	const change = (more: object) => [{ question: 'books', value: 1, ...more }];
	const wrong: unknown[] = [
		change({ value: MARK }),
		change({ value: { text: MARK } }),
		change({ status: MARK }),
		change({ status: 'dont-know', comment: MARK }),
		change({ confidence: MARK }),
		change({ comment: { text: MARK } }),
		change({ evidence: [{ title: 7, note: MARK }] }),
		change({ evidence: [{ [`${MARK} and more`]: 'x' }] }),
		change({ [`the child's name is ${MARK}`]: 1 }),
		[{ question: MARK.repeat(3).concat(' and a sentence'), value: MARK }],
		[{ question: 'room_open', value: true, comment: MARK }],
		[...change({}), { question: 'books', value: 2, comment: MARK }],
		[
			{ question: 'room_open', value: 'yes' },
			{ question: 'why_closed', value: MARK },
		],
		MARK,
		[MARK],
	];
	for (const changes of wrong)
		expect((await patch(dara, 1, changes)).status, JSON.stringify(changes)).toBe(400);
	expect((await patch(dara, 99, [shown])).status).toBe(400);
	for (const body of [`{"operation": "${MARK}`, `"${MARK}"`, `[${MARK}]`]) {
		const reply = await dara.send(`/api/responses/${response}`, { method: 'PATCH', body });
		expect(reply.status).toBe(400);
		errors.push(reply);
	}
	errors.push(
		await dara.patch(`/api/responses/${response}`, {
			operation: MARK,
			base: MARK,
			changes: [],
			[`a ${MARK}`]: 1,
		}),
	);
});

test('those who may not save learn nothing either', async () => {
	for (const name of ['Maly', 'Budi', 'Ana', 'Noor'] as const)
		expect((await patch(await app.as(name), 1, [shown])).status, name).toBeGreaterThanOrEqual(403);
	expect((await patch(app.anonymous, 1, [shown])).status).toBe(401);
});

test('a conflict holds both texts for the one who may read them, and nothing of them elsewhere in its body', async () => {
	const there = await app.again('Dara');
	expect((await patch(dara, 1, [{ question: 'books', value: 11, comment: `${MARK} one` }])).status).toBe(200);
	const reply = await there.patch(`/api/responses/${response}`, {
		operation: randomUUID(),
		base: 1,
		changes: [{ question: 'books', value: 12, comment: `${MARK} two` }],
	});
	expect(reply.status).toBe(409);
	const { conflicts, ...rest } = reply.body as { conflicts: { yours: unknown; theirs: unknown }[] };
	expect(JSON.stringify(conflicts[0]?.yours)).toContain(`${MARK} two`);
	expect(JSON.stringify(conflicts[0]?.theirs)).toContain(`${MARK} one`);
	const others = conflicts.map(({ yours: _yours, theirs: _theirs, ...one }) => one);
	expect(JSON.stringify([rest, others])).not.toContain(MARK);
});

test('what holds a submission back names questions and rules', async () => {
	const reply = await submit(dara, response, 2);
	expect(reply.status).toBe(422);
	errors.push(reply);
	errors.push(await submit(dara, response, 1));
	const check = await dara.get(`/api/responses/${response}/submission`);
	expect([check.status, check.text.includes(MARK)]).toEqual([200, false]);
});

test('a reason for a return that comes at the wrong time is not repeated', async () => {
	const reply = await clear(await app.as('Maly'), '0'.repeat(64), 'returned', MARK);
	expect(reply.status).toBe(409);
	errors.push(reply);
	errors.push(await dara.post(`/api/studies/${STUDY}/countries/${ALDERFORD}/release`, { released: MARK }));
	errors.push(await app.exchange(MARK));
	errors.push(await dara.get(`/api/responses/${MARK}`));
	errors.push(await dara.get(`/api/studies/${STUDY}?${MARK}=1`), await dara.get(`/api/${MARK}`));
});

test('a document in the store that is broken does not bring its words into the error', async () => {
	const row = await app.context.db.read
		.selectFrom('responses')
		.select('answers')
		.where('id', '=', response)
		.executeTakeFirstOrThrow();
	const breakIt = (answers: string) =>
		app.context.db.write(async (trx) => {
			await trx.updateTable('responses').set({ answers }).where('id', '=', response).execute();
		});
	// An error's message may have lines that look like a stack.
	await breakIt(`${MARK}\n    at ${MARK}`);
	const reply = await patch(dara, 2, [shown]);
	await breakIt(row.answers);
	expect(reply.status).toBe(500);
});

test('the marker stands in no error body and in no line of the log', () => {
	expect(errors.length).toBeGreaterThan(25);
	for (const error of errors) {
		expect(error.status).toBeGreaterThanOrEqual(200);
		expect(error.text).not.toContain(MARK);
	}
	expect(app.log.length).toBeGreaterThan(30);
	expect(app.log.filter((line) => line.includes(MARK))).toEqual([]);
});

test('the audit says who did what and never with which words', async () => {
	const audit = await app.context.db.read.selectFrom('audit').selectAll().execute();
	expect(audit.length).toBeGreaterThan(2);
	expect(JSON.stringify(audit)).not.toContain(MARK);
});
