/*
 * After a return: the town's sectors may answer again too, what they submitted last counts until they submit anew,
 * and a submission that was read does not change under its reader.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Receipt, Response } from '../../../instruments/schema/response.ts';
import { SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import {
	clear,
	readSubmission,
	release,
	save,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

let app: App;
let dara: Visit;
let maly: Visit;
let rithy: Visit;
let keeper: string;
let national: string;
let first: Receipt;
// One town, step by step: each test goes on where the one before it stopped.
beforeAll(async () => {
	app = await startApp();
	[dara, maly, rithy] = [await app.as('Dara'), await app.as('Maly'), await app.as('Rithy')];
	national = await app.response(ALDERFORD, 'national');
	keeper = await app.response(ALDERFORD, 'keeper');
	await submit(rithy, keeper, await saveNow(rithy, keeper, [{ question: 'room_open', value: 'no' }]));
	first = await submitAlderford(app);
});
afterAll(() => app.stop());

const frozen = async () => {
	const { rows, sha256 } = (await readSubmission(maly)).as(SubmissionReply);
	return { sha256, keeper: rows.filter((row) => row.respondent === 'keeper').map((row) => row.value) };
};
const stateOf = async (who: Visit, response: string) =>
	(await who.get(`/api/responses/${response}`)).as(Response).state;

test('a draft of a sector that is saved after the submission changes nothing of what is read for clearance', async () => {
	const council = await app.response(ALDERFORD, 'council');
	await save(await app.as('Sophea'), council, 0, [{ question: 'books', value: 1 }]);
	expect(await frozen()).toEqual({ sha256: first.sha256, keeper: ['no'] });
});

test('a return opens the responses of the town and of its sectors, and nobody is cleared meanwhile', async () => {
	expect(await stateOf(rithy, keeper)).toBe('submitted');
	await clear(maly, first.sha256, 'returned', 'The keeper and the town disagree.');
	expect([await stateOf(rithy, keeper), await stateOf(dara, national)]).toEqual(['draft', 'draft']);
	expect((await clear(maly, first.sha256)).status).toBe(409);
	expect((await release(dara, first.sha256)).status).toBe(409);
});

test('what a sector submitted last counts as long as it has not submitted anew', async () => {
	await saveNow(rithy, keeper, [{ question: 'room_open', value: 'yes' }]);
	const again = (await submit(dara, national, first.version)).as(Receipt);
	// The keeper's new answer is a draft; the answers of both are those of the first submission.
	expect([again.sha256, (await frozen()).keeper]).toEqual([first.sha256, ['no']]);
});

test('once the sector has submitted its new answer the next submission of the town holds it', async () => {
	await clear(maly, first.sha256, 'returned', 'The keeper is not ready yet.');
	const { version } = (await rithy.get(`/api/responses/${keeper}`)).as(Response);
	expect((await submit(rithy, keeper, version)).status).toBe(200);
	const last = (await submit(dara, national, first.version)).as(Receipt);
	expect(await frozen()).toEqual({ sha256: last.sha256, keeper: ['yes'] });
	expect(last.sha256).not.toBe(first.sha256);
	expect((await clear(maly, last.sha256)).status).toBe(200);
	expect((await release(dara, last.sha256)).status).toBe(200);
});
