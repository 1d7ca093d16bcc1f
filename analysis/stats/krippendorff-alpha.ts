/*
 * Krippendorff's alpha: agreement of any number of raters, with missing ratings, at four levels of measurement.
 * Formula in words: 1 less (disagreement within units ÷ disagreement among all ratings whatever their unit). A
 * unit's pairs are divided by its ratings less one, and a unit with a single rating is dropped altogether, from
 * both sides. Disagreement of two ratings: nominal 1 if they differ; interval the square of their difference;
 * ordinal the square of the difference of their midranks among all pairable ratings, which is Krippendorff's
 * metric; ratio the square of (difference ÷ sum).
 * Assumes: ratings are missing by chance, raters are interchangeable; ratio data have no values below zero.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 * Example: units 0 0, 0 1, 1 1 nominal: 2 of 6 within, 18 of 30 among all: 1 - (1/3) ÷ (3/5) = 4/9.
 */
import type { MeasurementLevel } from '../../instruments/schema/ratings.ts';
import { averageRanks } from './average-ranks.ts';
import { NO_PAIR } from './chance-corrected.ts';
import { given, type RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

export interface Alpha {
	readonly value: number;
	/** Mean disagreement within units, and expected among all ratings. */
	readonly observed: number;
	readonly expected: number;
	/** Units with at least two ratings, and the ratings of these units. */
	readonly units: number;
	readonly ratings: number;
}

/** Ratio data compare every value with every other; above so many different ones that takes minutes. */
const MOST_RATIO_VALUES = 30_000;

const byRatio = (a: number, b: number): number => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
const bySquare = (a: number, b: number): number => (a - b) ** 2;
const bySame = (a: number, b: number): number => (a === b ? 0 : 1);

function countValues(values: readonly number[]): [value: number, count: number][] {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts];
}

/** Disagreement over all ordered pairs of the list. */
function pairsOf(values: readonly number[], differ: (a: number, b: number) => number): number {
	let total = 0;
	for (let i = 1; i < values.length; i++)
		for (let j = 0; j < i; j++) total += differ(values[i] ?? 0, values[j] ?? 0);
	return 2 * total;
}

/** The same as pairsOf for squared differences and for same or not, without looking at each pair. */
function squaresOf(values: readonly number[]): number {
	const mean = sum(values) / values.length;
	return 2 * values.length * sum(values.map((value) => (value - mean) ** 2));
}
function unequalOf(values: readonly number[]): number {
	return values.length ** 2 - sum(countValues(values).map(([, count]) => count ** 2));
}
function ratiosOf(values: readonly number[]): number {
	const counts = countValues(values);
	return sum(
		counts.map(([a, countA]) => {
			let row = 0;
			for (const [b, countB] of counts) row += countB * byRatio(a, b);
			return row * countA;
		}),
	);
}

const within = { nominal: bySame, ordinal: bySquare, interval: bySquare, ratio: byRatio } as const;
const among = { nominal: unequalOf, ordinal: squaresOf, interval: squaresOf, ratio: ratiosOf } as const;

/** Each unit's ratings exchanged for their midranks among all of them. */
function rankUnits(units: readonly number[][]): number[][] {
	const ranks = averageRanks(units.flat());
	let start = 0;
	return units.map((unit) => {
		start += unit.length;
		return ranks.slice(start - unit.length, start);
	});
}

function refuse(values: readonly number[], level: MeasurementLevel): Withheld | undefined {
	if (values.length === 0) return withhold(NO_PAIR);
	const [first] = values;
	if (values.every((value) => value === first))
		return withhold('every rating is the same, so there is nothing to expect disagreement from');
	if (level !== 'ratio') return undefined;
	if (values.some((value) => value < 0)) return withhold('ratio data have no values below zero');
	if (new Set(values).size > MOST_RATIO_VALUES)
		return withhold(`there are more than ${MOST_RATIO_VALUES} different values; round them`);
	return undefined;
}

/** At the nominal and ordinal level the numbers of the table may be places of categories. */
export function krippendorffAlpha(table: RatingTable, level: MeasurementLevel): Alpha | Withheld {
	const pairable = table.map(given).filter((unit) => unit.length >= 2);
	const units = level === 'ordinal' ? rankUnits(pairable) : pairable;
	const values = units.flat();
	const refused = refuse(values, level);
	if (refused) return refused;
	const inside = units.map((unit) => pairsOf(unit, within[level]) / (unit.length - 1));
	const observed = sum(inside) / values.length;
	const expected = among[level](values) / values.length / (values.length - 1);
	return {
		value: 1 - observed / expected,
		observed,
		expected,
		units: units.length,
		ratings: values.length,
	};
}
