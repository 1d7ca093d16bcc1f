/*
 * Two to four people answer the same questions of one response at the same time, each upon the version they saw
 * last: nobody's answer disappears without a word, and whoever comes second is shown both texts.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnswerChange } from '../../data/merge-changes.ts';
import { Response } from '../../instruments/schema/response.ts';
import { ALDERFORD } from '../support/cast.ts';
import type { Reply, Visit } from '../support/http-client.ts';
import { type App, startApp } from '../support/start-app.ts';

const WRITES = 1000;
const A_RUN = 50;
const QUESTIONS = ['books', 'evenings'];
/** A save's answer, or a refusal that says what happened to each change. */
const Answer = z.object({
	version: z.number(),
	saved: z.array(z.string()),
	conflicts: z.array(z.object({ question: z.string(), yours: z.unknown(), theirs: z.unknown() })).default([]),
});
const Numbered = z.object({ value: z.number() });

let app: App;
let browsers: Visit[];
let national: string;
beforeAll(async () => {
	app = await startApp();
	browsers = [
		await app.as('Dara'),
		await app.again('Dara'),
		await app.again('Dara'),
		await app.again('Dara'),
	];
	national = await app.response(ALDERFORD, 'national');
});
afterAll(() => app.stop());

let lastValue = 0;
/** Every write its own number, so that each can be told from all others. */
const nextValue = () => {
	lastValue += 1;
	return lastValue;
};

interface Write {
	readonly editor: number;
	readonly question: string;
	readonly value: number;
	readonly base: number;
	readonly reply: Reply;
}

interface Turn {
	readonly editor: number;
	readonly question: string;
	/** Whether the editor looks at the response again before writing. */
	readonly looks: boolean;
}

/** One person's writes, one after another; several persons run at once. */
async function edit(visit: Visit, editor: number, turns: readonly Turn[], start: number): Promise<Write[]> {
	const writes: Write[] = [];
	let base = start;
	for (const { question, looks } of turns) {
		if (looks) base = (await visit.get(`/api/responses/${national}`)).as(Response).version;
		const value = nextValue();
		const body = { operation: randomUUID(), base, changes: [{ question, value }] };
		const reply = await visit.patch(`/api/responses/${national}`, body);
		writes.push({ editor, question, value, base, reply });
	}
	return writes;
}

async function readChanges(after: number): Promise<Change[]> {
	const rows = await app.context.db.read
		.selectFrom('revisions')
		.select(['version', 'changes'])
		.where('response_id', '=', national)
		.where('version', '>', after)
		.orderBy('version')
		.execute();
	return rows.flatMap(({ version, changes }) =>
		(JSON.parse(changes) as AnswerChange[]).map((change) => ({ ...change, version })),
	);
}

const turn = fc.record({
	editor: fc.nat({ max: 3 }),
	question: fc.constantFrom(...QUESTIONS),
	looks: fc.boolean(),
});

type Change = AnswerChange & { version: number };

/** Nothing is replaced unseen: each change knows what stood there, and its editor saw it or wrote it. */
function expectSeen(
	writes: readonly Write[],
	changes: readonly Change[],
	before: Response | undefined,
): void {
	const writeOf = (value: unknown) => writes.find((one) => one.value === value);
	const standing = new Map<string, Change>();
	for (const change of changes) {
		const { question, from, to, version } = change;
		const replaced = standing.get(question);
		const stood = replaced ? replaced.to.value : (before?.answers[question]?.value ?? null);
		expect(from?.value ?? null).toBe(stood);
		const write = writeOf(to.value);
		const isOwn = writeOf(stood)?.editor === write?.editor;
		expect(!replaced || isOwn || replaced.version <= (write?.base ?? 0), `version ${version}`).toBe(true);
		standing.set(question, change);
	}
}

/** Whoever came second kept nothing and was shown both texts. */
function expectBothTexts({ question, value, reply }: Write, changes: readonly Change[]): void {
	expect(reply.status, reply.text).toBe(409);
	const { saved, conflicts } = Answer.parse(reply.body);
	const yours = conflicts.map((one) => [one.question, Numbered.parse(one.yours).value]);
	expect([saved, yours]).toEqual([[], [[question, value]]]);
	const theirs = Numbered.parse(conflicts[0]?.theirs).value;
	expect(theirs !== value && changes.some(({ to }) => to.value === theirs)).toBe(true);
}

async function checkRun(turns: readonly Turn[], editors: number): Promise<void> {
	const read = async () => (await browsers[0]?.get(`/api/responses/${national}`))?.as(Response);
	const before = await read();
	const start = before?.version ?? 0;
	const turnsOf = (editor: number) => turns.filter((one) => one.editor % editors === editor);
	const parts = browsers.slice(0, editors).map((visit, i) => edit(visit, i, turnsOf(i), start));
	const writes = (await Promise.all(parts)).flat();
	const [accepted, refused] = [
		writes.filter(({ reply }) => reply.status === 200),
		writes.filter(({ reply }) => reply.status !== 200),
	];
	const after = await read();
	const changes = await readChanges(start);
	expect(after?.version).toBe(start + accepted.length);
	expect(changes.map(({ to }) => to.value).sort()).toEqual(accepted.map(({ value }) => value).sort());
	expectSeen(writes, changes, before);
	for (const write of refused) expectBothTexts(write, changes);
	for (const name of QUESTIONS) {
		const last = changes.findLast(({ question }) => question === name);
		if (last) expect(after?.answers[name]?.value).toBe(last.to.value);
	}
	outcomes.accepted += accepted.length;
	outcomes.refused += refused.length;
}

const outcomes = { accepted: 0, refused: 0 };

test('a thousand writes of two to four editors at once: each is kept or shown to whoever made it', async () => {
	const turns = fc.array(turn, { minLength: A_RUN, maxLength: A_RUN });
	const run = fc.asyncProperty(turns, fc.integer({ min: 2, max: 4 }), checkRun);
	await fc.assert(run, { numRuns: WRITES / A_RUN, endOnFailure: true });
	expect(outcomes.accepted + outcomes.refused).toBe(WRITES);
	expect(Math.min(outcomes.accepted, outcomes.refused)).toBeGreaterThan(20);
}, 60_000);
