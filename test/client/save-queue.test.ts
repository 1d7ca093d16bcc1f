/*
 * The save queue, driven step by step: a clock and timers that the test moves by hand, and a server that the
 * test answers for.
 */
import { expect, test } from 'vitest';
import { SaveQueue } from '../../client/interview/save-queue.ts';
import type { AnswerChange, Newest, SendFailure } from '../../client/interview/save-state.ts';
import type { SaveReply, SaveRequest } from '../../instruments/schema/response.ts';

type Outcome = Partial<SaveReply> | SendFailure;

/** A queue at version 3 whose requests are answered by `answers`, in turn. */
function setUp(answers: Outcome[], newest: Newest = { version: 3, answers: {} }) {
	let clock = 0;
	let made = 0;
	const timers = new Map<number, { at: number; run: () => void }>();
	const requests: SaveRequest[] = [];
	const saved: string[][] = [];
	const queue = new SaveQueue(3, {
		send: async (request) => {
			requests.push(request);
			const answer = answers.shift();
			if (answer === undefined || 'problem' in answer) throw answer ?? offline;
			return { version: 4, at: '2026-03-01T07:00:00Z', saved: [], flags: [], ...answer };
		},
		readNewest: async () => newest,
		makeOperation: () => {
			made += 1;
			return `operation ${made}`;
		},
		now: () => clock,
		tellTime: () => '2026-03-01T06:30:00Z',
		onFound: () => undefined,
		setTimer: (run, milliseconds) => {
			made += 1;
			timers.set(made, { at: clock + milliseconds, run });
			return made;
		},
		clearTimer: (timer) => timers.delete(timer),
		onSaved: (changes) => saved.push(changes.map((change) => change.question)),
	});
	/** Let time pass, run what is due, and let the answers arrive. */
	const pass = async (milliseconds: number) => {
		clock += milliseconds;
		for (const [id, timer] of [...timers])
			if (timer.at <= clock) {
				timers.delete(id);
				timer.run();
			}
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { queue, requests, saved, pass };
}

const offline: SendFailure = { status: 0, problem: { title: 'no connection' } };
const failure = (status: number, problem: Partial<SendFailure['problem']> = {}): SendFailure => ({
	status,
	problem: { title: 'refused', ...problem },
});
const yes = (question: string): AnswerChange => ({ question, value: 'yes', status: 'answered' });
const no = (question: string): AnswerChange => ({ question, value: 'no', status: 'answered' });

test('an answer goes out 600 ms after the last keystroke, once, with the version that was seen', async () => {
	const { queue, requests, pass } = setUp([{ version: 4 }]);
	queue.put(yes('a'));
	await pass(500);
	queue.put(no('a'));
	await pass(500);
	expect(requests).toEqual([]);
	await pass(100);
	expect(requests).toEqual([{ operation: expect.any(String), base: 3, changes: [no('a')] }]);
	expect(queue.getState()).toMatchObject({ phase: 'idle', unsaved: 0, savedAt: '2026-03-01T07:00:00Z' });
});

test('somebody who types on and on is saved after five seconds', async () => {
	const { queue, requests, pass } = setUp([{}]);
	// A keystroke every half second: never a pause of 600 ms. At 4.5 s nothing went out, at 5 s it does.
	for (let at = 0; at < 9; at += 1) {
		queue.put(yes('a'));
		await pass(500);
	}
	expect(requests).toHaveLength(0);
	queue.put(no('a'));
	await pass(500);
	expect(requests).toHaveLength(1);
});

test('nothing is called saved before the server said so', async () => {
	const { queue, pass } = setUp([offline]);
	queue.put(yes('a'));
	expect(queue.getState()).toMatchObject({ unsaved: 1, savedAt: undefined });
	await pass(600);
	expect(queue.getState()).toMatchObject({ phase: 'retrying', unsaved: 1, savedAt: undefined });
});

test('a retry repeats the same operation after 1, 2 and 4 seconds, and later changes follow in their own', async () => {
	const { queue, requests, pass } = setUp([offline, offline, failure(503), { version: 4 }, { version: 5 }]);
	queue.put(yes('a'));
	await pass(600);
	queue.put(yes('b'));
	await pass(999);
	expect(requests).toHaveLength(1);
	await pass(1);
	expect(requests).toHaveLength(2);
	await pass(2000);
	expect(requests).toHaveLength(3);
	expect(queue.getState().unsaved).toBe(2);
	await pass(4000);
	expect(new Set(requests.slice(0, 4).map((one) => one.operation)).size).toBe(1);
	expect(requests[4]).toMatchObject({ base: 4, changes: [yes('b')] });
	expect(requests[4]?.operation).not.toBe(requests[0]?.operation);
	expect(queue.getState()).toMatchObject({ phase: 'idle', unsaved: 0 });
});

test('a server that names its waiting time is asked again after that time', async () => {
	const { queue, requests, pass } = setUp([{ ...failure(429), retryAfter: 7 }, {}]);
	queue.put(yes('a'));
	await pass(600);
	await pass(6999);
	expect(requests).toHaveLength(1);
	await pass(1);
	expect(requests).toHaveLength(2);
});

test('a conflict keeps both answers, saves the others, and is settled by a choice', async () => {
	const theirs = {
		value: 'largely',
		status: 'answered',
		by: 'Coordinator',
		at: '2026-03-01T06:59:00Z',
		revision: 4,
	};
	const conflict = { question: 'a', yours: yes('a'), theirs, by: 'Coordinator', at: theirs.at };
	const { queue, requests, saved, pass } = setUp(
		[
			failure(409, { version: 5, at: '2026-03-01T07:00:00Z', conflicts: [conflict], saved: ['b'] }),
			{ version: 6 },
		],
		{ version: 5, answers: { a: theirs } },
	);
	queue.put(yes('a'));
	queue.put(yes('b'));
	await pass(600);
	expect(saved).toEqual([['b']]);
	expect(queue.getState()).toMatchObject({
		unsaved: 1,
		conflicts: [{ question: 'a', mine: yes('a'), by: 'Coordinator', theirs: { value: 'largely' } }],
	});
	queue.keepMine(no('a'));
	await pass(0);
	// Sent in the knowledge of version 5, so the server takes it.
	expect(requests[1]).toMatchObject({ base: 5, changes: [no('a')] });
	expect(queue.getState()).toMatchObject({ unsaved: 0, conflicts: [] });
});

test('taking the other answer sends nothing', async () => {
	const conflict = {
		question: 'a',
		yours: 'yes',
		theirs: { value: 'no' },
		by: 'Police',
		at: '2026-03-01T06:59:00Z',
	};
	const { queue, requests, pass } = setUp([failure(409, { version: 4, conflicts: [conflict], saved: [] })]);
	queue.put(yes('a'));
	await pass(600);
	queue.takeTheirs('a');
	await pass(600);
	expect(requests).toHaveLength(1);
	expect(queue.getState().unsaved).toBe(0);
});

test('an answer typed before somebody else changed it is sent with the old version, so that it is no silent overwriting', async () => {
	// We saved a as version 5: somebody else made version 4, and it touched c.
	const newest = { version: 5, answers: { c: { revision: 4, by: 'Police', at: '2026-03-01T06:59:00Z' } } };
	const { queue, requests, pass } = setUp([{ version: 5 }, { version: 6 }, { version: 7 }], newest);
	queue.put(yes('a'));
	queue.flush();
	queue.put(yes('b'));
	queue.put(yes('c'));
	await pass(0);
	await pass(600);
	expect(requests.map(({ base, changes }) => [base, ...changes.map((one) => one.question)])).toEqual([
		[3, 'a'],
		[3, 'c'],
		// Nobody but us saved between 5 and 6.
		[6, 'b'],
	]);
});

test('when a batch is refused, only the answer at fault stays behind', async () => {
	const { queue, saved, pass } = setUp([
		failure(400),
		failure(400, { detail: 'a: unknown' }),
		{ version: 4 },
	]);
	queue.put(yes('a'));
	queue.put(yes('b'));
	await pass(600);
	expect(saved).toEqual([['b']]);
	expect(queue.getState()).toMatchObject({ unsaved: 1, refusals: [{ question: 'a', detail: 'a: unknown' }] });
});

test('signed out while typing: everything is kept and goes out after signing in again', async () => {
	const { queue, requests, pass } = setUp([failure(401), { version: 4 }, { version: 5 }]);
	queue.put(yes('a'));
	await pass(600);
	queue.put(yes('b'));
	await pass(60_000);
	expect(requests).toHaveLength(1);
	expect(queue.getState()).toMatchObject({ phase: 'signed-out', unsaved: 2 });
	expect(await queue.settle()).toBe(true);
	expect(requests[1]?.operation).toBe(requests[0]?.operation);
});

test('a response that was submitted meanwhile takes no more answers, and the page says why', async () => {
	const { queue, pass } = setUp([failure(409, { detail: 'The response was submitted.' })]);
	queue.put(yes('a'));
	await pass(600);
	expect(queue.getState()).toMatchObject({
		phase: 'stopped',
		unsaved: 1,
		stoppedFor: 'The response was submitted.',
	});
});
