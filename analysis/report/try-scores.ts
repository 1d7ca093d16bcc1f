/*
 * The scores of the shown units tried many times under other choices, for the chapter that says how firm they are.
 * Which choices are varied, how often and from which seed stands here and is printed: the same answers give the
 * same figures again. The page of the program starts from the same seed. What does not apply is left out.
 */
import { scoredDomains } from '../charts/scored-domains.ts';
import type { Assumptions } from '../robustness/assumptions.ts';
import { type PreparedStudy, prepareStudy } from '../robustness/prepare-study.ts';
import { type ReplicatedElement, readReplications } from '../robustness/read-replications.ts';
import { replicate } from '../robustness/replicate.ts';
import type { ReportContext } from './report-context.ts';

export const FIRMNESS_SEED = 1;
export const FIRMNESS_RUNS = 1000;
/** Share by which each weight moves at most. */
export const FIRMNESS_NOISE = 0.25;

export const printRuns = (runs: number): string => runs.toLocaleString('en');

export interface Trial {
	readonly study: PreparedStudy;
	readonly assumptions: Assumptions;
	/** The system, or each domain where the pack has no system score. */
	readonly elements: readonly { readonly id: string; readonly title: string }[];
	/** Undefined for a unit or an element that was not tried. */
	readonly find: (country: string, id: string) => ReplicatedElement | undefined;
}

function assumptionsFor({ compiled, countries }: PreparedStudy): Assumptions {
	const isNested = compiled.parents.slice(compiled.itemCount).some((parent) => parent >= 0);
	const isHeardTogether = countries.some(({ voices }) => voices.respondents.length > 1);
	return {
		weights: { kind: 'uniform', noise: FIRMNESS_NOISE },
		...(isNested ? { aggregation: ['arithmetic', 'geometric'] as const } : {}),
		missing: true,
		respondents: isHeardTogether,
	};
}

/** About a fifth of a second for eleven units of two hundred items; undefined when no unit is shown. */
export function tryScores({ pack, sheet }: ReportContext): Trial | undefined {
	if (sheet.countries.length === 0) return undefined;
	const { framework } = pack;
	const { system } = framework;
	const elements = system ? [{ id: 'system', title: system.title }] : scoredDomains(framework);
	const study = prepareStudy(framework, sheet.countries);
	const assumptions = assumptionsFor(study);
	const options = { seed: FIRMNESS_SEED, runs: FIRMNESS_RUNS, elements: elements.map(({ id }) => id) };
	const read = readReplications(replicate(study, assumptions, options));
	const byPlace = new Map(read.map((each) => [JSON.stringify([each.country, each.id]), each]));
	return {
		...{ study, assumptions, elements },
		find: (country, id) => byPlace.get(JSON.stringify([country, id])),
	};
}
