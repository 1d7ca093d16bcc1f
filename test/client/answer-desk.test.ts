/* The desk shows what is not saved yet over what the server holds, and never lets one cover the other unseen. */
import { expect, test } from 'vitest';
import { AnswerDesk } from '../../client/interview/answer-desk.ts';
import type { Response, SaveRequest } from '../../instruments/schema/response.ts';

const saved = (value: string, revision: number) => ({
	value,
	status: 'answered' as const,
	at: '2026-03-01T07:00:00Z',
	by: 'Police',
	revision,
});

const response = (version: number, answers: Response['answers']): Response => ({
	id: 'r',
	study: 's',
	country: 'TSA',
	countryName: 'Training State A',
	respondent: 'national',
	title: 'Coordinator’s response',
	state: 'draft',
	version,
	packVersion: '1.0.0',
	answers,
	kept: [],
	asides: [],
	sections: {},
});

/** A desk at version 1 on a server that saves as version `version` and flags b. */
function setUp(version: number, newest: Response) {
	const requests: SaveRequest[] = [];
	const desk = new AnswerDesk(
		response(1, { a: saved('yes', 1) }),
		{
			send: async (request) => {
				requests.push(request);
				const flags = [{ question: 'b', rule: 'too long', cure: 'shorten it' }];
				return { version, at: '2026-03-01T07:01:00Z', saved: [], flags };
			},
			makeOperation: () => 'operation',
			now: () => 0,
			tellTime: () => '2026-03-01T06:30:00Z',
			setTimer: () => 0,
			clearTimer: () => undefined,
		},
		async () => newest,
	);
	return { desk, requests };
}

test('a change is shown at once and sent as the whole answer', async () => {
	const { desk, requests } = setUp(2, response(2, {}));
	desk.edit('a', { comment: 'See the law.' });
	expect(desk.show('a').answer).toEqual({
		question: 'a',
		value: 'yes',
		status: 'answered',
		comment: 'See the law.',
	});
	expect(await desk.queue.settle()).toBe(true);
	expect(requests[0]?.changes).toEqual([desk.show('a').answer]);
});

test('flags of saved answers stand at their questions and go when the answer is saved without them', async () => {
	const { desk } = setUp(2, response(2, {}));
	desk.edit('b', { value: 'no' });
	await desk.queue.settle();
	expect(desk.flagsOf('b')).toHaveLength(1);
	expect(desk.flagsOf('a')).toEqual([]);
});

test('what somebody else saved meanwhile appears, with a new epoch, and what I am typing stays', async () => {
	// Version 3 after our save on version 1: somebody else made version 2, and changed a.
	const { desk } = setUp(3, response(3, { a: saved('no', 2), c: saved('slightly', 2) }));
	const before = desk.show('a').epoch;
	desk.edit('b', { value: 'largely' });
	const settling = desk.queue.settle();
	desk.edit('c', { value: 'yes' });
	await settling;
	expect(desk.show('a')).toMatchObject({ answer: { value: 'no' }, epoch: before + 1 });
	expect(desk.show('c').answer.value).toBe('yes');
});

test('the values for conditions are those shown, without the unanswered', () => {
	const { desk } = setUp(2, response(2, {}));
	desk.edit('b', { value: 0 });
	desk.edit('c', { status: 'dont-know' });
	expect(desk.listValues()).toEqual({ a: 'yes', b: 0 });
});

test('a text that its writer keeps is kept with every save, until it changes', () => {
	const newest = response(1, { a: saved('yes', 1) });
	const { desk } = setUp(2, newest);
	desk.edit('a', { comment: 'The office answers under 012 345 678.' });
	expect(desk.isKept('a', 'comment')).toBe(false);
	desk.keepText('a', 'comment');
	expect(desk.isKept('a', 'comment')).toBe(true);
	desk.edit('a', { confidence: 'high' });
	expect(desk.isKept('a', 'comment')).toBe(true);
	desk.edit('a', { comment: 'Another text.' });
	expect(desk.isKept('a', 'comment')).toBe(false);
});

test('after a revision of the questionnaire an answer that was put aside is no longer shown in its question', () => {
	const { desk } = setUp(2, response(2, {}));
	desk.renew({ ...response(2, {}), packVersion: '1.1.0' });
	expect(desk.show('a').answer).toEqual({ question: 'a', value: null, status: 'unanswered' });
	expect([desk.openedWith, desk.getResponse().packVersion]).toEqual(['1.0.0', '1.1.0']);
});

test('a response read too early takes no answer away', () => {
	const { desk } = setUp(2, response(2, {}));
	desk.renew(response(1, {}));
	expect(desk.show('a').answer.value).toBe('yes');
});

test('a text for a changed question is kept once, with the version it answered, until its author has done with it', () => {
	const { desk } = setUp(2, response(2, {}));
	const answer = { question: 'a', value: 'The roof leaks.', status: 'answered' } as const;
	desk.keepTexts([answer]);
	desk.renew({ ...response(2, {}), packVersion: '1.1.0' });
	desk.keepTexts([{ ...answer }]);
	const [kept, ...more] = desk.getKept();
	expect([kept, more]).toEqual([{ answer, packVersion: '1.0.0' }, []]);
	if (kept) desk.dropKept(kept);
	expect(desk.getKept()).toEqual([]);
});
