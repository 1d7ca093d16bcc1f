/* What a change of one part makes of an answer, and what two people's answers make together. */
import { expect, test } from 'vitest';
import { combineAnswers, mergeAnswer, readSide } from '../../client/interview/merge-answer.ts';
import type { AnswerChange } from '../../client/interview/save-state.ts';

const empty: AnswerChange = { question: 'a', value: null, status: 'unanswered' };
const yes: AnswerChange = { question: 'a', value: 'yes', status: 'answered', comment: 'See the law.' };

test('a value makes an answer answered, and takes "don’t know" away', () => {
	expect(mergeAnswer({ ...empty, status: 'dont-know' }, { value: 'no' })).toMatchObject({
		value: 'no',
		status: 'answered',
	});
});

test('"not applicable" takes the value away and keeps the comment as its reason', () => {
	expect(mergeAnswer(yes, { status: 'not-applicable' })).toEqual({
		question: 'a',
		value: null,
		status: 'not-applicable',
		comment: 'See the law.',
	});
});

test('an emptied value is unanswered, an emptied "don’t know" stays what it is', () => {
	expect(mergeAnswer(yes, { value: null }).status).toBe('unanswered');
	expect(mergeAnswer(yes, { value: [] }).value).toBeNull();
	expect(mergeAnswer({ ...empty, status: 'dont-know' }, { value: null }).status).toBe('dont-know');
});

test('zero is an answer', () => {
	expect(mergeAnswer(empty, { value: 0 })).toMatchObject({ value: 0, status: 'answered' });
});

test('changing one companion leaves the value and the other companions', () => {
	const evidence = [{ title: 'Child Act' }];
	expect(mergeAnswer(yes, { evidence })).toEqual({ ...yes, evidence });
	expect(mergeAnswer({ ...yes, evidence }, { comment: '' })).toEqual({
		question: 'a',
		value: 'yes',
		status: 'answered',
		evidence,
	});
});

test('the other side of a conflict may be a whole answer or its value alone', () => {
	expect(readSide('a', 'largely')).toMatchObject({ value: 'largely', status: 'answered' });
	const saved = {
		value: null,
		status: 'dont-know',
		comment: 'Nobody kept count.',
		at: '',
		by: '',
		revision: 4,
	};
	expect(readSide('a', saved)).toEqual({
		question: 'a',
		value: null,
		status: 'dont-know',
		comment: 'Nobody kept count.',
	});
});

test('combining keeps my value, both comments and every reference once', () => {
	const theirs: AnswerChange = {
		question: 'a',
		value: 'largely',
		status: 'answered',
		comment: 'Only in towns.',
		evidence: [{ title: 'Child Act' }, { title: 'Report 2025' }],
	};
	expect(combineAnswers(theirs, { ...yes, evidence: [{ title: 'Child Act' }] }, false)).toEqual({
		question: 'a',
		value: 'yes',
		status: 'answered',
		comment: 'Only in towns.\n\nSee the law.',
		evidence: [{ title: 'Child Act' }, { title: 'Report 2025' }],
	});
});

test('of two long texts one stands after the other', () => {
	const text = (value: string): AnswerChange => ({ question: 'open', value, status: 'answered' });
	expect(combineAnswers(text('First.'), text('Second.'), true).value).toBe('First.\n\nSecond.');
	expect(combineAnswers(text('Same.'), text('Same.'), true).value).toBe('Same.');
});
