/*
 * Which assumption matters most: Sobol indices of the score of one element of one country, with the varied
 * assumptions as inputs. An input is the point at which a factor's stream of random numbers starts, so that the same
 * point always gives the same draw, whatever the other factors do.
 */

import { SeededRandom } from '../stats/seeded-random.ts';
import type { SobolIndex } from '../stats/sobol.ts';
import { sobolIndices } from '../stats/sobol.ts';
import { type Assumptions, FACTORS, type Factor, listFactors } from './assumptions.ts';
import type { PreparedStudy } from './prepare-study.ts';
import { drawScenario, makeScenario, type Streams, scoreScenario } from './run-scenario.ts';

export interface FactorIndices {
	readonly seed: number;
	readonly rows: number;
	readonly assumptions: Assumptions;
	readonly country: string;
	readonly element: string;
	/** Of the score, 0-100. */
	readonly mean: number | null;
	readonly variance: number | null;
	readonly factors: readonly {
		readonly factor: Factor;
		readonly first: SobolIndex;
		readonly total: SobolIndex;
	}[];
	/** Why there are no indices; empty when there are. */
	readonly reason: string;
}

export interface FactorOptions {
	readonly seed: number;
	/** Points of each sample; 512 when left out. */
	readonly rows?: number;
	readonly country: string;
	readonly element: string;
	readonly bootstrap?: number;
}

const TWO_TO_53 = 9007199254740992;
const SCORE = 100;

/** Streams that start where the point says; a factor that is not varied gets one that nobody reads. */
function streamsAt(point: Float64Array, factors: readonly Factor[]): Streams {
	const startOf = (factor: Factor): SeededRandom =>
		new SeededRandom(Math.floor((point[factors.indexOf(factor)] ?? 0) * TWO_TO_53));
	const [weights, aggregation, evidence, cumulative, missing, respondents, raters] = FACTORS.map(startOf);
	const none = new SeededRandom(0);
	return {
		weights: weights ?? none,
		aggregation: aggregation ?? none,
		evidence: evidence ?? none,
		cumulative: cumulative ?? none,
		missing: missing ?? none,
		respondents: respondents ?? none,
		raters: raters ?? none,
	};
}

class WithheldRun extends RangeError {}

function makeModel(study: PreparedStudy, assumptions: Assumptions, options: FactorOptions) {
	const { compiled } = study;
	const country = study.countries.find((each) => each.country === options.country);
	const slot = compiled.slotOf.get(options.element);
	if (!country || slot === undefined)
		throw new RangeError('factorIndices requires a country of the study and an element of its framework');
	const factors = listFactors(assumptions);
	const scenario = makeScenario(compiled, assumptions);
	country.counts.fill(1);
	return (point: Float64Array): number => {
		const streams = streamsAt(point, factors);
		drawScenario(scenario, streams);
		scoreScenario(compiled, scenario, country, streams);
		const share = country.shares[slot] ?? -1;
		if (share < 0) throw new WithheldRun('the element is not scored in every run');
		return share * SCORE;
	};
}

/** Throws RangeError for a country or element that does not exist, and for assumptions that cannot be drawn. */
export function factorIndices(
	study: PreparedStudy,
	assumptions: Assumptions,
	options: FactorOptions,
): FactorIndices {
	const { seed, rows = 512, country, element, bootstrap = 200 } = options;
	const factors = listFactors(assumptions);
	const basis = { seed, rows, assumptions, country, element };
	const none = (reason: string): FactorIndices => ({
		...basis,
		mean: null,
		variance: null,
		factors: [],
		reason,
	});
	const model = makeModel(study, assumptions, options);
	if (factors.length === 0) return none('no assumption is varied');
	try {
		const { mean, variance, first, total } = sobolIndices(model, factors.length, { seed, rows, bootstrap });
		if (!first || !total) return { ...none('the score is the same in every run'), mean, variance };
		const found = factors.flatMap((factor, i) => {
			const [own, all] = [first[i], total[i]];
			return own && all ? [{ factor, first: own, total: all }] : [];
		});
		return { ...basis, mean, variance, factors: found, reason: '' };
	} catch (error) {
		if (error instanceof WithheldRun) return none(error.message);
		throw error;
	}
}
