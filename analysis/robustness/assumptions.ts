/*
 * What may be varied when the scores of a study are tried for robustness, each alone or together with others. Every
 * choice here stands in the result, beside the seed and the number of runs, so that the same numbers come again.
 */
import type { Aggregation } from './aggregation.ts';
import type { WeightSet } from './read-weights.ts';

/**
 * uniform: each weight times 1 + noise × (2u − 1), u even between 0 and 1; `noise` is a share below 1.
 * dirichlet: the weights of siblings are shares of one whole, drawn around the pack's own; 1 spreads equal weights
 * evenly over all mixtures, larger numbers keep closer to the pack's.
 * sets: one of the sets that experts gave, each equally likely.
 */
export type WeightNoise =
	| { readonly kind: 'uniform'; readonly noise: number; readonly levels?: readonly string[] }
	| { readonly kind: 'dirichlet'; readonly concentration: number; readonly levels?: readonly string[] }
	| { readonly kind: 'sets'; readonly sets: readonly WeightSet[] };

export interface Assumptions {
	/** Weights of the levels named (of all below the top when none is). The same for every country of a run. */
	readonly weights?: WeightNoise;
	/** One of these is drawn for each run; groups made of groups follow it. */
	readonly aggregation?: readonly Aggregation[];
	/** The evidence rule is on or off, by the toss of a coin for each run. */
	readonly evidence?: boolean;
	/** Indicators count their mean or the benchmarks met in a row, by the toss of a coin for each run. */
	readonly cumulative?: boolean;
	/** Each missing item gets a share drawn evenly between nothing and full. */
	readonly missing?: boolean;
	/** The respondents of a country are drawn again with replacement, each with all their answers (bootstrap). */
	readonly respondents?: boolean;
	/** For each item one of the voices, drawn by lot, speaks for the country. */
	readonly raters?: boolean;
}

export const FACTORS = [
	'weights',
	'aggregation',
	'evidence',
	'cumulative',
	'missing',
	'respondents',
	'raters',
] as const;
export type Factor = (typeof FACTORS)[number];

/** The factors that these assumptions vary, in a fixed order. */
export function listFactors(assumptions: Assumptions): Factor[] {
	return FACTORS.filter((factor) => assumptions[factor] !== undefined && assumptions[factor] !== false);
}

/** Throws RangeError naming every assumption that cannot be drawn. */
export function checkAssumptions({ weights, aggregation }: Assumptions): void {
	const faults: string[] = [];
	if (weights?.kind === 'uniform' && !(weights.noise >= 0 && weights.noise < 1))
		faults.push(`a noise of 0 or more and below 1, not ${weights.noise}`);
	if (weights?.kind === 'dirichlet' && !(weights.concentration > 0 && Number.isFinite(weights.concentration)))
		faults.push(`a concentration above 0, not ${weights.concentration}`);
	if (weights?.kind === 'sets' && weights.sets.length === 0) faults.push('at least one set of weights');
	if (aggregation?.length === 0) faults.push('at least one aggregation to draw from');
	if (faults.length > 0) throw new RangeError(`checkAssumptions requires ${faults.join('; ')}`);
}
