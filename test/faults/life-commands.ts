/*
 * What people do with a response, as commands of a model-based test: each says what the model expects, does it
 * over HTTP, and compares the answer with the expectation and then the whole store with the model.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { findCountry } from '../../data/queries/studies.ts';
import { Receipt, Response } from '../../instruments/schema/response.ts';
import { SubmissionReply } from '../../server/http/replies.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import type { Reply } from '../support/http-client.ts';
import { clear, readSubmission, release, submit } from '../support/take-country.ts';
import {
	answered,
	changeOf,
	type Model,
	NEEDED,
	QUESTIONS,
	type Question,
	type Real,
	VALUES,
	type Value,
} from './life-model.ts';

type Command = fc.AsyncCommand<Model, Real>;

async function compare(model: Model, real: Real): Promise<void> {
	const shown = (await real.browsers[0].get(`/api/responses/${real.response}`)).as(Response);
	const values = Object.entries(shown.answers).map(([name, { value, revision }]) => [name, value, revision]);
	const expected = [...model.answers].map(([name, { value, revision }]) => [name, value, revision]);
	expect([shown.version, shown.state, values.sort()]).toEqual([
		model.version,
		model.isOpen ? 'draft' : 'submitted',
		expected.sort(),
	]);
	const { read } = real.app.context.db;
	expect((await findCountry(read, STUDY, ALDERFORD))?.state).toBe(model.country);
	const revisions = await read
		.selectFrom('revisions')
		.select('version')
		.where('response_id', '=', real.response)
		.orderBy('version')
		.execute();
	expect(revisions.map((row) => row.version)).toEqual(model.done.map((_, i) => i + 1));
	if (!model.frozen) return;
	const { rows, sha256 } = (await readSubmission(real.clearing)).as(SubmissionReply);
	const frozen = rows.filter((row) => row.value !== '').map((row) => [row.question, row.value]);
	const wanted = [...model.frozen.answers].map(([name, value]) => [name, String(value)]);
	expect([sha256, frozen.sort()]).toEqual([model.frozen.sha256, wanted.sort()]);
}

function makeCommand(words: string, run: (model: Model, real: Real) => Promise<void>): Command {
	return {
		check: () => true,
		run: async (model, real) => {
			await run(model, real);
			await compare(model, real);
		},
		toString: () => words,
	};
}

interface Wish {
	readonly question: Question;
	readonly value: Value;
}

/** Another browser changed this answer, to something else, after the version this one saw. */
const isLost = (model: Model, { question, value }: Wish, browser: number, base: number): boolean => {
	const now = model.answers.get(question);
	return !!now && now.revision > base && now.browser !== browser && now.value !== value;
};

function expectConflicts(reply: Reply, model: Model, lost: readonly Wish[]): void {
	const { conflicts } = reply.body as { conflicts: { question: string; yours: unknown; theirs: unknown }[] };
	const texts = conflicts.map(({ question, yours, theirs }) => [question, yours, theirs]);
	const both = lost.map(({ question, value }) => [
		question,
		expect.objectContaining({ value }),
		expect.objectContaining({ value: model.answers.get(question)?.value ?? null }),
	]);
	expect(texts).toEqual(both);
}

const saveCommand = (browser: 0 | 1, wishes: readonly Wish[], lag: number): Command =>
	makeCommand(`save ${browser} lag ${lag} ${JSON.stringify(wishes)}`, async (model, real) => {
		const base = Math.max(0, model.version - lag);
		const changes = wishes.map(({ question, value }) => changeOf(question, value));
		const body = { operation: randomUUID(), base, changes };
		const reply = await real.browsers[browser].patch(`/api/responses/${real.response}`, body);
		if (!model.isOpen) return void expect(reply.status).toBe(409);
		const lost = wishes.filter((wish) => isLost(model, wish, browser, base));
		const kept = wishes.filter((wish) => !lost.includes(wish));
		expect(reply.status, reply.text).toBe(lost.length > 0 ? 409 : 200);
		if (lost.length > 0) expectConflicts(reply, model, lost);
		if (kept.length === 0) return;
		model.version += 1;
		expect(reply.body).toMatchObject({ version: model.version, saved: kept.map((wish) => wish.question) });
		for (const { question, value } of kept)
			model.answers.set(question, { value, revision: model.version, browser });
		model.done.push({ browser, body, status: reply.status, text: reply.text });
	});

