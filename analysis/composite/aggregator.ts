/*
 * The innermost machine: normalised indicators and weights → every group, in one pass upwards. Made once for a
 * structure and a table, then run thousands of times with other weights: all it works on was allocated before.
 * Means other than the arithmetic lift the values first (mean-kind.ts); indicators are lifted once and not again
 * for each set of weights. Weights are shared out anew over the children that are there: missing never counts as nought.
 */
import type { Cap } from './caps.ts';
import type { GroupRules } from './group-rules.ts';
import type { IndexStructure } from './index-structure.ts';
import { hasFitSign, lift, unlift } from './mean-kind.ts';

export interface Aggregator {
	/** nodes × units: the normalised indicators, then the groups of the latest run; NaN is missing. */
	readonly values: Float64Array;
	/** Node × units + unit of values that a mean above them does not accept, over all runs. */
	readonly refused: Set<number>;
	/** To be called after the indicators in `values` were changed. */
	readonly liftIndicators: () => void;
	/** Reckons every group under these weights, one for each node. */
	readonly run: (weight: Float64Array) => void;
}

export interface AggregatorInput {
	readonly structure: IndexStructure;
	readonly rules: GroupRules;
	readonly units: number;
	/** indicators × units. */
	readonly normalised: Float64Array;
	/** No mean leaves these ends but by rounding. */
	readonly range: readonly [low: number, high: number];
	readonly caps?: readonly Cap[];
}

/** Groups × units: 1 where a mandatory indicator below is missing. */
function findVoid({ structure, rules, units, normalised }: AggregatorInput): Uint8Array {
	const marks = new Uint8Array((structure.codes.length - structure.indicators) * units);
	for (const indicator of rules.mandatory)
		for (let unit = 0; unit < units; unit++) {
			if (!Number.isNaN(normalised[indicator * units + unit])) continue;
			for (let node = structure.parent[indicator] ?? -1; node >= 0; node = structure.parent[node] ?? -1)
				marks[(node - structure.indicators) * units + unit] = 1;
		}
	return marks;
}

/** All that the loops work on, allocated once. */
interface Bench extends AggregatorInput {
	readonly caps: readonly Cap[];
	readonly values: Float64Array;
	/** Values as the mean of the parent wants them. */
	readonly lifted: Float64Array;
	/** By node: 1 where every unit has a value. */
	readonly whole: Uint8Array;
	readonly voids: Uint8Array | undefined;
	readonly refused: Set<number>;
	/** Of the group at hand, by unit: weighted sum, weights and number of the children that are there. */
	readonly sums: Float64Array;
	readonly totals: Float64Array;
	readonly counts: Int32Array;
}

/** What the mean above refuses is noted and left out, so that one fault is not told again all the way up. */
function liftNode({ structure, rules, units, values, lifted, whole, refused }: Bench, node: number): void {
	const above = structure.parent[node] ?? -1;
	if (above < 0) return;
	const power = rules.means[above - structure.indicators]?.power ?? 1;
	let missing = 0;
	for (let i = node * units; i < (node + 1) * units; i++) {
		const value = values[i] ?? 0;
		const entry = power === 1 ? value : lift(power, value);
		lifted[i] = entry;
		if (Number.isNaN(value)) missing++;
		else if (power !== 1 && !(hasFitSign(power, value) && Number.isFinite(entry))) {
			refused.add(i);
			lifted[i] = Number.NaN;
			missing++;
		}
	}
	whole[node] = missing === 0 ? 1 : 0;
}

/** Starts the totals with the children that every unit has, so that their loop need not look for gaps. */
function startTotals(
	{ structure, whole, sums, totals, counts }: Bench,
	group: number,
	weight: Float64Array,
): void {
	const { firstChild, children } = structure;
	let [total, count] = [0, 0];
	const end = firstChild[group + 1] ?? 0;
	for (let place = firstChild[group] ?? 0; place < end; place++) {
		const child = children[place] ?? 0;
		if (whole[child] !== 1) continue;
		total += weight[child] ?? 0;
		count++;
	}
	sums.fill(0);
	totals.fill(total);
	counts.fill(count);
}

