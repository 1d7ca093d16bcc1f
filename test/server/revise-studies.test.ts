import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../data/check-store.ts';
import { listAsides } from '../../data/queries/asides.ts';
import { findResponse } from '../../data/queries/responses.ts';
import { addSettlements, listSettlements } from '../../data/queries/settlements.ts';
import { plainAnswer, readDocument, type StoredAnswer } from '../../data/stored-answer.ts';
import type { SettlementsTable } from '../../data/tables.ts';
import { canHold } from '../../instruments/can-hold.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Pack } from '../../instruments/pack.ts';
import { Problem } from '../../instruments/problem.ts';
import type { Answer } from '../../instruments/schema/answer.ts';
import { Response } from '../../instruments/schema/response.ts';
import { getStudy } from '../../server/find-study.ts';
import { importAnswers } from '../../server/import-answers.ts';
import { assertRevised, reviseStudies } from '../../server/revise-studies.ts';
import { scoreReleased } from '../../server/score-released.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { dumpStore } from '../support/dump-store.ts';
import { contextWith, type RevisedApp, reviseApp, revisedRooms, roomsIn } from '../support/revise-app.ts';
import { reviseQuestionnaire, steps } from '../support/revise-questionnaire.ts';
import { type App, startApp } from '../support/start-app.ts';
import { releaseAlderford, saveNow } from '../support/take-country.ts';

let app: App;
let after: RevisedApp | undefined;
let response: string;
beforeEach(async () => {
	app = await startApp();
	response = await app.response(ALDERFORD, 'national');
});
afterEach(async () => {
	await after?.stop();
	after = undefined;
	await app.stop();
});

async function draft(): Promise<void> {
	await saveNow(await app.as('Dara'), response, [
		{ question: 'room_open', value: 'partly', comment: 'Not in the rains.' },
		{ question: 'why_closed', value: 'The keeper is ill.' },
		{ question: 'books', value: 90, evidence: [{ title: 'Stock list' }] },
		{ question: 'evenings', value: 6 },
	]);
}

async function revise(pack: Pack = revisedRooms()): Promise<RevisedApp> {
	after = await reviseApp(app, pack);
	return after;
}

const read = async (who: RevisedApp) =>
	(await (await who.as('Dara')).get(`/api/responses/${response}`)).as(Response);

test('a questionnaire that changed under the same version is refused with the cure, and nothing is touched', async () => {
	await draft();
	const before = await dumpStore(app.context.db);
	const refused = reviseStudies(contextWith(app, revisedRooms('1.0.0')));
	await expect(refused).rejects.toThrow(Problem);
	await expect(refused).rejects.toMatchObject({
		kind: 'bad-pack',
		errors: [
			{ field: 'pack.json of reading-rooms: $.version', cure: expect.stringContaining('raise the version') },
		],
	});
	expect(await dumpStore(app.context.db)).toEqual(before);
});

test('a version that was used before is refused too when it asks something else now', async () => {
	await revise();
	await expect(reviseStudies(contextWith(app, revisedRooms('1.0.0')))).rejects.toThrow(Problem);
});

test('a command beside the server refuses to work on a study that was not brought to its pack', async () => {
	const context = contextWith(app, revisedRooms());
	await expect(assertRevised(context)).rejects.toMatchObject({ kind: 'bad-pack' });
	await reviseStudies(context);
	await expect(assertRevised(context)).resolves.toBeUndefined();
});

test('a second start with the same pack changes nothing', async () => {
	await draft();
	const { context } = await revise();
	const once = await dumpStore(app.context.db);
	expect(await reviseStudies(context)).toEqual([]);
	expect(await dumpStore(app.context.db)).toEqual(once);
});

test('what fits is kept, what does not is put aside with its question, and both stand in one revision', async () => {
	await draft();
	const held = readDocument((await findResponse(app.context.db.read, response)) ?? { id: '', answers: '{}' });
	const one = await revise();
	expect(one.revised).toEqual([{ study: STUDY, from: '1.0.0', to: '1.1.0', aside: 2, withdrawn: 0 }]);
	const now = await read(one);
	expect([now.version, now.packVersion, Object.keys(now.answers)]).toEqual([
		2,
		'1.1.0',
		['room_open', 'evenings'],
	]);
	expect(
		now.asides.map(({ question, reason, packVersion, section }) => [question, reason, packVersion, section]),
	).toEqual([
		['books', 'retyped', '1.0.0', 'room'],
		['why_closed', 'deleted', '1.0.0', 'room'],
	]);
	expect(now.asides[1]?.asked.question.title).toBe('What keeps the room closed on the other days?');
	const rows = await listAsides(app.context.db.read, STUDY, response);
	expect(rows.map((row) => JSON.parse(row.answer))).toEqual([held.books, held.why_closed]);
	expect(now.sections.room?.faults).toBe(2);
	const audit = await app.context.db.read
		.selectFrom('audit')
		.selectAll()
		.where('action', 'like', '%.revise')
		.execute();
	expect(audit.map((row) => [row.action, row.target])).toEqual([
		['answers.revise', response],
		['study.revise', STUDY],
	]);
	expect(JSON.stringify(audit)).not.toContain('keeper is ill');
	expect(await checkStore(app.file)).toEqual([]);
});