const replayCommand = (pick: number): Command =>
	makeCommand(`replay ${pick}`, async (model, real) => {
		const done = model.done[pick % Math.max(1, model.done.length)];
		const visit = real.browsers[done?.browser ?? 0];
		if (!done || !visit) return;
		const again = () => visit.patch(`/api/responses/${real.response}`, done.body);
		for (const { status, text } of await Promise.all([again(), again(), again()]))
			expect([status, text]).toEqual([done.status, done.text]);
	});

const submitCommand = (off: number): Command =>
	makeCommand(`submit ${off}`, async (model, real) => {
		const reply = await submit(real.browsers[0], real.response, Math.max(0, model.version + off));
		if (!model.isOpen || Math.max(0, model.version + off) !== model.version)
			return void expect(reply.status).toBe(409);
		const answers = answered(model.answers);
		if (!NEEDED.every((question) => answers.has(question))) return void expect(reply.status).toBe(422);
		const { version, sha256 } = reply.as(Receipt);
		expect(version).toBe(model.version);
		Object.assign(model, {
			country: 'submitted',
			isOpen: false,
			earlier: model.frozen?.sha256,
			frozen: { sha256, answers },
		});
	});

type Step = Readonly<{
	from: readonly Model['country'][];
	to: Model['country'];
	ask(real: Real, sha256: string): Promise<Reply>;
}>;
const STEPS = {
	clear: { from: ['submitted'], to: 'cleared', ask: (real, sha) => clear(real.clearing, sha) },
	return: {
		from: ['submitted', 'cleared'],
		to: 'returned',
		ask: (real, sha) => clear(real.clearing, sha, 'returned', 'A figure is missing.'),
	},
	release: { from: ['cleared'], to: 'released', ask: (real, sha) => release(real.browsers[0], sha) },
	withdraw: { from: ['released'], to: 'cleared', ask: (real, sha) => release(real.browsers[0], sha, false) },
} satisfies Readonly<Record<string, Step>>;

/** `isOld`: the person read the submission before the last one. */
const stepCommand = (name: string, step: Step, isOld: boolean): Command =>
	makeCommand(`${name}${isOld ? ' by an old hash' : ''}`, async (model, real) => {
		const sha256 = (isOld ? model.earlier : model.frozen?.sha256) ?? '0'.repeat(64);
		const reply = await step.ask(real, sha256);
		const may = sha256 === model.frozen?.sha256 && step.from.includes(model.country);
		expect([reply.status, reply.text]).toEqual([may ? 200 : 409, expect.any(String)]);
		if (!may) return;
		model.country = step.to;
		if (step.to === 'returned') model.isOpen = true;
	});

const NEXT: Readonly<Record<Model['country'], Command>> = {
	'': submitCommand(0),
	returned: submitCommand(0),
	submitted: stepCommand('clear', STEPS.clear, false),
	cleared: stepCommand('release', STEPS.release, false),
	released: stepCommand('withdraw', STEPS.withdraw, false),
};
/** What people would do next, so that lives get far enough to go wrong there. */
const nextCommand = (): Command => ({
	check: () => true,
	run: (model, real) => NEXT[model.country].run(model, real),
	toString: () => 'next',
});

const wish = fc
	.constantFrom(...QUESTIONS)
	.chain((question) => fc.constantFrom(...VALUES[question]).map((value): Wish => ({ question, value })));
const wishes = fc.uniqueArray(wish, { minLength: 1, maxLength: 3, selector: (one) => one.question });
const saves = fc
	.tuple(fc.constantFrom(0 as const, 1 as const), wishes, fc.nat({ max: 4 }))
	.map((parts) => saveCommand(...parts));
/** Answers all, so that lives get further than their first submission. */
const complete = fc.constant(null).map(() =>
	saveCommand(
		0,
		NEEDED.map((question) => ({ question, value: VALUES[question][0] ?? null })),
		0,
	),
);
const mostlyRight = fc.constantFrom(0, 0, 0, 0, -1, 1);
const steps = Object.entries(STEPS).map(([name, step]) =>
	fc.constantFrom(false, false, false, true).map((isOld) => stepCommand(name, step, isOld)),
);

export const LIFE = [
	saves,
	complete,
	saves,
	fc.nat({ max: 50 }).map(replayCommand),
	mostlyRight.map(submitCommand),
	fc.constant(null).map(nextCommand),
	fc.constant(null).map(nextCommand),
	...steps,
];
