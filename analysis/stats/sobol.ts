/*
 * Sobol indices: how much of the variance of a result each uncertain input explains by itself (first order) and with
 * everything it takes part in (total). Two independent samples A and B, and one more per input in which that column of
 * A is taken from B (design of Saltelli); estimators of Jansen (1999): first order 1 − mean((f(B) − f(AB))²) ÷ 2V,
 * total mean((f(A) − f(AB))²) ÷ 2V, V the variance of f over A and B together.
 * Assumes: inputs independent and even between 0 and 1; a result for every point. Estimates of small samples may lie
 * somewhat below 0 or above 1. Source: Saltelli et al., Computer Physics Communications 181 (2010) 259-270.
 * Example that a test runs: f = 4a + 2b + c has first-order and total indices 16/21, 4/21, 1/21.
 */
import { quantileSorted } from './quantile-sorted.ts';
import { SeededRandom } from './seeded-random.ts';

export interface SobolOptions {
	readonly seed: number;
	/** Points of each of the two samples, at least 2; the model is asked rows × (inputs + 2) times. */
	readonly rows: number;
	/** Bootstrap samples for the intervals; 200 when left out, none at 0. */
	readonly bootstrap?: number;
}

export interface SobolIndex {
	readonly value: number;
	/** Bootstrap interval, 2.5 % to 97.5 %; null without a bootstrap. */
	readonly low: number | null;
	readonly high: number | null;
}

export interface SobolResult {
	readonly variance: number;
	readonly mean: number;
	/** By input, in the order of the columns; null when the result does not vary. */
	readonly first: readonly SobolIndex[] | null;
	readonly total: readonly SobolIndex[] | null;
}

/** Results at the points of the design: A, B, and for each input the points of A with that column of B. */
interface Evaluated {
	readonly a: Float64Array;
	readonly b: Float64Array;
	readonly mixed: readonly Float64Array[];
}

const LOWEST = 0.025;

function drawSample(random: SeededRandom, rows: number, inputs: number): Float64Array {
	return Float64Array.from({ length: rows * inputs }, () => random.uniform());
}

function evaluate(
	model: (point: Float64Array) => number,
	inputs: number,
	rows: number,
	random: SeededRandom,
): Evaluated {
	const [a, b] = [drawSample(random, rows, inputs), drawSample(random, rows, inputs)];
	const point = new Float64Array(inputs);
	const at = (sample: Float64Array, row: number, other: number): number => {
		point.set(sample.subarray(row * inputs, (row + 1) * inputs));
		if (other >= 0) point[other] = b[row * inputs + other] ?? 0;
		const result = model(point);
		if (!Number.isFinite(result)) throw new RangeError('sobolIndices requires a number for every point');
		return result;
	};
	const over = (sample: Float64Array, other: number) =>
		Float64Array.from({ length: rows }, (_, row) => at(sample, row, other));
	return {
		a: over(a, -1),
		b: over(b, -1),
		mixed: Array.from({ length: inputs }, (_, input) => over(a, input)),
	};
}

/** Mean and variance of f over both samples, rows counted as `picks` has them. */
function momentsOf({ a, b }: Evaluated, picks: Int32Array): { mean: number; variance: number } {
	let sum = 0;
	for (const row of picks) sum += (a[row] ?? 0) + (b[row] ?? 0);
	const mean = sum / (2 * picks.length);
	let squares = 0;
	for (const row of picks) squares += ((a[row] ?? 0) - mean) ** 2 + ((b[row] ?? 0) - mean) ** 2;
	return { mean, variance: squares / (2 * picks.length - 1) };
}

/** Half the mean squared difference of two columns of results. */
function halfSquare(one: Float64Array, other: Float64Array, picks: Int32Array): number {
	let sum = 0;
	for (const row of picks) sum += ((one[row] ?? 0) - (other[row] ?? 0)) ** 2;
	return sum / (2 * picks.length);
}

/** First-order indices, then total ones; empty when nothing varies. */
function indicesOf(evaluated: Evaluated, picks: Int32Array): number[] {
	const { variance } = momentsOf(evaluated, picks);
	if (!(variance > 0)) return [];
	const { a, b, mixed } = evaluated;
	return [
		...mixed.map((results) => 1 - halfSquare(b, results, picks) / variance),
		...mixed.map((results) => halfSquare(a, results, picks) / variance),
	];
}

function bootstrapOf(evaluated: Evaluated, rows: number, samples: number, random: SeededRandom): number[][] {
	const picks = new Int32Array(rows);
	return Array.from({ length: samples }, () => {
		for (let i = 0; i < rows; i++) picks[i] = random.below(rows);
		return indicesOf(evaluated, picks);
	}).filter((indices) => indices.length > 0);
}

function withInterval(value: number, drawn: readonly number[]): SobolIndex {
	if (drawn.length === 0) return { value, low: null, high: null };
	const sorted = [...drawn].sort((x, y) => x - y);
	return { value, low: quantileSorted(sorted, LOWEST), high: quantileSorted(sorted, 1 - LOWEST) };
}

/**
 * `model` gets a point of `inputs` numbers from 0 to below 1 and must not keep it. Throws RangeError for fewer than
 * one input or two rows, and where the model gives no number.
 */
export function sobolIndices(
	model: (point: Float64Array) => number,
	inputs: number,
	{ seed, rows, bootstrap = 200 }: SobolOptions,
): SobolResult {
	if (!(Number.isInteger(inputs) && inputs >= 1 && Number.isInteger(rows) && rows >= 2))
		throw new RangeError('sobolIndices requires at least one input and two rows');
	const random = new SeededRandom(seed);
	const evaluated = evaluate(model, inputs, rows, random);
	const all = Int32Array.from({ length: rows }, (_, row) => row);
	const { mean, variance } = momentsOf(evaluated, all);
	const values = indicesOf(evaluated, all);
	if (values.length === 0) return { mean, variance: 0, first: null, total: null };
	const drawn = bootstrapOf(evaluated, rows, bootstrap, random);
	const indices = values.map((value, i) =>
		withInterval(
			value,
			drawn.map((sample) => sample[i] ?? 0),
		),
	);
	return { mean, variance, first: indices.slice(0, inputs), total: indices.slice(inputs) };
}
