/*
 * What is varied, how often, and from which seed: read from the address, so that the same address gives the same
 * numbers again, on every machine.
 */
import type { Assumptions } from '../../analysis/robustness/assumptions.ts';
import { isSeed } from '../../analysis/stats/seeded-random.ts';

/** In the order in which the page lists them. */
export const VARIED = ['weights', 'aggregation', 'missing', 'respondents', 'evidence'] as const;
export type Varied = (typeof VARIED)[number];

/** What is varied unless the address says otherwise. */
export const USUAL: readonly Varied[] = ['weights', 'aggregation', 'missing', 'respondents'];
export const RUNS = [1000, 10_000] as const;
export const FIRST_SEED = 1;
/** Weights move by so much of themselves, up or down. */
export const NOISE = 0.25;

export interface RunChoices {
	readonly seed: number;
	readonly runs: number;
	readonly varied: readonly Varied[];
}

const NONE = 'none';

export function readChoices(params: URLSearchParams): RunChoices {
	const seed = Number(params.get('seed') || Number.NaN);
	const runs = Number(params.get('runs') ?? Number.NaN);
	const text = params.get('vary') ?? '';
	const named = text === '' ? undefined : text.split(' ');
	return {
		seed: isSeed(seed) ? seed : FIRST_SEED,
		runs: RUNS.find((each) => each === runs) ?? RUNS[0],
		varied: named === undefined ? USUAL : VARIED.filter((each) => named.includes(each)),
	};
}

/** As entries of the address; empty ones are left out of it. */
export function writeChoices({ seed, runs, varied }: RunChoices): Readonly<Record<string, string>> {
	const isUsual = VARIED.every((each) => varied.includes(each) === USUAL.includes(each));
	return {
		seed: String(seed),
		runs: runs === RUNS[0] ? '' : String(runs),
		vary: isUsual ? '' : varied.join(' ') || NONE,
	};
}

export function assumptionsOf({ varied }: Pick<RunChoices, 'varied'>): Assumptions {
	const has = (each: Varied) => varied.includes(each);
	return {
		...(has('weights') ? { weights: { kind: 'uniform', noise: NOISE } as const } : {}),
		...(has('aggregation') ? { aggregation: ['arithmetic', 'geometric'] as const } : {}),
		missing: has('missing'),
		respondents: has('respondents'),
		evidence: has('evidence'),
	};
}
