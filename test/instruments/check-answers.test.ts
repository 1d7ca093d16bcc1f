/*
 * The check before submission, on the invented pack: our own check and the survey engine's verdict, section by
 * section. `room_open` and `evenings` are required; `why_closed` is shown when the room is not open.
 */
import { expect, test } from 'vitest';
import { type Answers, checkAnswers, isDone, valuesOf } from '../../instruments/check-answers.ts';
import type { Answer, AnswerValue } from '../../instruments/schema/answer.ts';
import { readingRooms } from '../support/reading-rooms.ts';

const pack = readingRooms();
const said = (value: AnswerValue): Answer => ({ value, status: 'answered' });
const all = ['room', 'use'];
const check = (answers: Answers, sections: readonly string[] = all) =>
	checkAnswers(pack, answers, sections).map(({ name, holdsBack, unanswered }) => ({
		name,
		holdsBack: holdsBack.map(({ question, rule }) => `${question}: ${rule}`),
		unanswered,
	}));
const full: Answers = {
	room_open: said('yes'),
	books: said(40),
	keeper_paid: said('no'),
	evenings: said(4),
};

test('a full response holds nothing back', () => {
	expect(check(full)).toEqual([
		{ name: 'room', holdsBack: [], unanswered: [] },
		{ name: 'use', holdsBack: [], unanswered: [] },
	]);
});

test('only required questions hold back when nothing is answered, in whatever section they stand', () => {
	expect(check({})).toEqual([
		{ name: 'room', holdsBack: ['room_open: required'], unanswered: ['room_open', 'books'] },
		{ name: 'use', holdsBack: ['evenings: required'], unanswered: ['keeper_paid', 'evenings'] },
	]);
});

test('a sector is held back by its own sections only', () => {
	expect(check({}, ['use']).map(({ name }) => name)).toEqual(['use']);
	expect(check({ evenings: said(3) }, ['use'])[0]?.holdsBack).toEqual([]);
});

test('a hidden question is neither missing nor checked', () => {
	expect(check({ ...full, why_closed: said('x'.repeat(401)) })[0]).toEqual({
		name: 'room',
		holdsBack: [],
		unanswered: [],
	});
});

test('a question that an answer brings out counts from then on', () => {
	expect(check({ ...full, room_open: said('partly') })[0]?.unanswered).toEqual(['why_closed']);
	const long = { ...full, room_open: said('no'), why_closed: said('x'.repeat(401)) };
	expect(check(long)[0]?.holdsBack).toEqual(['why_closed: too long']);
});

test('a required question is settled by not applicable or don’t know with a reason, and only so', () => {
	for (const status of ['not-applicable', 'dont-know'] as const) {
		const bare = check({ ...full, evenings: { value: null, status } });
		expect(bare[1]).toMatchObject({ holdsBack: ['evenings: a reason is missing'], unanswered: [] });
		const reasoned = check({ ...full, evenings: { value: null, status, comment: 'The room is new.' } });
		expect(reasoned[1]).toMatchObject({ holdsBack: [], unanswered: [] });
	}
	const blank = check({ ...full, evenings: { value: null, status: 'unanswered', comment: 'later' } });
	expect(blank[1]).toMatchObject({ holdsBack: ['evenings: required'], unanswered: ['evenings'] });
});

test('a question that is not required may be settled in the same way', () => {
	const answers = { ...full, books: { value: null, status: 'dont-know' } as const };
	expect(check(answers)[0]?.holdsBack).toEqual(['books: a reason is missing']);
});

test('a value out of range is reported once, although both checks see it', () => {
	expect(check({ ...full, evenings: said(400) })[1]?.holdsBack).toEqual(['evenings: out of range']);
});

test('one check leaves no trace in the next', () => {
	const before = check(full);
	check({ room_open: said('no'), books: said(-1) });
	expect(check(full)).toEqual(before);
	expect(check({})[1]?.holdsBack).toEqual(['evenings: required']);
});

test('zero and false are answers; an answer without a value is none for conditions', () => {
	expect(check({ ...full, books: said(0), evenings: said(0) }).map(({ holdsBack }) => holdsBack)).toEqual([
		[],
		[],
	]);
	expect(valuesOf({ a: said(0), b: said(false), c: { value: null, status: 'dont-know' } })).toEqual({
		a: 0,
		b: false,
	});
	expect([undefined, { value: null, status: 'unanswered' } as const, said(0)].map(isDone)).toEqual([
		false,
		false,
		true,
	]);
});
