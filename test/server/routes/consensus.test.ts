/*
 * The consensus meeting of Alderford: Dara leads it, the keeper (Rithy) and the council (Sophea) have submitted.
 * Three answer about the room; `books` runs straight from 0 to 200, `room_open` is yes, partly or no.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConsensusDesk } from '../../../instruments/schema/settlement.ts';
import { ScoresReply, SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	type Changes,
	COMPLETE,
	clear,
	readSubmission,
	release,
	saveNow,
	submit,
} from '../../support/take-country.ts';

const MEETING = `/api/studies/${STUDY}/countries/${ALDERFORD}/consensus`;
const EVENINGS = { question: 'evenings', value: 6 };
const GAZETTE = [{ title: 'Town gazette' }];

let app: App;
beforeEach(async () => {
	app = await startApp();
});
afterEach(() => app.stop());

async function submitSector(name: 'Rithy' | 'Sophea', sector: string, changes: Changes): Promise<void> {
	const who = await app.as(name);
	const response = await app.response(ALDERFORD, sector);
	expect((await submit(who, response, await saveNow(who, response, changes))).status).toBe(200);
}

/** All three say yes to room_open; to books they say 40, 60 and 200. */
async function hearSectors(): Promise<void> {
	await submitSector('Rithy', 'keeper', [
		{ question: 'room_open', value: 'yes', evidence: [{ title: 'Door sign' }] },
		{ question: 'books', value: 40 },
	]);
	await submitSector('Sophea', 'council', [
		{ question: 'room_open', value: 'yes' },
		{ question: 'books', value: 60 },
		EVENINGS,
	]);
	const dara = await app.as('Dara');
	await saveNow(dara, await app.response(ALDERFORD, 'national'), [
		...COMPLETE.filter(({ question }) => question !== 'books'),
		{ question: 'books', value: 200 },
	]);
}

const one = (question: string, value: unknown, more: object = {}) => ({
	inBlock: false,
	settlements: [{ question, status: 'answered', value, reason: 'Counted together', seen: 0, ...more }],
});
const settle = async (body: object) => (await app.as('Dara')).post(MEETING, body);
const desk = async () => (await (await app.as('Dara')).get(MEETING)).as(ConsensusDesk);

test.each([
	['a question that no item reads', one('why_closed', 'x'), 'why_closed', 'no scored item'],
	[
		'a value that the scale does not know',
		one('room_open', 'often'),
		'room_open value',
		'the scale has no such value',
	],
	['no reason', one('room_open', 'yes', { reason: ' ' }), 'room_open reason', 'there is no reason'],
	[
		'a withdrawal of nothing',
		one('room_open', null, { status: 'withdrawn' }),
		'room_open',
		'nothing was settled here',
	],
])('%s is refused, and nothing is settled', async (_what, body, field, rule) => {
	await hearSectors();
	const reply = await settle(body);
	expect(reply.status).toBe(400);
	expect(reply.body).toMatchObject({ errors: [{ field, rule }] });
	expect((await desk()).settlements).toEqual([]);
});

test('one fault in a list keeps all of it from being settled', async () => {
	await hearSectors();
	const [good] = one('books', 50).settlements;
	const [bad] = one('room_open', 'often').settlements;
	expect((await settle({ inBlock: false, settlements: [good, bad] })).status).toBe(400);
	expect((await settle({ inBlock: false, settlements: [good, good] })).body).toMatchObject({
		errors: [{ field: 'books', rule: 'settled twice' }],
	});
	expect((await desk()).settlements).toEqual([]);
});

test('a block takes only what the respondents agree on, at the value they agree on', async () => {
	await hearSectors();
	for (const [question, value] of [
		['books', 60],
		['room_open', 'no'],
	] as const)
		expect((await settle({ ...one(question, value, { reason: '' }), inBlock: true })).body).toMatchObject({
			errors: [{ field: question, rule: 'the respondents do not agree on this value' }],
		});
	const reply = await settle({ ...one('room_open', 'yes', { reason: '' }), inBlock: true });
	expect(reply.as(ConsensusDesk).settlements).toMatchObject([
		// The references of all who say yes, each once.
		{
			question: 'room_open',
			value: 'yes',
			inBlock: true,
			version: 1,
			evidence: [...GAZETTE, { title: 'Door sign' }],
		},
	]);
});

test('nobody’s word is replaced unseen: both are shown', async () => {
	await hearSectors();
	await settle(one('books', 50, { minorityView: 'The keeper counted forty.' }));
	const reply = await settle(one('books', 60));
	expect(reply.status).toBe(409);
	expect(reply.body).toMatchObject({
		errors: [{ field: 'books', rule: 'settled by somebody else meanwhile' }],
		conflicts: [{ question: 'books', theirs: { value: '50', minorityView: 'The keeper counted forty.' } }],
	});
	expect((await settle(one('books', 60, { seen: 1 }))).status).toBe(200);
	expect((await desk()).settlements).toMatchObject([{ value: '60', version: 2, minorityView: '' }]);
});

test('the meeting sees who is heard, and a sector that changes its answers after a return', async () => {
	await submitSector('Rithy', 'keeper', [{ question: 'room_open', value: 'yes' }]);
	expect((await desk()).respondents).toEqual([
		{ respondent: 'council', title: 'Town council', isHeard: false, changesSince: false },
		{ respondent: 'keeper', title: 'Keeper of the room', isHeard: true, changesSince: false },
		{ respondent: 'national', title: 'Coordinator’s response', isHeard: false, changesSince: false },
	]);
});

test('what is settled is frozen with the answers, scored in their place, and closed after the submission', async () => {
	await hearSectors();
	await settle(one('books', 100, { minorityView: 'The keeper counted forty.' }));
	await settle(one('evenings', null, { status: 'not-applicable', reason: 'The town has no evenings' }));
	await settle(one('evenings', null, { status: 'withdrawn', seen: 1, reason: '' }));
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	const version = await saveNow(dara, response, [{ question: 'keeper_paid', value: 'no' }]);
	expect((await submit(dara, response, version)).status).toBe(200);

	expect((await settle(one('books', 10, { seen: 1 }))).status).toBe(409);
	const { sha256, rows } = (await readSubmission(dara)).as(SubmissionReply);
	expect(rows.filter(({ respondent }) => respondent === 'consensus')).toEqual([
		expect.objectContaining({ question: 'books', value: '100', comment: 'Counted together' }),
	]);
	await clear(await app.as('Maly'), sha256);
	await release(dara, sha256);
	const sheet = (await dara.get(`/api/studies/${STUDY}/scores`)).as(ScoresReply);
	expect(sheet.recipe.options).toEqual({ respondents: 'settled' });
	// 100 of 200 books is half of 4 points; the lower median of 40, 60 and 200 would have been 60: 1.2 points.
	expect(sheet.countries[0]?.items.find(({ id }) => id === 'room.books')).toMatchObject({
		value: '100',
		points: 2,
		settled: { respondent: 'consensus' },
	});
});