function addWhole({ units, lifted, sums }: Bench, start: number, share: number): void {
	for (let unit = 0; unit < units; unit++)
		sums[unit] = (sums[unit] ?? 0) + share * (lifted[start + unit] ?? 0);
}

function addPresent({ units, lifted, sums, totals, counts }: Bench, start: number, share: number): void {
	for (let unit = 0; unit < units; unit++) {
		const value = lifted[start + unit] ?? 0;
		if (Number.isNaN(value)) continue;
		sums[unit] = (sums[unit] ?? 0) + share * value;
		totals[unit] = (totals[unit] ?? 0) + share;
		counts[unit] = (counts[unit] ?? 0) + 1;
	}
}

function sumChildren(bench: Bench, group: number, weight: Float64Array): void {
	const { firstChild, children } = bench.structure;
	startTotals(bench, group, weight);
	const end = firstChild[group + 1] ?? 0;
	for (let place = firstChild[group] ?? 0; place < end; place++) {
		const child = children[place] ?? 0;
		if (bench.whole[child] === 1) addWhole(bench, child * bench.units, weight[child] ?? 0);
		else addPresent(bench, child * bench.units, weight[child] ?? 0);
	}
}

function writeGroup(
	{ structure, rules, units, range, values, voids, sums, totals, counts }: Bench,
	group: number,
): void {
	const [low, high] = range;
	const start = (structure.indicators + group) * units;
	const power = rules.means[group]?.power ?? 1;
	const needs = rules.needs[group] ?? 1;
	for (let unit = 0; unit < units; unit++) {
		const total = totals[unit] ?? 0;
		const there = (counts[unit] ?? 0) >= needs && total > 0 && voids?.[group * units + unit] !== 1;
		const share = (sums[unit] ?? 0) / total;
		const mean = there ? (power === 1 ? share : unlift(power, share)) : Number.NaN;
		values[start + unit] = mean < low ? low : mean > high ? high : mean;
	}
}

function applyCaps({ caps, units, values }: Bench, node: number): void {
	for (const cap of caps) {
		if (cap.group !== node) continue;
		for (let unit = 0; unit < units; unit++) {
			const sign = values[cap.by * units + unit] ?? Number.NaN;
			const place = node * units + unit;
			if (sign < cap.below && (values[place] ?? 0) > cap.most) values[place] = cap.most;
		}
	}
}

function reckon(bench: Bench, weight: Float64Array): void {
	const { codes, indicators } = bench.structure;
	for (let node = indicators; node < codes.length; node++) {
		sumChildren(bench, node - indicators, weight);
		writeGroup(bench, node - indicators);
		if (bench.caps.length > 0) applyCaps(bench, node);
		liftNode(bench, node);
	}
}

export function makeAggregator(input: AggregatorInput): Aggregator {
	const { structure, rules, units } = input;
	const nodes = structure.codes.length;
	const bench: Bench = {
		...input,
		caps: input.caps ?? [],
		values: new Float64Array(nodes * units).fill(Number.NaN),
		lifted: new Float64Array(nodes * units),
		whole: new Uint8Array(nodes),
		voids: rules.mandatory.length > 0 ? findVoid(input) : undefined,
		refused: new Set(),
		sums: new Float64Array(units),
		totals: new Float64Array(units),
		counts: new Int32Array(units),
	};
	bench.values.set(input.normalised.subarray(0, structure.indicators * units));
	const liftIndicators = (): void => {
		for (let node = 0; node < structure.indicators; node++) liftNode(bench, node);
	};
	liftIndicators();
	const run = (weight: Float64Array): void => reckon(bench, weight);
	return { values: bench.values, refused: bench.refused, liftIndicators, run };
}
