/* The text over which the inputs of a score are hashed: equal for equal inputs, and only for them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAnswers } from '../../../analysis/score/canonical-answers.ts';
import { say, without } from '../../support/scoring.ts';

const rows = [
	say('b111a', 'yes'),
	say('b111b', 'no', { respondent: 'health', evidence: '' }),
	without('b111c', 'dont-know'),
	say('ctx_children', 'Café'),
];
const text = canonicalAnswers(rows);

test('the order of the rows does not matter', () => {
	const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
	const check = (order: typeof rows) => {
		expect(canonicalAnswers(order)).toBe(text);
	};
	fc.assert(fc.property(shuffled, check));
});

test('an accent that is one character or two does not matter', () => {
	const decomposed = rows.map((row) => ({ ...row, value: row.value.normalize('NFD') }));
	expect(decomposed).not.toEqual(rows);
	expect(canonicalAnswers(decomposed)).toBe(text);
});

test('what scoring does not read does not matter: comment, confidence, the words of the evidence', () => {
	const other = rows.map((row) => ({
		...row,
		comment: 'c',
		confidence: 'low',
		evidence: row.evidence === '' ? '  ' : 'Another law',
	}));
	expect(canonicalAnswers(other)).toBe(text);
});

test('an unanswered row is the same as no row', () => {
	expect(canonicalAnswers([...rows, without('b111d', 'unanswered')])).toBe(text);
});

test('country, respondent, question, value, status and having evidence all matter', () => {
	const [first, ...others] = rows;
	const changes = [
		{ country: 'YYY' },
		{ respondent: 'labour' },
		{ question: 'b111d' },
		{ value: 'largely' },
		{ status: 'not-applicable' } as const,
		{ evidence: '' },
	];
	const texts = changes.map((change) =>
		canonicalAnswers([...others, ...(first ? [{ ...first, ...change }] : [])]),
	);
	expect(new Set([text, ...texts]).size).toBe(1 + changes.length);
});

test('no value can pass for a border between two', () => {
	const sly = say('a', 'x","y');
	expect(canonicalAnswers([sly])).not.toBe(canonicalAnswers([say('a', 'x'), say('y', '')]));
	expect(canonicalAnswers([say('a', 'x\ny')]).split('\n')).toHaveLength(1);
});
