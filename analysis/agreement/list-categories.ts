/*
 * The categories of a table of ratings, in order: those that were named, or else those that were used. Numbers
 * stand by their size, so that 10 comes after 9 and "1" is "1.0"; words stand in the order in which they were
 * named, and without one by the alphabet, which is then no order to build a weight on.
 */
import type { Ratings } from '../../instruments/schema/ratings.ts';
import { numberOf } from './number-of.ts';

export interface Categories {
	readonly count: number;
	/** Their order means something: they are numbers, or somebody named them in order. */
	readonly ordered: boolean;
	/** Place of a rating, from 0; undefined for one that is no category. */
	readonly placeOf: (rating: string) => number | undefined;
}

function byNumber(numbers: readonly number[]): Categories {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const places = new Map(sorted.map((number, place) => [number, place]));
	return {
		count: sorted.length,
		ordered: true,
		placeOf: (rating) => places.get(numberOf(rating) ?? Number.NaN),
	};
}

function byName(names: readonly string[], ordered: boolean): Categories {
	const places = new Map(names.map((name, place) => [name, place]));
	return { count: names.length, ordered, placeOf: (rating) => places.get(rating) };
}

/** Every rating that was used, once. */
export const usedRatings = ({ cells }: Ratings): string[] => [
	...new Set(cells.flatMap((row) => row.filter((cell) => cell !== null))),
];

export function listCategories(ratings: Ratings, named?: readonly string[]): Categories {
	const texts = named ?? usedRatings(ratings);
	const numbers = texts.map(numberOf).filter((number) => number !== null);
	if (numbers.length === texts.length) return byNumber(numbers);
	return named ? byName(named, true) : byName([...texts].sort(), false);
}
