/*
 * The strict check of one value: what a question cannot hold is refused, what it could hold but should not is
 * kept with a flag. One test a type of question.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValue } from '../../instruments/check-value.ts';
import type { AnswerValue } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';

const ask = (question: Partial<Question>): Question => ({ type: 'text', name: 'q', ...question });
const severities = (question: Question, value: AnswerValue) =>
	checkValue(question, value).map(({ severity }) => severity);
const rules = (question: Question, value: AnswerValue) => checkValue(question, value).map(({ rule }) => rule);
const yesNo = [
	{ value: 'yes', text: 'Yes' },
	{ value: 'no', text: 'No' },
];
const levels = [0, 1, 2].map((value) => ({ value, text: `Level ${value}` }));

test('a text question holds text only, and flags one that is too long', () => {
	const question = ask({ maxLength: 5 });
	expect(severities(question, 'five!')).toEqual([]);
	expect(rules(question, 'sixsix')).toEqual(['too long']);
	for (const wrong of [5, true, ['five']]) expect(severities(question, wrong)).toEqual(['refuse']);
});

test('the length of a text counts characters, not the halves of rare ones', () => {
	expect(severities(ask({ type: 'comment', maxLength: 3 }), '𐍈𐍈𐍈')).toEqual([]); // 6 UTF-16 units
	expect(severities(ask({ type: 'comment', maxLength: 3 }), '𐍈𐍈𐍈𐍈')).toEqual(['flag']);
});

test('a text without a limit of its own may have 20 000 characters', () => {
	expect(severities(ask({ type: 'comment' }), 'x'.repeat(20_000))).toEqual([]);
	expect(severities(ask({ type: 'comment', maxLength: 50_000 }), 'x'.repeat(20_001))).toEqual(['flag']);
});

test('a number question takes finite numbers; the ends of its range belong to it', () => {
	const question = ask({ inputType: 'number', min: 0, max: 10 });
	for (const fits of [0, 10, 0.5]) expect(severities(question, fits)).toEqual([]);
	for (const outside of [-0.001, 10.001]) expect(rules(question, outside)).toEqual(['out of range']);
	for (const wrong of ['5', true, Number.NaN, Number.POSITIVE_INFINITY])
		expect(severities(question, wrong)).toEqual(['refuse']);
});

test('a range with one end leaves the other open', () => {
	expect(checkValue(ask({ inputType: 'number', min: 1 }), 0)[0]?.cure).toBe('give a value from 1');
	expect(checkValue(ask({ inputType: 'number', max: 1 }), 2)[0]?.cure).toBe('give a value to 1');
	expect(severities(ask({ inputType: 'number', min: 1 }), 1e12)).toEqual([]);
});

test('a date is a day of the calendar within its range', () => {
	const question = ask({ inputType: 'date', min: '2020-01-01', max: '2035-12-31' });
	for (const fits of ['2020-01-01', '2024-02-29', '2035-12-31'])
		expect(severities(question, fits)).toEqual([]);
	for (const none of ['2023-02-29', '2024-13-01', '1 May 2024', '2024-5-1', ''])
		expect(rules(question, none)).toEqual(['not a date']);
	for (const outside of ['2019-12-31', '2036-01-01'])
		expect(rules(question, outside)).toEqual(['out of range']);
	expect(severities(question, 20240229)).toEqual(['refuse']);
});

test.each(['radiogroup', 'dropdown'] as const)('a %s takes one of its choices, word for word', (type) => {
	const question = ask({ type, choices: yesNo });
	expect(severities(question, 'yes')).toEqual([]);
	for (const outside of ['Yes', ' yes', 'perhaps', ''])
		expect(severities(question, outside)).toEqual(['flag']);
	for (const wrong of [1, true, ['yes']]) expect(severities(question, wrong)).toEqual(['refuse']);
});

test('a choice of numbers refuses the same number as a text, and flags another number', () => {
	const question = ask({ type: 'radiogroup', choices: levels });
	expect(severities(question, 0)).toEqual([]);
	expect(severities(question, 3)).toEqual(['flag']);
	expect(severities(question, '1')).toEqual(['refuse']);
});

test('a checkbox takes a list, each choice once, and not too many', () => {
	const question = ask({ type: 'checkbox', choices: yesNo, maxSelectedChoices: 2 });
	for (const fits of [[], ['no'], ['no', 'yes']]) expect(severities(question, fits)).toEqual([]);
	expect(rules(question, ['yes', 'yes'])).toEqual(['a choice twice']);
	expect(rules(question, ['yes', 'yes', 'no'])).toEqual(['too many choices', 'a choice twice']);
	expect(severities(question, ['perhaps'])).toEqual(['flag']);
	for (const wrong of ['yes', [1]]) expect(severities(question, wrong)).toEqual(['refuse']);
});

test('a boolean takes true and false, no words for them', () => {
	const question = ask({ type: 'boolean' });
	for (const fits of [true, false]) expect(severities(question, fits)).toEqual([]);
	for (const wrong of ['true', 1, 0, ['yes']]) expect(severities(question, wrong)).toEqual(['refuse']);
});

test('a rating takes whole numbers from 1 to 5 unless it says otherwise', () => {
	for (const fits of [1, 5]) expect(severities(ask({ type: 'rating' }), fits)).toEqual([]);
	for (const outside of [0, 6]) expect(severities(ask({ type: 'rating' }), outside)).toEqual(['flag']);
	for (const wrong of [2.5, '3']) expect(severities(ask({ type: 'rating' }), wrong)).toEqual(['refuse']);
	expect(severities(ask({ type: 'rating', rateMin: 0, rateMax: 10 }), 10)).toEqual([]);
});

test('no value whatever breaks the check, and no fault repeats a respondent’s words', () => {
	const types = ['text', 'comment', 'radiogroup', 'dropdown', 'checkbox', 'boolean', 'rating'] as const;
	const word = fc.string({ minLength: 4 }).map((text) => `QX${text}`);
	const value = fc.oneof(word, fc.double(), fc.boolean(), fc.array(fc.oneof(word, fc.integer())));
	const check = (type: (typeof types)[number], given: AnswerValue) => {
		const faults = checkValue(ask({ type, choices: yesNo, maxLength: 3 }), given);
		expect(JSON.stringify(faults)).not.toContain('QX');
	};
	fc.assert(fc.property(fc.constantFrom(...types), value, check), { numRuns: 300 });
});
