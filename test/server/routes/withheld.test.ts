/*
 * Texts that may name a person: noted with the save that brought them, withheld beyond the town until its clearing
 * authority says that they name nobody. All persons and numbers are invented.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WithheldTexts } from '../../../instruments/schema/disclosure.ts';
import { Receipt, Response } from '../../../instruments/schema/response.ts';
import { Study } from '../../../instruments/schema/study.ts';
import { WITHHELD_TEXT } from '../../../instruments/withhold-texts.ts';
import { ScoresReply, SubmissionReply } from '../../../server/http/replies.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, READING_ROOMS, startApp } from '../../support/start-app.ts';
import {
	type Changes,
	COMPLETE,
	clear,
	readSubmission,
	release,
	releaseAlderford,
	save,
	saveNow,
	submit,
	submitAlderford,
} from '../../support/take-country.ts';

const NAMED = 'Nara, 12 years old, reads there every evening.';
const PHONE = 'The council answers under 012 345 678.';
/** Everything answered, with a person named in the comment and in the evidence of the first answer. */
const TELLING: Changes = [
	{ question: 'room_open', value: 'yes', comment: NAMED, evidence: [{ title: 'Gazette', note: PHONE }] },
	...COMPLETE.slice(1),
];

let app: App;
beforeEach(async () => {
	app = await startApp();
});
afterEach(() => app.stop());

const PATH = `/api/studies/${STUDY}/countries/${ALDERFORD}/withheld`;
const list = async (who: Visit) => (await who.get(PATH)).as(WithheldTexts);
const decide = (who: Visit, sha256: string, text: string, decision: 'cleared' | 'withheld' = 'cleared') =>
	who.post(PATH, { sha256, text, decision });
const rows = () => app.context.db.read.selectFrom('disclosures').selectAll().execute();

async function draft(changes: Changes): Promise<void> {
	const dara = await app.as('Dara');
	await saveNow(dara, await app.response(ALDERFORD, 'national'), changes);
}

test('a save with a telling text leaves a row with its kind, and nowhere the text', async () => {
	await draft(TELLING);
	const found = await rows();
	expect(found.map(({ question, field, kinds, state }) => [question, field, kinds, state])).toEqual([
		['room_open', 'comment', 'name-with-age', 'found'],
		['room_open', 'evidence', 'phone', 'found'],
	]);
	expect(JSON.stringify(found)).not.toMatch(/Nara|345/);
});

test('an edit without the name takes the row away, and one with another name brings another', async () => {
	await draft(TELLING);
	const [first] = await rows();
	await draft([{ question: 'room_open', value: 'yes', comment: 'Sari, 9 years old, too.' }]);
	const [second, ...others] = await rows();
	expect([second?.field, others]).toEqual(['comment', []]);
	expect(second?.text_sha256).not.toBe(first?.text_sha256);
	await draft([{ question: 'room_open', value: 'yes', comment: 'Many read there.' }]);
	expect(await rows()).toEqual([]);
});

test('who wrote it may say that it is no personal data; that is kept until the text changes', async () => {
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	const kept = async () => (await dara.get(`/api/responses/${response}`)).as(Response).kept;
	await saveNow(dara, response, [{ question: 'books', value: 3, comment: PHONE }]);
	expect(await kept()).toEqual([]);
	await saveNow(dara, response, [{ question: 'books', value: 3, comment: PHONE, keep: ['comment'] }]);
	expect(await kept()).toEqual([{ question: 'books', field: 'comment' }]);
	await saveNow(dara, response, [{ question: 'books', value: 4, comment: PHONE }]);
	expect(await kept()).toEqual([{ question: 'books', field: 'comment' }]);
	await saveNow(dara, response, [{ question: 'books', value: 4, comment: `${PHONE} 013 345 678` }]);
	expect(await kept()).toEqual([]);
	expect((await rows()).map(({ state }) => state)).toEqual(['found']);
});

test('only the list of texts that may name a person says where they are, and never what they say', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	for (const name of ['Ana', 'Dara', 'Maly'] as const) {
		const reply = await (await app.as(name)).get(PATH);
		expect(reply.as(WithheldTexts).texts).toMatchObject([
			{ respondent: 'national', question: 'room_open', field: 'comment', kinds: ['name-with-age'] },
			{ respondent: 'national', question: 'room_open', field: 'evidence', kinds: ['phone'] },
		]);
		expect(reply.text).not.toMatch(/Nara|345/);
		expect(reply.as(WithheldTexts).sha256).toBe(sha256);
	}
});

test('the town reads the words, everybody else a mark in their place, and the scores are the same', async () => {
	await releaseAlderford(
		app,
		COMPLETE.map((one) => ({ ...one, comment: 'As every year.' })),
	);
	const plain = (await (await app.as('Tomas')).get(`/api/studies/${STUDY}/scores`)).as(ScoresReply);
	await app.stop();
	app = await startApp();
	await releaseAlderford(app, TELLING);
	for (const name of ['Maly', 'Dara'] as const)
		expect((await readSubmission(await app.as(name))).text).toContain('Nara');
	for (const name of ['Tomas', 'Ana', 'Budi', 'Rithy', 'Rosa'] as const) {
		const reply = await readSubmission(await app.as(name));
		const row = reply.as(SubmissionReply).rows.find((one) => one.question === 'room_open');
		expect([row?.comment, row?.evidence, row?.value]).toEqual([WITHHELD_TEXT, WITHHELD_TEXT, 'yes']);
		expect(reply.text).not.toMatch(/Nara|345/);
	}
	const scores = await (await app.as('Tomas')).get(`/api/studies/${STUDY}/scores`);
	expect(scores.text).not.toMatch(/Nara|345/);
	expect(scores.text).toContain(WITHHELD_TEXT);
	const elementsOf = (sheet: typeof plain) => sheet.countries.map(({ elements }) => elements);
	expect(elementsOf(scores.as(ScoresReply))).toEqual(elementsOf(plain));
});

