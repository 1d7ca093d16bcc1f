/*
 * Outliers are drawn in before normalisation, as the guidance of the JRC has it: where an indicator is both skewed
 * and heavy in its tail, its most extreme value takes the value of the next one, one step at a time, until either
 * figure is back within its limit or as many values as allowed were moved. The end is that to which the skewness
 * points. Every changed value is listed, for such a step must be open to inspection.
 */
import { sampleKurtosis } from '../stats/sample-kurtosis.ts';
import { sampleSkewness } from '../stats/sample-skewness.ts';
import type { IndexStructure } from './index-structure.ts';
import { columnOf, type IndicatorTable, presentValues } from './indicator-table.ts';

export interface TreatmentLimits {
	/** An indicator is within limits when |skewness| is below this … */
	readonly skew: number;
	/** … or its kurtosis is below this. */
	readonly kurt: number;
	/** No further step once so many values of an indicator were moved. */
	readonly winmax: number;
}

export const USUAL_LIMITS: TreatmentLimits = { skew: 2, kurt: 3.5, winmax: 5 };

export interface TreatedValue {
	readonly code: string;
	readonly unit: string;
	readonly end: 'high' | 'low';
	readonly before: number;
	readonly after: number;
}

export interface Treated {
	readonly table: IndicatorTable;
	readonly changes: readonly TreatedValue[];
	readonly warnings: readonly string[];
}

/** Fewer than four values, or equal ones, have no shape to judge: they are within limits. */
function isWithin(values: Float64Array, { skew, kurt }: TreatmentLimits): boolean {
	const kurtosis = sampleKurtosis(values);
	return Number.isNaN(kurtosis) || Math.abs(sampleSkewness(values)) < skew || kurtosis < kurt;
}

/** Moves all values at the end of the tail to the next value inwards; how many they were. */
function drawIn(values: Float64Array, high: boolean): number {
	const beyond = (one: number, other: number) => (high ? one > other : one < other);
	let extreme = values[0] ?? Number.NaN;
	for (const value of values) if (beyond(value, extreme)) extreme = value;
	let next = high ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	for (const value of values) if (value !== extreme && beyond(value, next)) next = value;
	let moved = 0;
	for (const [place, value] of values.entries())
		if (value === extreme) {
			values[place] = next;
			moved++;
		}
	return moved;
}

/**
 * The values after treatment, in a new array of the same order; none missing.
 * The count of moved values is that of the latest step at each end: values that already were equal to an
 * earlier extreme count again, since they move with it.
 */
export function winsorise(values: Float64Array, limits: TreatmentLimits): Float64Array {
	const treated = values.slice();
	let [high, low] = [0, 0];
	while (high + low < limits.winmax && !isWithin(treated, limits)) {
		if (sampleSkewness(treated) >= 0) high = drawIn(treated, true);
		else low = drawIn(treated, false);
	}
	return treated;
}

/** Treats every indicator by itself. */
export function treatOutliers(
	table: IndicatorTable,
	structure: IndexStructure,
	limits: TreatmentLimits,
): Treated {
	const result = { units: table.units, values: table.values.slice() };
	const changes: TreatedValue[] = [];
	const warnings: string[] = [];
	for (let indicator = 0; indicator < structure.indicators; indicator++) {
		const code = structure.codes[indicator] ?? '';
		const column = columnOf(result, indicator);
		const present = presentValues(column);
		if (isWithin(present, limits)) continue;
		const treated = winsorise(present, limits);
		let at = 0;
		column.forEach((before, unit) => {
			if (Number.isNaN(before)) return;
			const after = treated[at++] ?? before;
			if (after === before) return;
			column[unit] = after;
			const end = after < before ? 'high' : 'low';
			changes.push({ code, unit: table.units[unit] ?? '', end, before, after });
		});
		if (!isWithin(treated, limits))
			warnings.push(`indicator ${code}: still skewed after ${limits.winmax} or more values were drawn in`);
	}
	return { table: result, changes, warnings };
}
