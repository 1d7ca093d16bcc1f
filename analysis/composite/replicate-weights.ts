/*
 * The index under other weights: under sets that somebody wrote, or under noise drawn from a seed. The machine of
 * score-composite.ts is run again for each; only what every unit scored at the top is kept, in one typed array that is
 * bounded: with very many units and replications the units are taken in blocks, each with the same draws again.
 */
import { Problem } from '../../instruments/problem.ts';
import { quantileSorted } from '../stats/quantile-sorted.ts';
import { rankDescending } from '../stats/rank-descending.ts';
import { SeededRandom } from '../stats/seeded-random.ts';
import type { IndexStructure } from './index-structure.ts';
import { assertAccepted } from './refused-values.ts';
import type { Composite } from './score-composite.ts';
import type { WeightSets } from './weight-sets.ts';

/** Numbers that a block may hold: 128 MB of scores, and as much of ranks. */
const BLOCK = 2 ** 24;

/** Throws Problem `bad-file` unless the highest level has exactly one element. */
export function findTop(structure: IndexStructure): number {
	const [top, ...others] = structure.tops;
	if (top !== undefined && others.length === 0) return top;
	const names = structure.tops.map((node) => structure.codes[node]).join(', ');
	throw new Problem('bad-file', 'The index has no single top.', [
		{
			field: 'structure: Level',
			rule: `${structure.tops.length} elements stand at the highest level: ${names}`,
			cure: 'add one group above them, so that there is one score to compare',
		},
	]);
}

/** The scores of the top, as they stand in the machine now. */
function topScores({ aggregator, units }: Composite, top: number): Float64Array {
	return aggregator.values.subarray(top * units.length, (top + 1) * units.length);
}

export interface SetScores {
	readonly nominal: Float64Array;
	/** sets × units; NaN is missing. */
	readonly scores: Float64Array;
}

/** Scores of the top under each set. Throws Problem where a mean refuses a value, or there is more than one top. */
export function scoreWeightSets(composite: Composite, sets: WeightSets): SetScores {
	const { structure, aggregator, units, rules } = composite;
	const top = findTop(structure);
	const now = topScores(composite, top);
	aggregator.run(structure.weight);
	const nominal = now.slice();
	const scores = new Float64Array(sets.names.length * units.length);
	const nodes = structure.codes.length;
	for (let set = 0; set < sets.names.length; set++) {
		aggregator.run(sets.weights.subarray(set * nodes, (set + 1) * nodes));
		scores.set(now, set * units.length);
	}
	assertAccepted(aggregator, structure, rules, units);
	return { nominal, scores };
}

/** Weights times 1 ± noise, each drawn evenly, for every node below the top in their order; into `out`. */
export function drawWeights(
	structure: IndexStructure,
	noise: number,
	random: SeededRandom,
	out: Float64Array,
): void {
	for (let node = 0; node < out.length; node++) {
		const weight = structure.weight[node] ?? 0;
		if ((structure.parent[node] ?? -1) < 0) out[node] = weight;
		else out[node] = weight * (1 + noise * (2 * random.uniform() - 1));
	}
}

export interface NoiseOptions {
	readonly replications: number;
	/** From 0 to 1: with 0.25 each weight lies within a quarter of its own. */
	readonly noise: number;
	readonly seed: number;
}

/** By unit; NaN is missing. Quantiles are of type 7; rank 1 is the highest score, ties share the lowest number. */
export interface ReplicationSummary {
	readonly nominal: Float64Array;
	readonly mean: Float64Array;
	readonly median: Float64Array;
	readonly q5: Float64Array;
	readonly q95: Float64Array;
	readonly rankNominal: Float64Array;
	readonly rankMean: Float64Array;
	readonly rankMedian: Float64Array;
	readonly rankQ5: Float64Array;
	readonly rankQ95: Float64Array;
}

/** Mean and three quantiles of one unit's row, which is sorted in place. */
function summarise(row: Float64Array, unit: number, into: readonly (Float64Array | undefined)[]): void {
	let sum = 0;
	for (let i = 0; i < row.length; i++) sum += row[i] ?? 0;
	row.sort();
	let present = row.length;
	while (present > 0 && Number.isNaN(row[present - 1])) present--;
	const whole = present === row.length;
	const figures = [
		whole ? sum / present : Number.NaN,
		...[0.5, 0.05, 0.95].map((share) => (whole ? quantileSorted(row, share) : Number.NaN)),
	];
	for (const [place, figure] of figures.entries()) into[place]?.fill(figure, unit, unit + 1);
}

/** Runs all replications; keeps scores and ranks of the units from `first` on, as many as the arrays have rows. */
function replicateBlock(
	composite: Composite,
	{ replications, noise, seed }: NoiseOptions,
	first: number,
	scores: Float64Array,
	ranks: Float64Array,
): void {
	const { structure, aggregator, units } = composite;
	const now = topScores(composite, findTop(structure));
	const weight = new Float64Array(structure.codes.length);
	const [ranked, scratch] = [new Float64Array(units.length), new Float64Array(units.length)];
	const random = new SeededRandom(seed);
	const count = scores.length / replications;
	for (let replication = 0; replication < replications; replication++) {
		drawWeights(structure, noise, random, weight);
		aggregator.run(weight);
		rankDescending(now, ranked, scratch);
		for (let unit = 0; unit < count; unit++) {
			scores[unit * replications + replication] = now[first + unit] ?? 0;
			ranks[unit * replications + replication] = ranked[first + unit] ?? 0;
		}
	}
}

function checkOptions({ replications, noise }: NoiseOptions): void {
	if (!Number.isInteger(replications) || replications < 1)
		throw new RangeError('replicateWeights requires a whole number of replications from 1');
	if (!(noise >= 0 && noise <= 1)) throw new RangeError('replicateWeights requires noise from 0 to 1');
}

/**
 * Scores and ranks of the top under weights with noise. The same seed gives the same numbers. Throws Problem where a
 * mean refuses a value, or there is more than one top; RangeError for options or a seed out of range.
 */
export function replicateWeights(composite: Composite, options: NoiseOptions): ReplicationSummary {
	checkOptions(options);
	const { structure, aggregator, units, rules } = composite;
	const { replications } = options;
	const column = () => new Float64Array(units.length);
	aggregator.run(structure.weight);
	const nominal = topScores(composite, findTop(structure)).slice();
	const rankNominal = column();
	rankDescending(nominal, rankNominal, column());
	const ofScores = [column(), column(), column(), column()] as const;
	const ofRanks = [column(), column(), column(), column()] as const;
	const block = Math.min(units.length, Math.max(1, Math.floor(BLOCK / replications)));
	for (let first = 0; first < units.length; first += block) {
		const count = Math.min(block, units.length - first);
		const scores = new Float64Array(count * replications);
		const ranks = new Float64Array(count * replications);
		replicateBlock(composite, options, first, scores, ranks);
		assertAccepted(aggregator, structure, rules, units);
		for (let unit = 0; unit < count; unit++) {
			summarise(scores.subarray(unit * replications, (unit + 1) * replications), first + unit, ofScores);
			summarise(ranks.subarray(unit * replications, (unit + 1) * replications), first + unit, ofRanks);
		}
	}
	const [mean, median, q5, q95] = ofScores;
	const [rankMean, rankMedian, rankQ5, rankQ95] = ofRanks;
	return { nominal, mean, median, q5, q95, rankNominal, rankMean, rankMedian, rankQ5, rankQ95 };
}
