/*
 * A small study with every part that the views read: two domains with groups of items, a system with a gate, two
 * phases, a choice scale with the evidence rule. Scores are worked out by scoreStudy, so that they are the published ones.
 */
import type { CountryScores, ScoreSheet } from '../../../analysis/score/score-sheet.ts';
import { scoreStudy } from '../../../analysis/score/score-study.ts';
import { releasedUnits, type Unit } from '../../../client/views/released-units.ts';
import type { Pack } from '../../../instruments/pack.ts';
import type { AnswerRow } from '../../../instruments/schema/answer.ts';
import type { Framework } from '../../../instruments/schema/framework.ts';

const item = (id: string) => ({
	id,
	title: id,
	statement: `Statement ${id}`,
	question: `q${id}`,
	scale: 'yn',
});

export const FRAMEWORK: Framework = {
	version: '1',
	title: 'Safe schools',
	status: 'draft',
	levels: ['area', 'aspect', 'item'],
	scales: {
		yn: {
			kind: 'choice',
			title: 'Is it so?',
			max: 1,
			withoutEvidence: { cap: 0.5 },
			choices: [
				{ value: 'yes', text: 'Yes', points: 1 },
				{ value: 'half', text: 'Half', points: 0.5 },
				{ value: 'no', text: 'No', points: 0 },
			],
		},
	},
	rules: { area: { availability: '1/2' }, aspect: { availability: '1/2' } },
	system: { title: 'Whole', availability: '1/2', gate: 1 },
	phases: [
		{ number: 1, from: 0, title: 'Start', meaning: 'Beginning.' },
		{ number: 2, from: 2, title: 'Done', meaning: 'Finished.' },
	],
	domains: [
		{
			id: 'B',
			title: 'Buildings',
			children: [{ id: 'B1', title: 'Exits', children: ['B1a', 'B1b'].map(item) }],
		},
		{
			id: 'T',
			title: 'Teachers',
			children: [
				{ id: 'T1', title: 'Training', children: ['T1a', 'T1b'].map(item) },
				{ id: 'T2', title: 'Meetings', children: ['T2a', 'T2b'].map(item) },
			],
		},
	],
	unscored: [],
};

const PACK: Pack = {
	...({} as Pack),
	id: 'safe-schools',
	members: [
		{ code: 'ZZ', name: 'Aurelia' },
		{ code: 'AA', name: 'Cimbria' },
	],
	rounds: [],
	framework: FRAMEWORK,
};

/** `said`: item → the value, with a star where there is no evidence; '?' is don't know. */
function rowsOf(country: string, respondent: string, said: Readonly<Record<string, string>>): AnswerRow[] {
	return Object.entries(said).map(([id, word]) => ({
		country,
		respondent,
		question: `q${id}`,
		value: word === '?' ? '' : word.replace('*', ''),
		status: word === '?' ? 'dont-know' : 'answered',
		evidence: word.endsWith('*') ? '' : 'a source',
		confidence: '',
		comment: '',
	}));
}

const ROWS = [
	// B1 = (1 + 1) / 2 = 4 points; T1 = (0 + 0) / 2 = 0; T2 = (1 + 0.5) / 2 = 3, the half by the evidence rule.
	...rowsOf('ZZ', 'police', { B1a: 'yes', B1b: 'yes', T1a: 'no', T1b: 'no', T2a: 'yes', T2b: 'yes*' }),
	...rowsOf('AA', 'health', { B1a: 'no', B1b: 'half', T1a: 'half', T1b: '?', T2a: 'yes', T2b: 'no' }),
	...rowsOf('AA', 'police', { B1a: 'yes', B1b: 'half', T1a: 'half', T1b: '?', T2a: 'yes', T2b: 'no' }),
];

const RECIPE = {
	pack: 'safe-schools',
	packVersion: '1.0.0',
	inputsSha256: '',
	rulesVersion: '1',
	options: {},
	seed: null,
	generatedAt: '2026-02-01T00:00:00.000Z',
};

export const SHEET: ScoreSheet = scoreStudy(PACK, ROWS, RECIPE);
export const UNITS: readonly Unit[] = releasedUnits(PACK, SHEET, 'en');

export function scoresOf(code: string): CountryScores {
	const found = SHEET.countries.find(({ country }) => country === code);
	if (found === undefined) throw new RangeError('scoresOf requires a country of the small study');
	return found;
}
