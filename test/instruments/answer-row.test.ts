/*
 * One answer as it is kept and as a line of answers.csv. The way there and back must keep what scoring reads:
 * value, status, and whether there is evidence.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAnswerRow, parseValue, toAnswerRow } from '../../instruments/answer-row.ts';
import { ANSWER_STATUSES, type Answer, type AnswerRow } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';

const choice = (...values: (string | number)[]): Question => ({
	type: 'radiogroup',
	name: 'q',
	choices: values.map((value) => ({ value, text: 'x' })),
});
const number: Question = { type: 'text', name: 'q', inputType: 'number' };
const text: Question = { type: 'comment', name: 'q' };
const several: Question = { ...choice('a', 'b', 3), type: 'checkbox' };
const boolean: Question = { type: 'boolean', name: 'q' };
const back = (answer: Answer, question: Question) =>
	fromAnswerRow(toAnswerRow('ALD', 'keeper', 'q', answer), question);

test.each<[string, Question, Answer['value']]>([
	['a word', choice('yes', 'no'), 'yes'],
	['a level', choice(0, 1), 0],
	['a text that looks like a number', choice('01', '1'), '01'],
	['a word beside numbers', choice('01', 2), '01'],
	['a number', number, -0.1],
	['a large number', number, 1.5e21],
	['a text of digits', text, '007'],
	['true', boolean, true],
	['false', boolean, false],
	['several choices', several, ['a', 3]],
	['a choice with quotes and commas', { ...choice('a, "b"'), type: 'checkbox' }, ['a, "b"']],
	['no value', number, null],
])('%s comes back as it was', (_, question, value) => {
	const answer: Answer = { value, status: value === null ? 'dont-know' : 'answered' };
	expect(back(answer, question)).toEqual(answer);
});

test('a text that fits nothing stays a text, so that the check can refuse it', () => {
	expect(parseValue('many', number)).toBe('many');
	expect(parseValue('perhaps', boolean)).toBe('perhaps');
	expect(parseValue('[1,', several)).toBe('[1,');
	expect(parseValue('{"a":1}', several)).toBe('{"a":1}');
	expect(parseValue('[null]', several)).toBe('[null]');
	expect(parseValue('Infinity', number)).toBe('Infinity');
	expect(parseValue('', choice('yes'))).toBeNull();
});

test('evidence becomes a line that a person can read', () => {
	const evidence = [{ title: 'Act 3', article: 'art. 2', link: 'https://example.org' }, { note: 'seen' }];
	const row = toAnswerRow('ALD', 'keeper', 'q', { value: 1, status: 'answered', evidence });
	expect(row.evidence).toBe('Act 3, art. 2, https://example.org | seen');
	expect(fromAnswerRow(row, number).evidence).toEqual([
		{ title: 'Act 3, art. 2, https://example.org' },
		{ title: 'seen' },
	]);
});

test('a confidence that is none is left out', () => {
	const row = toAnswerRow('ALD', 'keeper', 'q', {
		value: 1,
		status: 'answered',
		confidence: 'low',
		comment: 'c',
	});
	expect(fromAnswerRow(row, number)).toEqual({
		value: 1,
		status: 'answered',
		confidence: 'low',
		comment: 'c',
	});
	expect(fromAnswerRow({ ...row, confidence: 'sure' }, number)).not.toHaveProperty('confidence');
});

test('what scoring reads of a line survives being stored and exported again', () => {
	const questions = [choice('yes', 'no'), choice(0, 1, 2, 3, 4), text, boolean];
	const value = fc.oneof(fc.constantFrom('yes', 'no', '', 'true', 'false', '0', '3'), fc.string());
	const evidence = fc.oneof(fc.constantFrom('', ' ', ' | ', '|', 'Act 3 | Act 4'), fc.string());
	const read = ({ value, status, evidence }: AnswerRow) => ({
		value,
		status,
		evidence: evidence.trim() !== '',
	});
	const keeps = (question: Question, value: string, status: AnswerRow['status'], evidence: string) => {
		const companions = { confidence: '', comment: '' };
		const row = {
			country: 'ALD',
			respondent: 'keeper',
			question: 'q',
			value,
			status,
			evidence,
			...companions,
		};
		expect(read(toAnswerRow('ALD', 'keeper', 'q', fromAnswerRow(row, question)))).toEqual(read(row));
	};
	const plain = value.filter(
		(each) => each === String(Number(each)) || Number.isNaN(Number(each)) || each === '',
	);
	fc.assert(
		fc.property(fc.constantFrom(...questions), plain, fc.constantFrom(...ANSWER_STATUSES), evidence, keeps),
		{ numRuns: 400 },
	);
});

test('every finite number comes back exactly', () => {
	const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
	fc.assert(
		fc.property(finite, (value) => {
			expect(back({ value, status: 'answered' }, number).value).toBe(value === 0 ? 0 : value);
		}),
	);
});

test('evidence of before there were files reads as it did, and of a cited document the titles and no ids are printed', () => {
	const row = (evidence: Answer['evidence']) =>
		toAnswerRow('ALD', 'keeper', 'q', { value: 'yes', status: 'answered', ...(evidence && { evidence }) });
	const old = { title: 'Act', article: 'Article 3', page: '12', link: 'https://example.org', language: 'km' };
	expect(row([old]).evidence).toBe('Act, Article 3, 12, https://example.org, km');
	const cited = { title: 'ច្បាប់', titleEnglish: 'Act', article: 'Article 3', document: 'd-1', file: 'f-1' };
	expect(row([cited]).evidence).toBe('ច្បាប់, Act, Article 3');
});
