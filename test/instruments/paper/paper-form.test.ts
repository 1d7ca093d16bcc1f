/* What a questionnaire says on paper: codes, how to answer, and when a question is skipped, in words. */
import { expect, test } from 'vitest';
import { readCondition } from '../../../instruments/paper/read-condition.ts';
import { paperOf } from '../../support/paper.ts';

const find = (code: string, answers?: Parameters<typeof paperOf>[0]) => {
	const all = paperOf(answers).sections.flatMap(({ questions }) => questions);
	return all.find((question) => question.code === code);
};

test('a skip note says in the words of the choices when a question is answered', () => {
	// visibleIf: {room_open} = 'partly' or {room_open} = 'no'
	expect(find('why_closed')?.onlyIf).toBe('Answer this only if room_open is “In part” or “No”.');
	expect(find('books')?.onlyIf).toBe('');
});

test.each([
	["{a} = 'x' and {b} notempty", { kind: 'all' }],
	['{a} empty', { kind: 'not-answered', question: 'a' }],
	["{a} <> 'x'", { kind: 'is-not', question: 'a', values: ['x'] }],
	["{a} anyof ['x', 'y']", { kind: 'is', question: 'a', values: ['x', 'y'] }],
	// What has no words of ours stands as it was written.
	['{a} > 3', { kind: 'other', text: '{a} > 3' }],
])('the condition %s is read', (text, expected) => {
	expect(readCondition(text)).toMatchObject(expected);
});

test('each question says how it is answered, what it belongs to and whether evidence counts', () => {
	expect(find('room_open')).toMatchObject({ how: 'Choose one.', items: ['room.open'], wantsEvidence: true });
	expect(find('books')).toMatchObject({ how: 'Write a number.', wantsEvidence: false, choices: [] });
	expect(find('evenings')).toMatchObject({ required: true, help: 'Count each evening once.' });
});

test('a blank copy has no answers, a filled one says them in words', () => {
	expect(find('room_open')?.answer).toBeUndefined();
	const answers = { room_open: { value: 'partly', status: 'answered' } } as const;
	expect(find('room_open', answers)?.answer).toMatchObject({ values: ['In part'], status: 'answered' });
	expect(find('books', answers)?.answer).toMatchObject({ values: [], status: 'unanswered' });
});
