/*
 * The eleven fictional states of the training round: how strong each is in every domain and issue, who did not
 * answer, what does not apply. Each profile shows one thing that a reader of results should learn to see; none is
 * modelled on a real country. draw-training-answers.ts turns the profiles into answers.
 */

export const DOMAINS: readonly string[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];
type Strengths = readonly [number, number, number, number, number, number, number];

export interface TrainingState {
	readonly code: string;
	/** Strength 0-1 of the core system in D1 to D7. */
	readonly core: Strengths;
	/** Strength 0-1 of an issue in all domains; an issue not named follows the core, a little below it. */
	readonly themes: Readonly<Record<string, number>>;
	/** How far single items stray from the strength of their domain. */
	readonly noise: number;
	/** How far sectors see the same thing differently. */
	readonly dissent: number;
	/** Domains and issues that hardly anybody answered. */
	readonly unanswered: readonly string[];
	/** Sectors that sent nothing. */
	readonly absent: readonly string[];
	/** Indicators about whose benchmarks c and d nobody knows, so that no score can be given. */
	readonly unknown: readonly string[];
	/** Indicators of things that do not exist in the state: every benchmark is a no. */
	readonly without: readonly string[];
	/** Questions that do not apply, and why. */
	readonly notApplicable: Readonly<Record<string, string>>;
	/** Set when the response leaves out a part of the territory. */
	readonly territoryPart?: string;
}

const plain = {
	themes: {},
	noise: 0.12,
	dissent: 0.12,
	unanswered: [],
	absent: [],
	without: [],
	notApplicable: {},
} as const;

const ONE_LEVEL = 'The state has one level of government only.';
const CITY_STATE = Object.fromEntries(
	['b131c', 'b212b', 'b212c', 'b221d', 'b521c', 'b711c', 'b722c', 'b732c'].map((question) => [
		question,
		ONE_LEVEL,
	]),
);
const ISLAND = 'The state has no neighbour by land, and no agreement was needed.';

export const TRAINING_STATES: readonly TrainingState[] = [
	// Integrative: core and issues alike strong.
	{
		...plain,
		code: 'TSA',
		core: [0.78, 0.74, 0.72, 0.7, 0.68, 0.7, 0.71],
		themes: { TIP: 0.66, CCL: 0.7, EDU: 0.75, SEX: 0.62, VAC: 0.73 },
		noise: 0.06,
		unknown: ['7.2.2'],
	},
	// Issue-based: trafficking served by a channel of its own, the common system weak.
	{
		...plain,
		code: 'TSB',
		core: [0.34, 0.28, 0.26, 0.24, 0.25, 0.22, 0.27],
		themes: { TIP: 0.87, SEX: 0.56, CCL: 0.25, EDU: 0.27, VAC: 0.26 },
		without: ['7.1.1'],
		unknown: ['5.2.2'],
	},
	// Weak throughout.
	{
		...plain,
		code: 'TSC',
		core: [0.12, 0.05, 0.05, 0.02, 0.02, 0.06, 0.03],
		themes: { TIP: 0.17, CCL: 0.05, EDU: 0.15, SEX: 0.06, VAC: 0.1 },
		noise: 0.06,
		dissent: 0.08,
		absent: ['ict'],
		without: ['2.2.1', '4.3.1', '7.2.1'],
		unknown: ['4.1.2', '6.2.2'],
	},
	// Good law, little practice.
	{
		...plain,
		code: 'TSD',
		core: [0.84, 0.62, 0.38, 0.34, 0.24, 0.4, 0.36],
		themes: { EDU: 0.5 },
		unknown: ['5.1.1'],
	},
	// Domain 7 hardly answered: it is withheld.
	{
		...plain,
		code: 'TSE',
		core: [0.58, 0.52, 0.5, 0.46, 0.42, 0.48, 0.4],
		unanswered: ['D7'],
		absent: ['statistics'],
		unknown: ['3.3.2'],
	},
	// The strongest, with a few areas left to improve.
	{
		...plain,
		code: 'TSF',
		core: [0.88, 0.84, 0.8, 0.76, 0.78, 0.62, 0.86],
		themes: { CCL: 0.84, SEX: 0.8 },
		noise: 0.09,
		unknown: ['6.1.2'],
	},
	// Child justice ahead; education hardly answered.
	{
		...plain,
		code: 'TSG',
		core: [0.52, 0.4, 0.36, 0.42, 0.3, 0.34, 0.32],
		themes: { CCL: 0.78, VAC: 0.4 },
		unanswered: ['EDU'],
		without: ['4.3.1'],
		unknown: ['2.3.1'],
	},
	// Violence ahead; an island, so that some questions do not apply.
	{
		...plain,
		code: 'TSH',
		core: [0.4, 0.34, 0.36, 0.28, 0.26, 0.44, 0.3],
		themes: { VAC: 0.74, EDU: 0.48 },
		notApplicable: { b231c: ISLAND },
		absent: ['labour'],
		unknown: ['4.2.1'],
		territoryPart: 'The mainland; the outer islands could not be reached in time.',
	},
	// One level of government: what is asked about provinces does not apply.
	{
		...plain,
		code: 'TSI',
		core: [0.66, 0.7, 0.62, 0.64, 0.66, 0.46, 0.6],
		themes: { SEX: 0.62 },
		notApplicable: CITY_STATE,
		unknown: ['6.3.1'],
	},
	// Sectors see things differently: many items for the consensus meeting.
	{
		...plain,
		code: 'TSJ',
		core: [0.6, 0.5, 0.52, 0.48, 0.44, 0.52, 0.46],
		dissent: 0.5,
		unknown: ['7.1.2'],
	},
	// Three domains hardly answered: there is no system score.
	{
		...plain,
		code: 'TSK',
		core: [0.44, 0.36, 0.34, 0.3, 0.26, 0.3, 0.24],
		unanswered: ['D5', 'D6', 'D7'],
		absent: ['finance', 'rights-institution'],
		unknown: ['3.2.2'],
	},
];
