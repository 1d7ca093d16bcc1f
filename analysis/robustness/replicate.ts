/*
 * Monte Carlo over the assumptions: so many runs, each with its own draw, all countries under the same weights and
 * rules within a run. Keeps the scores and phases of the elements asked for; read-replications.ts reads them.
 */
import { SeededRandom } from '../stats/seeded-random.ts';
import type { Assumptions, FACTORS, Factor } from './assumptions.ts';
import { type CompiledFramework, MISSING } from './compiled-framework.ts';
import { deriveSeed } from './derive-seed.ts';
import type { PreparedCountry, PreparedStudy } from './prepare-study.ts';
import { makeSettings } from './rescore.ts';
import { gatedPhase, rescoreGroups } from './rescore-groups.ts';
import { drawScenario, makeScenario, type Scenario, type Streams, scoreScenario } from './run-scenario.ts';

export interface ReplicateOptions {
	/** Whole number from 0 to 2^53 − 1; the recipe keeps it. */
	readonly seed: number;
	/** 1 to 100,000. */
	readonly runs: number;
	/** Ids of elements; left out: the system, the themes, and the two uppermost levels of groups. */
	readonly elements?: readonly string[];
}

/** What came out, run by run. Entry of country c, element e, run r: ((c × elements) + e) × runs + r. */
export interface Replications {
	readonly seed: number;
	readonly runs: number;
	readonly assumptions: Assumptions;
	readonly countries: readonly string[];
	readonly elements: readonly { readonly id: string; readonly level: string }[];
	/** Scores 0-100; MISSING where withheld, NOT_APPLICABLE where nothing applies. */
	readonly scores: Float64Array;
	/** Phases after the gate; 0: none. */
	readonly phases: Uint8Array;
	/** By country and element: as published. */
	readonly nominal: Float64Array;
	readonly nominalPhases: Uint8Array;
	/** Numbers of the phases that the pack has. */
	readonly phaseNumbers: readonly number[];
}

const MAX_RUNS = 100_000;
const SCORE = 100;

function streamsOf(seed: number, stream: string): Streams {
	const make = (factor: Factor) => new SeededRandom(deriveSeed(seed, `${factor}${stream}`));
	return {
		weights: make('weights'),
		aggregation: make('aggregation'),
		evidence: make('evidence'),
		cumulative: make('cumulative'),
		missing: make('missing'),
		respondents: make('respondents'),
		raters: make('raters'),
	} satisfies Record<(typeof FACTORS)[number], SeededRandom>;
}

/** Slots of the elements asked for. Throws RangeError naming those that do not exist. */
function slotsOf(compiled: CompiledFramework, ids: readonly string[] | undefined): number[] {
	if (ids === undefined) {
		const domains = new Set(compiled.domainSlots);
		return [...compiled.order].filter((slot) => {
			const parent = compiled.parents[slot] ?? -1;
			return slot >= compiled.itemCount && (parent < 0 || domains.has(slot) || domains.has(parent));
		});
	}
	const unknown = ids.filter((id) => !compiled.slotOf.has(id));
	if (unknown.length > 0)
		throw new RangeError(`replicate requires elements of the framework, not ${unknown.join(', ')}`);
	return ids.flatMap((id) => compiled.slotOf.get(id) ?? []);
}

interface Writing {
	readonly slots: Int32Array;
	readonly runs: number;
	readonly scores: Float64Array;
	readonly phases: Uint8Array;
}

function keepRun(
	compiled: CompiledFramework,
	{ slots, runs, scores, phases }: Writing,
	shares: Float64Array,
	country: number,
	run: number,
): void {
	for (let e = 0; e < slots.length; e++) {
		const slot = slots[e] ?? 0;
		const share = shares[slot] ?? MISSING;
		const place = (country * slots.length + e) * runs + run;
		scores[place] = share < 0 ? share : share * SCORE;
		phases[place] = gatedPhase(compiled, shares, slot);
	}
}

const makeWriting = (slots: readonly number[], countries: number, runs: number): Writing => ({
	slots: Int32Array.from(slots),
	runs,
	scores: new Float64Array(slots.length * countries * runs),
	phases: new Uint8Array(slots.length * countries * runs),
});

function keepNominal({ compiled, countries }: PreparedStudy, slots: readonly number[]): Writing {
	const nominal = makeWriting(slots, countries.length, 1);
	const settings = makeSettings(compiled);
	countries.forEach((country, c) => {
		country.shares.set(country.capped);
		rescoreGroups(compiled, settings, country.shares);
		keepRun(compiled, nominal, country.shares, c, 0);
	});
	return nominal;
}

interface Drawn {
	readonly scenario: Scenario;
	readonly shared: Streams;
	readonly own: readonly Streams[];
}

function runAll({ compiled, countries }: PreparedStudy, drawn: Drawn, writing: Writing): void {
	for (let run = 0; run < writing.runs; run++) {
		drawScenario(drawn.scenario, drawn.shared);
		for (let c = 0; c < countries.length; c++) {
			const country: PreparedCountry | undefined = countries[c];
			const streams = drawn.own[c];
			if (!country || !streams) continue;
			scoreScenario(compiled, drawn.scenario, country, streams);
			keepRun(compiled, writing, country.shares, c, run);
		}
	}
}

/** Memory: 9 bytes for each run, country and element. Throws RangeError for a seed, runs or ids out of range. */
export function replicate(
	study: PreparedStudy,
	assumptions: Assumptions,
	{ seed, runs, elements }: ReplicateOptions,
): Replications {
	if (!(Number.isInteger(runs) && runs >= 1 && runs <= MAX_RUNS))
		throw new RangeError(`replicate requires 1 to ${MAX_RUNS} runs, not ${runs}`);
	const { compiled, countries } = study;
	const slots = slotsOf(compiled, elements);
	const nominal = keepNominal(study, slots);
	const writing = makeWriting(slots, countries.length, runs);
	for (const country of countries) country.counts.fill(1);
	const own = countries.map(({ country }) => streamsOf(seed, `:${country}`));
	runAll(study, { scenario: makeScenario(compiled, assumptions), shared: streamsOf(seed, ''), own }, writing);
	return {
		...{ seed, runs, assumptions, countries: countries.map(({ country }) => country) },
		elements: slots.map((slot) => ({ id: compiled.ids[slot] ?? '', level: compiled.levels[slot] ?? '' })),
		...{ scores: writing.scores, phases: writing.phases },
		...{ nominal: nominal.scores, nominalPhases: nominal.phases },
		phaseNumbers: [...compiled.phaseNumbers],
	};
}
