/* A change as it came in → the answer as it is kept. */
import { expect, test } from 'vitest';
import { normaliseAnswer, sentOtherwise } from '../../instruments/normalise-answer.ts';
import { Change } from '../../instruments/schema/response.ts';

const normalise = (change: object) => normaliseAnswer(Change.parse({ question: 'q', ...change }));

test('a value without a status is answered, none is unanswered', () => {
	expect(normalise({ value: 'yes' })).toEqual({ value: 'yes', status: 'answered' });
	for (const value of [undefined, null, '', '  \n', []])
		expect(normalise({ value })).toEqual({ value: null, status: 'unanswered' });
});

test('zero and false are values', () => {
	expect(normalise({ value: 0 })).toEqual({ value: 0, status: 'answered' });
	expect(normalise({ value: false })).toEqual({ value: false, status: 'answered' });
});

test('minus nought is kept as nought', () => {
	expect(Object.is(normalise({ value: -0 }).value, 0)).toBe(true);
	expect(normalise({ value: [-0, -1] }).value).toEqual([0, -1]);
});

test('a status that is given stays, even where it does not fit, so that the check can say so', () => {
	expect(normalise({ value: 3, status: 'dont-know' })).toEqual({ value: 3, status: 'dont-know' });
	expect(normalise({ status: 'answered' })).toEqual({ value: null, status: 'answered' });
});

test('texts are kept in one form of their accents', () => {
	const given = 'Cafe\u0301'; // e and an accent, two characters
	const kept = 'Caf\u00e9';
	expect(normalise({ value: given, comment: given, evidence: [{ title: given }] })).toEqual({
		value: kept,
		status: 'answered',
		comment: kept,
		evidence: [{ title: kept }],
	});
	expect(normalise({ value: [given, 3] }).value).toEqual([kept, 3]);
});

test('what was sent is kept beside it only where its codes were changed', () => {
	const sent = (change: object) => sentOtherwise(Change.parse({ question: 'q', ...change }));
	expect(sent({ value: 'Cafe\u0301' })).toEqual({ value: 'Cafe\u0301' });
	expect(sent({ value: 1, evidence: [{ title: 'Cafe\u0301' }] })).toEqual({
		value: 1,
		evidence: [{ title: 'Cafe\u0301' }],
	});
	for (const value of ['Caf\u00e9', 'ខ្មែរ', 'two\nlines', 7, null]) expect(sent({ value })).toBeUndefined();
	// A break of lines is written as \n in JSON, which is no n with an accent.
	expect(sent({ comment: 'a\n\u0303b' })).toBeUndefined();
});

test('empty companions are left out', () => {
	const empty = { value: 1, comment: '  ', confidence: null, evidence: null };
	expect(normalise(empty)).toEqual({ value: 1, status: 'answered' });
	expect(normalise({ value: 1, evidence: '   ' })).toEqual({ value: 1, status: 'answered' });
	expect(normalise({ value: 1, evidence: [{ title: ' Act ', link: ' ' }] }).evidence).toEqual([
		{ title: 'Act' },
	]);
});

test('evidence may come as a line, as one entry or as a list', () => {
	for (const evidence of ['Act 3', { title: 'Act 3' }, [{ title: 'Act 3' }]])
		expect(normalise({ value: 1, evidence }).evidence).toEqual([{ title: 'Act 3' }]);
});
