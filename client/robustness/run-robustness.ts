/*
 * What the worker of the page does: many runs of the whole study under varied assumptions, and what they say of each
 * element that the page can show. Pure, so that it can be tested without a browser.
 */
import type { Assumptions } from '../../analysis/robustness/assumptions.ts';
import { prepareStudy } from '../../analysis/robustness/prepare-study.ts';
import { type ReplicatedElement, readReplications } from '../../analysis/robustness/read-replications.ts';
import { type Replications, replicate } from '../../analysis/robustness/replicate.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { shownElements } from '../views/shown-elements.ts';

export interface RunRequest {
	readonly framework: Framework;
	readonly countries: readonly CountryScores[];
	readonly assumptions: Assumptions;
	readonly seed: number;
	readonly runs: number;
}

export interface RunResult {
	/** Of the overall score and each domain, by member. */
	readonly elements: readonly ReplicatedElement[];
	readonly replications: Replications;
}

export function runRobustness({ framework, countries, assumptions, seed, runs }: RunRequest): RunResult {
	const elements = shownElements(framework).map(({ id }) => id);
	const replications = replicate(prepareStudy(framework, countries), assumptions, { seed, runs, elements });
	return { elements: readReplications(replications), replications };
}
