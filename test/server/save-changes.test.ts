/*
 * Saves upon documents that are remembered, against saves upon documents that are read from their text each time: any
 * course of saves, of those that are undone, and of those by another process gives the same store and the same replies.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findResponse } from '../../data/queries/responses.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { readDocument } from '../../data/stored-answer.ts';
import type { Visitor } from '../../server/http/person.ts';
import { saveChanges } from '../../server/save-changes.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { type App, startApp } from '../support/start-app.ts';

let remembering: App;
let forgetting: App;
beforeEach(async () => {
	[remembering, forgetting] = await Promise.all([startApp(), startApp()]);
});
afterEach(async () => {
	await remembering.stop();
	await forgetting.stop();
});

const AT = '2026-03-02T09:00:00.000Z';
const visitor = (session: string): Visitor => ({
	invitation: 'i',
	study: STUDY,
	role: 'coordinator',
	title: 'Coordinator',
	country: ALDERFORD,
	sector: '',
	response: '',
	session,
	expiresAt: AT,
});

const change = fc.oneof(
	fc.record({ question: fc.constant('books'), value: fc.constantFrom(-0, 0, 10, 10_000_000) }),
	fc.record({ question: fc.constant('room_open'), value: fc.constantFrom('yes', 'no', 'perhaps') }),
	fc.record({ question: fc.constant('why_closed'), value: fc.constantFrom('', 'Roof', 'ខ្មែរ "x"\u2028') }),
	fc.record({ question: fc.constant('evenings'), comment: fc.string() }),
	fc.record({ question: fc.constant('evenings'), value: fc.constantFrom(3, 'three') }),
);
const save = fc.record({
	changes: fc.uniqueArray(change, { minLength: 1, maxLength: 3, selector: (one) => one.question }),
	behind: fc.nat(2),
	session: fc.constantFrom('here', 'there'),
	ending: fc.constantFrom('kept', 'kept', 'kept', 'undone', 'foreign'),
	operation: fc.uuid(),
});
type Save = typeof save extends fc.Arbitrary<infer S> ? S : never;

/** One step; what came of it, be it a reply, conflicts or a refusal. */
async function take(app: App, id: string, { changes, behind, session, ending, operation }: Save) {
	const pack = app.context.packs.get('reading-rooms');
	if (!pack) throw new RangeError('the test requires its pack');
	const other = ending === 'foreign' ? await openSqlite(app.file) : undefined;
	const work = (other ?? app.context.db).write(async (trx) => {
		const base = Math.max(0, ((await findResponse(trx, id))?.version ?? 0) - behind);
		const tools = { pack, visitor: visitor(session), at: AT, newId: app.context.newId };
		const saved = await saveChanges(trx, id, { operation, base, changes }, tools);
		if (ending === 'undone') throw new RangeError(`undone: ${JSON.stringify(saved)}`);
		return saved;
	});
	const outcome = await work.catch((error: unknown) => String(error));
	await other?.close();
	return outcome;
}

const stateOf = async (app: App, id: string) => {
	const row = await findResponse(app.context.db.read, id);
	const revisions = await app.context.db.read
		.selectFrom('revisions')
		.selectAll()
		.where('response_id', '=', id)
		.orderBy('version')
		.execute();
	const document: unknown = JSON.parse(row?.answers ?? '{}');
	// What a save would see now is what the text says.
	expect(row && readDocument(row)).toEqual(document);
	return { version: row?.version, document, revisions };
};

/** The same answers in a text that was never seen: nothing that is remembered fits it. */
const respell = (app: App, id: string, time: number) =>
	app.context.db.write(async (trx) => {
		const row = await findResponse(trx, id);
		const answers = `${row?.answers.trim()}${' '.repeat(time + 1)}`;
		await trx.updateTable('responses').set({ answers }).where('id', '=', id).execute();
	});

const empty = (app: App, id: string) =>
	app.context.db.write(async (trx) => {
		await trx.deleteFrom('revisions').where('response_id', '=', id).execute();
		await trx.updateTable('responses').set({ answers: '{}', version: 0 }).where('id', '=', id).execute();
	});

test('any course of saves gives the same store and replies as if each had read all answers anew', async () => {
	const id = await remembering.response(ALDERFORD, 'national');
	expect(await forgetting.response(ALDERFORD, 'national')).toBe(id);
	const kinds = new Set<string>();
	await fc.assert(
		fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 8 }), async (saves) => {
			await empty(remembering, id);
			await empty(forgetting, id);
			for (const [time, one] of saves.entries()) {
				await respell(forgetting, id, time);
				const outcome = await take(remembering, id, one);
				expect(outcome).toEqual(await take(forgetting, id, one));
				kinds.add(typeof outcome === 'string' ? outcome.slice(0, 12) : `${outcome.conflicts.length}`);
			}
			expect(await stateOf(remembering, id)).toEqual(await stateOf(forgetting, id));
		}),
		{ numRuns: 40 },
	);
	// Saved, in conflict, undone and refused: all of them came about.
	expect([...kinds]).toEqual(expect.arrayContaining(['0', '1', 'RangeError: ', 'Problem: Not']));
});
