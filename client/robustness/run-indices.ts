/*
 * What the worker of the page reckons on request: how much of the movement of one member's score each varied
 * assumption brings. Pure, so that it can be tested without a browser.
 */
import type { Assumptions } from '../../analysis/robustness/assumptions.ts';
import { type FactorIndices, factorIndices } from '../../analysis/robustness/factor-indices.ts';
import { prepareStudy } from '../../analysis/robustness/prepare-study.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';

export interface IndicesRequest {
	readonly framework: Framework;
	readonly scores: CountryScores;
	readonly assumptions: Assumptions;
	readonly seed: number;
	readonly element: string;
}

/** Points of each sample; the score is worked out so many times for each assumption, and twice more. */
export const ROWS = 2048;

export function runIndices({ framework, scores, assumptions, seed, element }: IndicesRequest): FactorIndices {
	const options = { seed, rows: ROWS, country: scores.country, element };
	return factorIndices(prepareStudy(framework, [scores]), assumptions, options);
}