test('a text is cleared by the clearing authority alone, for exactly what it read', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	const maly = await app.as('Maly');
	const [comment, evidence] = (await list(maly)).texts;
	const id = comment?.id ?? '';
	expect((await decide(await app.as('Dara'), sha256, id)).status).toBe(403);
	expect((await decide(await app.as('Ana'), sha256, id)).status).toBe(404);
	expect((await decide(maly, '0'.repeat(64), id)).status).toBe(409);
	expect((await decide(maly, sha256, '0'.repeat(64))).body).toMatchObject({ errors: [{ field: 'text' }] });
	const { texts } = (await decide(maly, sha256, evidence?.id ?? '')).as(WithheldTexts);
	expect(texts.map(({ field, state }) => [field, state])).toEqual([
		['comment', 'found'],
		['evidence', 'cleared'],
	]);
});

test('a cleared text is open with the release, at once and until it is withheld again', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	const maly = await app.as('Maly');
	const [, evidence] = (await list(maly)).texts;
	const scores = async () => (await (await app.as('Tomas')).get(`/api/studies/${STUDY}/scores`)).text;
	await clear(maly, sha256);
	await release(await app.as('Dara'), sha256);
	expect(await scores()).not.toContain('345');
	await decide(maly, sha256, evidence?.id ?? '');
	expect(await scores()).toContain('345');
	expect(await scores()).not.toContain('Nara');
	await decide(maly, sha256, evidence?.id ?? '', 'withheld');
	expect(await scores()).not.toContain('345');
});

test('nobody clears a text of answers that they gave themselves', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	const maly = await app.as('Maly');
	const id = (await list(maly)).texts[0]?.id ?? '';
	const { id: place } = app.place('Maly');
	await app.context.db.write((trx) => trx.updateTable('revisions').set({ invitation_id: place }).execute());
	expect((await decide(maly, sha256, id)).status).toBe(403);
});

test('the word on a text goes into the audit, without the text', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	const maly = await app.as('Maly');
	await decide(maly, sha256, (await list(maly)).texts[0]?.id ?? '');
	const last = await app.context.db.read
		.selectFrom('audit')
		.selectAll()
		.where('action', '=', 'text.clear')
		.executeTakeFirst();
	expect(JSON.parse(last?.detail ?? '{}')).toEqual({
		respondent: 'national',
		question: 'room_open',
		field: 'comment',
	});
});

test('what was said of one text does not hold for the next one in the same place', async () => {
	const { sha256 } = await submitAlderford(app, TELLING);
	const maly = await app.as('Maly');
	for (const { id } of (await list(maly)).texts) await decide(maly, sha256, id);
	await clear(maly, sha256, 'returned', 'One more evening.');
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	const version = await saveNow(dara, response, [
		{ question: 'room_open', value: 'yes', comment: 'Sari, 9 years old, reads too.' },
	]);
	(await submit(dara, response, version)).as(Receipt);
	expect((await list(maly)).texts.map(({ field, state }) => [field, state])).toEqual([['comment', 'found']]);
});

test('a submission frozen before there was such a list is withheld all the same', async () => {
	await releaseAlderford(app, TELLING);
	await app.context.db.write((trx) => trx.deleteFrom('disclosures').execute());
	const reply = await readSubmission(await app.as('Tomas'));
	expect(reply.text).not.toMatch(/Nara|345/);
});

test('why answers were returned is read as a mark by people of elsewhere when it names somebody', async () => {
	const { sha256 } = await submitAlderford(app);
	await clear(await app.as('Maly'), sha256, 'returned', 'Take out Nara, 12 years old.');
	const read = async (name: 'Ana' | 'Dara') =>
		(await (await app.as(name)).get(`/api/studies/${STUDY}`))
			.as(Study)
			.countries.find(({ country }) => country === ALDERFORD)?.returnedFor;
	expect(await read('Ana')).toBe(WITHHELD_TEXT);
	expect(await read('Dara')).toContain('Nara');
});

test('a save is refused when it keeps what is no field', async () => {
	const dara = await app.as('Dara');
	const response = await app.response(ALDERFORD, 'national');
	const wrong = [{ question: 'books', value: 1, keep: ['name'] }] as unknown as Changes;
	expect((await save(dara, response, 0, wrong)).status).toBe(400);
});

test('a file of the whole study holds the mark and not the words, for drafts and for releases', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-withheld-'));
	const exported = async () => {
		const args = ['export', '--study', STUDY, '--db', app.file, '--pack', READING_ROOMS, '--out', folder];
		const { code, said } = await callBaseline(args);
		return [code, said, readFileSync(join(folder, 'answers.csv'), 'utf8')] as const;
	};
	try {
		await draft(TELLING);
		for (const step of [async () => undefined, () => releaseAlderford(app, TELLING)]) {
			await step();
			const [code, said, text] = await exported();
			expect([code, said.includes('1 of them hold words that are withheld')]).toEqual([0, true]);
			expect(text).toContain(WITHHELD_TEXT);
			expect(text).not.toMatch(/Nara|345/);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});
