/* Words of a consensus meeting that may name a person: withheld beyond the town like any others, and cleared like them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WithheldTexts } from '../../../instruments/schema/disclosure.ts';
import { Receipt } from '../../../instruments/schema/response.ts';
import { WITHHELD_TEXT } from '../../../instruments/withhold-texts.ts';
import { ScoresReply, SubmissionReply } from '../../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { COMPLETE, clear, readSubmission, release, saveNow, submit } from '../../support/take-country.ts';

const TOWN = `/api/studies/${STUDY}/countries/${ALDERFORD}`;
const REASON = 'Nara, 12 years old, told us that it is open.';

let app: App;
beforeEach(async () => {
	app = await startApp();
});
afterEach(() => app.stop());

async function releaseSettled(): Promise<string> {
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	const version = await saveNow(dara, response, COMPLETE);
	const settlements = [{ question: 'room_open', status: 'answered', value: 'yes', reason: REASON, seen: 0 }];
	expect((await dara.post(`${TOWN}/consensus`, { inBlock: false, settlements })).status).toBe(200);
	const { sha256 } = (await submit(dara, response, version)).as(Receipt);
	await clear(await app.as('Maly'), sha256);
	await release(dara, sha256);
	return sha256;
}

test('why a meeting settled an item is withheld, and what it settled stands', async () => {
	await releaseSettled();
	const tomas = await app.as('Tomas');
	const reply = await readSubmission(tomas);
	const row = reply.as(SubmissionReply).rows.find(({ respondent }) => respondent === 'consensus');
	expect([row?.comment, row?.value]).toEqual([WITHHELD_TEXT, 'yes']);
	const scores = await tomas.get(`/api/studies/${STUDY}/scores`);
	expect(scores.as(ScoresReply).countries).toHaveLength(1);
	expect(`${reply.text}${scores.text}`).not.toContain('Nara');
});

test('the clearing authority finds it among the others and clears it', async () => {
	const sha256 = await releaseSettled();
	const maly = await app.as('Maly');
	const { texts } = (await maly.get(`${TOWN}/withheld`)).as(WithheldTexts);
	expect(texts.map(({ respondent, field }) => [respondent, field])).toEqual([['consensus', 'comment']]);
	const decision = { sha256, text: texts[0]?.id, decision: 'cleared' };
	expect((await maly.post(`${TOWN}/withheld`, decision)).status).toBe(200);
	expect((await readSubmission(await app.as('Tomas'))).text).toContain(REASON);
});
