/*
 * How far each element of each country is from full (the draft standard), from a target, and from the median of the
 * countries at hand. Points that are withheld have no shortfall; a median of fewer than five countries is not given,
 * since it would tell what single countries scored.
 */
import { median } from 'simple-statistics';
import type { CountryScores, ElementScore } from '../score/score-sheet.ts';

/** Points to reach, by id of an element or by level; the id goes before the level. */
export type Targets = Readonly<Record<string, number>>;

export interface Shortfall {
	readonly country: string;
	readonly id: string;
	readonly level: string;
	/** Points, 0-4 (items: 0 to their maximum); null when not scored. */
	readonly points: number | null;
	readonly full: number;
	/** Points that are missing to full, to the target and to the median; below 0: so far above. */
	readonly toFull: number | null;
	readonly toTarget: number | null;
	readonly toMedian: number | null;
	/** The median of the scored countries, and how many they are. */
	readonly median: number | null;
	readonly scoredCountries: number;
}

/** No median of fewer scored countries than these. */
export const LEAST_FOR_MEDIAN = 5;
const FULL = 4;

function medianOf(points: readonly number[]): number | null {
	return points.length < LEAST_FOR_MEDIAN ? null : median([...points]);
}

/** Id of each element → points of the countries in which it is scored. */
function collectPoints(countries: readonly CountryScores[]): ReadonlyMap<string, number[]> {
	const points = new Map<string, number[]>();
	for (const { elements } of countries)
		for (const element of elements)
			if (element.points !== null)
				points.set(element.id, [...(points.get(element.id) ?? []), element.points]);
	return points;
}

const less = (goal: number | null | undefined, points: number | null): number | null =>
	goal === null || goal === undefined || points === null ? null : goal - points;

function readOne(
	{ id, level, points }: ElementScore,
	full: number,
	targets: Targets,
	others: readonly number[],
): Omit<Shortfall, 'country'> {
	const middle = medianOf(others);
	return {
		...{ id, level, points, full },
		toFull: less(full, points),
		toTarget: less(targets[id] ?? targets[level], points),
		toMedian: less(middle, points),
		median: middle,
		scoredCountries: others.length,
	};
}

/** `countries`: those that are released, no others. Country by country, elements in the order of the score sheet. */
export function readShortfalls(countries: readonly CountryScores[], targets: Targets = {}): Shortfall[] {
	const points = collectPoints(countries);
	return countries.flatMap(({ country, elements, items }) => {
		const max = new Map(items.map((item) => [item.id, item.max]));
		return elements.map((element) => ({
			country,
			...readOne(element, max.get(element.id) ?? FULL, targets, points.get(element.id) ?? []),
		}));
	});
}
