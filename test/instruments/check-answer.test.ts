/* One whole answer: its value, its status, and what stands beside it. */
import { expect, test } from 'vitest';
import { checkAnswer } from '../../instruments/check-answer.ts';
import type { Answer } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';

const question: Question = { type: 'text', name: 'books', inputType: 'number', max: 10 };
const faultsOf = (answer: Partial<Answer>) =>
	checkAnswer(question, { value: null, status: 'unanswered', ...answer }).map(
		({ severity, rule }) => `${severity}: ${rule}`,
	);

test('a value with the status answered, and no value with unanswered, are sound', () => {
	expect(faultsOf({ value: 3, status: 'answered' })).toEqual([]);
	expect(faultsOf({})).toEqual([]);
});

test('answered without a value is refused, and a value with any other status', () => {
	expect(faultsOf({ status: 'answered' })).toEqual(['refuse: answered without a value']);
	for (const status of ['not-applicable', 'dont-know', 'unanswered'] as const)
		expect(faultsOf({ value: 3, status, comment: 'why' })).toEqual([
			`refuse: a value with the status ${status}`,
		]);
});

test('not applicable and don’t know hold the submission back until they have a reason', () => {
	for (const status of ['not-applicable', 'dont-know'] as const) {
		expect(faultsOf({ status })).toEqual(['flag: a reason is missing']);
		expect(faultsOf({ status, comment: 'There is no such room.' })).toEqual([]);
	}
});

test('faults of the value and of its companions come together', () => {
	const answer = { value: 11, status: 'answered', comment: 'x'.repeat(5001) } as const;
	expect(faultsOf(answer)).toEqual(['flag: out of range', 'flag: the comment is too long']);
	expect(faultsOf({ ...answer, value: 10, comment: 'x'.repeat(5000) })).toEqual([]);
});

test.each([
	'https://example.org',
	'http://example.org/law?id=3#art-2',
	'HTTPS://EXAMPLE.ORG/',
	'https://example.org:8443/a',
])('the link %s is a web address', (link) => {
	expect(faultsOf({ evidence: [{ link }] })).toEqual([]);
});

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'ftp://example.org/a',
	'example.org',
	'https://',
	'https:///etc/passwd',
	'https://user:word@example.org/',
	'https://example.org/a b',
	' https://example.org',
	'https://example.org\njavascript:alert(1)',
])('the link %j is flagged, for a browser could not open it safely', (link) => {
	expect(faultsOf({ evidence: [{ title: 'A law' }, { link }] })).toEqual([
		'flag: a link of the evidence is no web address',
	]);
});