test('a response that nobody has begun is not begun by a revision', async () => {
	const now = await read(await revise());
	expect([now.version, now.packVersion]).toEqual([0, '1.1.0']);
});

test('an answer that was put aside comes back by itself when a later version asks for it again', async () => {
	await draft();
	await (await revise()).stop();
	const now = await read(await revise(roomsIn('1.2.0')));
	expect(now.answers.books).toMatchObject({ value: 90, evidence: [{ title: 'Stock list' }], revision: 3 });
	expect(now.asides.map((aside) => aside.settled)).toEqual(['returned', 'returned']);
});

test('a released town is scored by the present framework: what it was never asked is missing, and that is said', async () => {
	await releaseAlderford(app);
	const { context } = await revise();
	const sheet = await scoreReleased(context, await getStudy(context, STUDY));
	const [alderford] = sheet.countries;
	expect(alderford?.items.find((item) => item.question === 'book_count')).toMatchObject({
		gap: 'unanswered',
		points: null,
	});
	expect(alderford?.items.find((item) => item.question === 'evenings')?.value).toBe('6');
	expect(sheet.warnings).toEqual([expect.stringContaining('"ALD" answered version 1.0.0')]);
});

test('what a meeting settled on an item that is gone is withdrawn with the reason, and its word is kept', async () => {
	const settle = (question: string, value: string): SettlementsTable => ({
		...{ study_id: STUDY, country: ALDERFORD, question, basis: 'consensus', version: 1, status: 'answered' },
		...{
			value,
			reason: 'Agreed.',
			minority_view: '',
			evidence: '[]',
			in_block: 0,
			at: '',
			invitation_id: '',
		},
		by_title: 'Coordinator, Alderford',
	});
	const rows = [settle('books', '90'), settle('evenings', '6')];
	await app.context.db.write((trx) => addSettlements(trx, rows));
	expect((await revise()).revised).toMatchObject([{ withdrawn: 1 }]);
	const settled = await listSettlements(app.context.db.read, STUDY, ALDERFORD, 'consensus');
	expect(settled.map(({ question, status, by_title }) => [question, status, by_title])).toEqual([
		['books', 'withdrawn', 'Questionnaire 1.1.0'],
		['evenings', 'answered', 'Coordinator, Alderford'],
	]);
	const kept = await app.context.db.read
		.selectFrom('settlements')
		.select('value')
		.where('version', '=', 1)
		.execute();
	expect(kept.map((row) => row.value).toSorted()).toEqual(['6', '90']);
});

test('a store from before questionnaires were kept gets its own at the first start', async () => {
	await draft();
	await app.context.db.write((trx) => trx.deleteFrom('questionnaires').execute());
	expect(await reviseStudies(app.context)).toEqual([]);
	const kept = await app.context.db.read
		.selectFrom('questionnaires')
		.select(['study_id', 'pack_version'])
		.execute();
	expect(kept.map((row) => row.pack_version)).toEqual(['1.0.0', '1.0.0']);
	expect((await revise()).revised).toMatchObject([{ aside: 2 }]);
});

/** What a questionnaire could hold, one answer a question. */
const firstHeld = (pack: Pack): Record<string, Answer> =>
	Object.fromEntries(
		listQuestions(pack.questionnaire).flatMap(({ question }, i) => {
			const value = ['yes', 'no', `Text ${i}`, i, '2026-03-02', true, ['yes']].find((one) =>
				canHold(question, one),
			);
			return value === undefined
				? []
				: [[question.name, { value, status: 'answered', comment: `Word ${i}` }]];
		}),
	);

test('after revisions one upon the other every answer that was ever given is current or aside, byte for byte', async () => {
	const rooms = roomsIn('1.0.0');
	let serial = 1000;
	await fc.assert(
		fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 4 }), async (revisions) => {
			const own = await startApp();
			try {
				const id = await own.response(ALDERFORD, 'national');
				const given: string[] = [];
				let pack = rooms;
				for (const [i, steps] of revisions.entries()) {
					const row = await findResponse(own.context.db.read, id);
					if (!row) throw new RangeError('the test requires the national response');
					// Only what is not answered yet, so that every answer given must still be there at the end.
					const held = readDocument(row);
					const fresh = Object.entries(firstHeld(pack)).filter(([name]) => !(name in held));
					given.push(...fresh.map(([, answer]) => JSON.stringify(answer)));
					await own.context.db.write((trx) =>
						importAnswers(trx, own.context, pack, row, Object.fromEntries(fresh)),
					);
					serial += 100;
					const questionnaire = reviseQuestionnaire(pack.questionnaire, steps, serial);
					pack = { ...rooms, version: `1.${i + 1}.0`, questionnaire, questionnaireAsWritten: questionnaire };
					await reviseStudies(contextWith(own, pack));
				}
				const row = await findResponse(own.context.db.read, id);
				const asides = await listAsides(own.context.db.read, STUDY, id);
				const stored = [
					...Object.values(readDocument(row ?? { id: '', answers: '{}' })),
					...asides.filter((one) => one.settled === '').map((one) => JSON.parse(one.answer) as StoredAnswer),
				];
				expect(stored.map((answer) => JSON.stringify(plainAnswer(answer))).toSorted()).toEqual(
					given.toSorted(),
				);
			} finally {
				await own.stop();
			}
		}),
		{ numRuns: 15 },
	);
}, 120_000);
