/*
 * One run: draws what the assumptions vary and scores a country by it. The replications call it with streams that go
 * on from run to run, the sensitivity indices with streams that start anew from a point of their design.
 */
import type { SeededRandom } from '../stats/seeded-random.ts';
import { fillPowers, powerOf } from './aggregation.ts';
import { type Assumptions, checkAssumptions, type Factor } from './assumptions.ts';
import { type CompiledFramework, MISSING } from './compiled-framework.ts';
import { type DrawWeights, makeDrawWeights } from './draw-weights.ts';
import type { PreparedCountry } from './prepare-study.ts';
import { type RunSettings, rescoreGroups } from './rescore-groups.ts';
import { resolveRaters, resolveVoices } from './resolve-voices.ts';

/** Streams of random numbers by factor; those that are not varied are never read. */
export type Streams = Readonly<Record<Factor, SeededRandom>>;

/** Everything of a run that all countries share. */
export interface Scenario {
	readonly settings: RunSettings;
	withRule: boolean;
	readonly assumptions: Assumptions;
	readonly drawWeights: DrawWeights | undefined;
	/** Powers by group, one array for each aggregation to draw from. */
	readonly powers: readonly Float64Array[];
}

/** Throws RangeError for assumptions that cannot be drawn. */
export function makeScenario(compiled: CompiledFramework, assumptions: Assumptions): Scenario {
	checkAssumptions(assumptions);
	const powers = (assumptions.aggregation ?? ['arithmetic' as const]).map((aggregation) => {
		const filled = new Float64Array(compiled.groupCount);
		fillPowers(compiled, powerOf(aggregation), filled);
		return filled;
	});
	return {
		settings: {
			weights: Float64Array.from(compiled.weights),
			powers: powers[0] ?? new Float64Array(compiled.groupCount).fill(1),
			cumulative: false,
			leftOut: -1,
		},
		withRule: true,
		assumptions,
		drawWeights: assumptions.weights && makeDrawWeights(compiled, assumptions.weights),
		powers,
	};
}

/** Draws what all countries of a run share. */
export function drawScenario(scenario: Scenario, streams: Streams): void {
	const { settings, assumptions, powers } = scenario;
	scenario.drawWeights?.(streams.weights, settings.weights);
	if (powers.length > 1)
		settings.powers = powers[streams.aggregation.below(powers.length)] ?? settings.powers;
	if (assumptions.evidence) scenario.withRule = streams.evidence.below(2) === 0;
	if (assumptions.cumulative) settings.cumulative = streams.cumulative.below(2) === 1;
}

/** Draws the respondents of a country with replacement, as many as there are; the last count is the consensus meeting's. */
function drawRespondents(counts: Int32Array, random: SeededRandom): void {
	const respondents = counts.length - 1;
	counts.fill(0, 0, respondents);
	for (let i = 0; i < respondents; i++) {
		const drawn = random.below(respondents);
		counts[drawn] = (counts[drawn] ?? 0) + 1;
	}
}

function drawMissing(compiled: CompiledFramework, shares: Float64Array, random: SeededRandom): void {
	for (let i = 0; i < compiled.itemCount; i++) if (shares[i] === MISSING) shares[i] = random.uniform();
}

function drawItems(
	compiled: CompiledFramework,
	scenario: Scenario,
	country: PreparedCountry,
	streams: Streams,
): void {
	const { voices, counts, shares } = country;
	const { respondents, raters } = scenario.assumptions;
	if (respondents && counts.length > 1) drawRespondents(counts, streams.respondents);
	if (raters) resolveRaters(compiled, voices, counts, scenario.withRule, streams.raters, shares);
	else if (respondents) resolveVoices(compiled, voices, counts, scenario.withRule, shares);
	else shares.set(scenario.withRule ? country.capped : country.uncapped);
}

/** Draws what is a country's own and fills `country.shares` by slot. */
export function scoreScenario(
	compiled: CompiledFramework,
	scenario: Scenario,
	country: PreparedCountry,
	streams: Streams,
): void {
	drawItems(compiled, scenario, country, streams);
	if (scenario.assumptions.missing) drawMissing(compiled, country.shares, streams.missing);
	rescoreGroups(compiled, scenario.settings, country.shares);
}
