/*
 * A study small enough to reckon by hand, for the tests of charts and reports: two domains with two questions
 * each, one theme with one cell, three invented countries of which one is not released.
 */
import type { ReportInput } from '../../analysis/report/report-context.ts';
import type { Recipe, ScoreSheet } from '../../analysis/score/score-sheet.ts';
import { scoreStudy } from '../../analysis/score/score-study.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import type { Round } from '../../instruments/schema/pack-file.ts';
import type { Questionnaire } from '../../instruments/schema/questionnaire.ts';

const MEMBERS = [
	{ code: 'ZZ', name: 'Alba' },
	{ code: 'MM', name: 'Cola' },
	{ code: 'AA', name: 'Brama' },
];

export const ROUND: Round = {
	id: 'one',
	title: 'Round one',
	summary: 'The first round.',
	openedOn: '2026-01-05',
	collection: 'survey',
	status: 'Draft for consultation',
	stage: 1,
	open: true,
	fictional: 'Invented data: no such country exists.',
};

const QUESTIONS = ['b1', 'b2', 'b3', 'b4', 't1'];

const item = (id: string, question: string) => ({ id, title: `Item ${id}`, question, scale: 'yes' });

const QUESTIONNAIRE: Questionnaire = {
	title: 'Questions',
	pages: [
		{
			name: 'all',
			title: 'All',
			elements: QUESTIONS.map((name) => ({
				type: 'radiogroup',
				name,
				title: `Question ${name}`,
				choices: ['yes', 'partly', 'no'].map((value) => ({ value, text: value })),
			})),
		},
	],
};

export const PACK: Pack = {
	id: 'small-study',
	version: '0.1.0',
	title: 'Small study',
	summary: 'A study for tests.',
	licence: 'CC BY 4.0',
	disclaimer: 'Nobody has endorsed this study.',
	language: 'en',
	languages: ['en'],
	words: { member: 'country', members: 'countries' },
	members: MEMBERS,
	sectors: [{ id: 'libraries', title: 'Libraries' }],
	rounds: [ROUND],
	stages: [
		{ number: 1, title: 'Answers' },
		{ number: 2, title: 'Consultation' },
	],
	questionnaire: QUESTIONNAIRE,
	questionnaireAsWritten: QUESTIONNAIRE,
	framework: {
		version: '0.1.0',
		title: 'Small framework',
		status: 'draft',
		levels: ['domain', 'indicator', 'benchmark'],
		scales: {
			yes: {
				kind: 'choice',
				title: 'Is it so?',
				max: 1,
				choices: [
					{ value: 'yes', text: 'Yes', points: 1 },
					{ value: 'partly', text: 'Partly', points: 0.5 },
					{ value: 'no', text: 'No', points: 0 },
				],
			},
		},
		rules: { domain: { availability: '2/3' }, indicator: { availability: '2/3' } },
		system: { title: 'Whole system', availability: '2/3' },
		phases: [
			{ number: 1, from: 0, title: 'Begun', meaning: 'It has begun.' },
			{ number: 2, from: 2, title: 'Done', meaning: 'It is done.' },
		],
		themes: {
			availability: '2/3',
			list: [
				{
					id: 'T',
					title: 'A theme',
					cells: [{ id: 'T.1', domain: 'D1', statement: 'It is there.', question: 't1', scale: 'yes' }],
				},
			],
		},
		domains: [
			{
				id: 'D1',
				title: 'Books',
				children: [{ id: '1.1', title: 'Shelves', children: [item('1.1a', 'b1'), item('1.1b', 'b2')] }],
			},
			{
				id: 'D2',
				title: 'Readers',
				children: [{ id: '2.1', title: 'Rooms', children: [item('2.1a', 'b3'), item('2.1b', 'b4')] }],
			},
		],
		unscored: [],
	},
	facts: [],
	locales: {},
};

const RECIPE: Recipe = {
	pack: 'small-study',
	packVersion: '0.1.0',
	inputsSha256: 'f'.repeat(64),
	rulesVersion: '1',
	options: { respondents: 'all' },
	seed: null,
	generatedAt: '2026-03-01T00:00:00.000Z',
};

export function answer(country: string, respondent: string, question: string, value: string): AnswerRow {
	const status = value === '?' ? 'dont-know' : 'answered';
	const said = { value: status === 'answered' ? value : '', evidence: 'A law', confidence: 'high' };
	return { country, respondent, question, status, ...said, comment: 'MARKER of a respondent' };
}

/** Alba: Books 4 × (1 + 0) / 2 = 2 points; Readers 4 × (1 + 0) / 2 = 2, for b4 is yes and no: lower median no. */
const ALBA = [
	answer('ZZ', 'libraries', 'b1', 'yes'),
	answer('ZZ', 'libraries', 'b2', 'no'),
	answer('ZZ', 'libraries', 'b3', 'yes'),
	answer('ZZ', 'libraries', 'b4', 'yes'),
	answer('ZZ', 'schools', 'b4', 'no'),
	answer('ZZ', 'libraries', 't1', 'yes'),
];
/** Brama: Books 4 × (1 + 0.5) / 2 = 3 points; Readers withheld, for one of two items is known, less than 2/3. */
const BRAMA = [
	answer('AA', 'libraries', 'b1', 'yes'),
	answer('AA', 'libraries', 'b2', 'partly'),
	answer('AA', 'libraries', 'b3', '?'),
	answer('AA', 'libraries', 'b4', 'yes'),
];

/** The sheet of Alba, Brama and of Cola, who gave this one answer to everything. */
export const sheetWith = (cola: string): ScoreSheet =>
	scoreStudy(
		PACK,
		[...ALBA, ...BRAMA, ...QUESTIONS.map((name) => answer('MM', 'libraries', name, cola))],
		RECIPE,
	);

/** The sheet as a task force sees it: the released countries alone. */
export const releasedSheet = (): ScoreSheet => scoreStudy(PACK, [...ALBA, ...BRAMA], RECIPE);

/** Alba and Brama are released, Cola is cleared but not released. */
export function reportInput(cola = 'yes'): ReportInput {
	return {
		pack: PACK,
		round: ROUND,
		sheet: sheetWith(cola),
		members: MEMBERS,
		standings: [
			{ country: 'ZZ', name: 'Alba', state: 'released', submittedAt: '2026-02-01T08:00:00.000Z' },
			{ country: 'AA', name: 'Brama', state: 'released' },
			{ country: 'MM', name: 'Cola', state: 'cleared' },
		],
		facts: [],
		kind: 'consultation',
		now: '2026-03-02T09:30:00.000Z',
	};
}
