/* What comes back on paper, put together with what is known: paper has no room for the file of a document. */
import { expect, test } from 'vitest';
import { completeChange } from '../../../instruments/paper/complete-change.ts';
import type { Evidence } from '../../../instruments/schema/answer.ts';

const LAW: Evidence = { title: 'ច្បាប់', titleEnglish: 'Act', article: 'Article 3', document: 'd', file: 'f' };
const present = { value: 'yes', status: 'answered', evidence: [LAW] } as const;
const back = (...evidence: Evidence[]) =>
	completeChange({ ...present, evidence: [LAW] }, { question: 'q', evidence });

test('a cited document that comes back as it was changes nothing', () => {
	expect(back({ title: 'ច្បាប់', article: 'Article 3' })).toBeUndefined();
});

test('another article of a cited document keeps the document and its file', () => {
	expect(back({ title: 'ច្បាប់', article: 'Article 4' })?.evidence).toEqual([{ ...LAW, article: 'Article 4' }]);
});

test('another document takes the place of the cited one, and a further one stands beside it', () => {
	expect(back({ title: 'A report' })?.evidence).toEqual([{ title: 'A report' }]);
	const both = back({ title: 'ច្បាប់', article: 'Article 3' }, { title: 'ច្បាប់' });
	expect(both?.evidence).toEqual([LAW, { title: 'ច្បាប់' }]);
});

test('an article and a page that were printed as one line are still the two', () => {
	const evidence = [{ title: 'Act', article: 'Article 3', page: '12', file: 'f' }];
	const filled = { question: 'q', evidence: [{ title: 'Act', article: 'Article 3, 12' }] };
	expect(completeChange({ ...present, evidence }, filled)).toBeUndefined();
});
