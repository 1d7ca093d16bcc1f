/*
 * One indicator onto the common scale: raw values of all units in, normalised ones out. A reversed indicator is
 * multiplied by −1 first. A constant one has no spread to measure by and gets the middle of the range, which neither
 * rewards nor punishes anybody. Written into an array of the caller, for replications that normalise anew.
 */
import { countBelow, countUpTo } from '../stats/count-below.ts';

/** Multiplies by the direction; 0 stays 0 and does not become −0. */
export function direct(raw: Float64Array, direction: number, out: Float64Array): void {
	for (let i = 0; i < raw.length; i++) out[i] = (raw[i] ?? 0) * direction + 0;
}

/** `values` in place. False where the indicator is constant, or empty. */
export function scaleMinMax(values: Float64Array, low: number, high: number): boolean {
	let min = Number.POSITIVE_INFINITY;
	let max = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (value < min) min = value;
		if (value > max) max = value;
	}
	if (!(max > min)) return fillPresent(values, (low + high) / 2);
	const range = max - min;
	const width = high - low;
	for (let i = 0; i < values.length; i++) values[i] = (((values[i] ?? 0) - min) / range) * width + low;
	return true;
}

/** `values` in place, by the sample standard deviation. False where the indicator is constant, or empty. */
export function scaleZScore(values: Float64Array, mean: number, sd: number): boolean {
	let [count, sum, first, varies] = [0, 0, Number.NaN, false];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (Number.isNaN(value)) continue;
		if (count === 0) first = value;
		else if (value !== first) varies = true;
		count++;
		sum += value;
	}
	if (!varies) return fillPresent(values, mean);
	const centre = sum / count;
	let [squares, rest] = [0, 0];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (Number.isNaN(value)) continue;
		squares += (value - centre) ** 2;
		rest += value - centre;
	}
	// The rest is what rounding left in the mean; it matters for values near it.
	const exact = centre + rest / count;
	const deviation = Math.sqrt(Math.max(0, squares - (rest * rest) / count) / (count - 1));
	if (!(deviation > 0)) return fillPresent(values, mean);
	for (let i = 0; i < values.length; i++) values[i] = (((values[i] ?? 0) - exact) / deviation) * sd + mean;
	return true;
}

/**
 * `values` in place: rank 1 is the lowest, equal values get the mean of their ranks; with `asShare` 0 to 100 instead.
 * False where the indicator is constant, or empty. `scratch` is as long as `values`.
 */
export function scaleRank(values: Float64Array, scratch: Float64Array, asShare: boolean): boolean {
	scratch.set(values);
	scratch.sort();
	let present = scratch.length;
	while (present > 0 && Number.isNaN(scratch[present - 1])) present--;
	const varies = present > 0 && scratch[0] !== scratch[present - 1];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (Number.isNaN(value)) continue;
		const below = countBelow(scratch, value, present);
		const tied = below + 1 < present && scratch[below + 1] === value;
		const rank = tied ? (below + 1 + countUpTo(scratch, value, present)) / 2 : below + 1;
		values[i] = asShare ? (present > 1 ? (100 * (rank - 1)) / (present - 1) : 50) : rank;
	}
	return varies;
}

/** `values` in place: `worst` becomes 0, `best` 100, what lies outside is cut off. All in the same units. */
export function scaleGoalposts(values: Float64Array, worst: number, best: number): void {
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (Number.isNaN(value)) continue;
		// Both ends equal: a constant of the baseline. On it is the middle, better is 100, worse 0.
		const share = best === worst ? (Math.sign(value - best) + 1) / 2 : (value - worst) / (best - worst);
		values[i] = 100 * Math.min(1, Math.max(0, share));
	}
}

/**
 * `values` in place: the way from the lowest value to the target, 100 when it is reached. False where nobody is
 * below the target, so that there is no way to measure; all are then at 100.
 */
export function scaleTarget(values: Float64Array, target: number): boolean {
	let min = Number.POSITIVE_INFINITY;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (value < min) min = value;
	}
	if (!(min < target)) return fillPresent(values, 100);
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (!Number.isNaN(value)) values[i] = 100 * Math.min(1, (value - min) / (target - min));
	}
	return true;
}

function fillPresent(values: Float64Array, number: number): false {
	for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) values[i] = number;
	return false;
}
