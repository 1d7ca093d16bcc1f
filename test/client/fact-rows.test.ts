/* Public facts beside the scores: grouped by section, with what others judge kept apart. */
import { expect, test } from 'vitest';
import { assessmentRows, groupFacts, questionFacts } from '../../client/results/fact-rows.ts';
import type { Fact, Proposal } from '../../instruments/schema/fact.ts';
import type { Questionnaire } from '../../instruments/schema/questionnaire.ts';
import { FRAMEWORK } from './results-fixture.ts';

const questionnaire: Questionnaire = {
	title: 'Safe schools',
	pages: [
		{
			name: 'people',
			title: 'People',
			elements: [{ type: 'radiogroup', name: 't1', title: 'Are teachers trained?' }],
		},
		{
			name: 'views',
			title: 'Views',
			elements: [{ type: 'text', name: 'x1', title: 'Mark of the inspector' }],
		},
	],
};
const TITLES = new Map([
	['teachers_trained', 'Teachers trained in a year'],
	['inspector_mark', 'Mark of the inspector'],
	['exits_marked', 'Exits marked'],
	['exits_count', 'Number of exits'],
]);
const fact = (variable: string, value: string, read: Fact['read']): Fact => ({
	country: 'ZZ',
	variable,
	title: TITLES.get(variable) ?? '',
	value,
	unit: '%',
	year: '2024',
	sourceTitle: 'Yearbook',
	sourceAddress: 'https://example.org/yearbook',
	read,
	licence: '',
});
const proposals: readonly Proposal[] = [
	{ question: 't1', facts: [fact('teachers_trained', '80', 'general-knowledge')] },
	{ question: 'x1', facts: [fact('inspector_mark', '3', 'found-in-source')] },
];
const pack = { questionnaire, framework: FRAMEWORK };

test('facts stand under the section of their question, with its own title, value, unit and standing', () => {
	const groups = groupFacts(pack, proposals);
	expect(groups.map(({ title }) => title)).toEqual(['People']);
	expect(groups[0]?.rows[0]).toMatchObject({
		questionTitle: 'Are teachers trained?',
		title: 'Teachers trained in a year',
		value: '80 (%)',
		read: 'general-knowledge',
	});
});

test('an assessment is listed apart with the note of the pack', () => {
	expect(assessmentRows(pack, proposals)).toMatchObject([
		{ question: 'x1', value: '3 (%)', note: 'The view of one inspector.' },
	]);
});

test('the facts of one question stand beside its answer', () => {
	expect(questionFacts(pack, proposals, 't1')).toHaveLength(1);
	expect(questionFacts(pack, proposals, 'b1')).toEqual([]);
});

test('a word stands without a unit, and the facts of a question are told apart by their titles', () => {
	const both = [fact('exits_marked', 'yes', 'found-in-source'), fact('exits_count', '4', 'found-in-source')];
	const rows = questionFacts(pack, [{ question: 't1', facts: both }], 't1');
	expect(rows.map(({ title, value }) => [title, value])).toEqual([
		['Exits marked', 'yes'],
		['Number of exits', '4 (%)'],
	]);
});
