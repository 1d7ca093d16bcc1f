/*
 * Classes of countries whose scores lie together (natural breaks): the grouping into so many classes whose scores
 * differ least from the mean of their class. A class is a group for reading, not a rank: members stand by code.
 */
import { ckmeans } from 'simple-statistics';
import type { CountryScores } from '../score/score-sheet.ts';

export interface NaturalClass {
	/** Lowest and highest score in it, 0-100. */
	readonly from: number;
	readonly to: number;
	/** Codes of its countries, in the order of the alphabet. */
	readonly members: readonly string[];
}

export interface NaturalBreaks {
	readonly element: string;
	/** From the lowest scores up; empty with a reason. */
	readonly classes: readonly NaturalClass[];
	readonly reason: string;
}

/** Throws RangeError unless `count` is a whole number of 2 or more. */
export function naturalBreaks(
	countries: readonly CountryScores[],
	element: string,
	count: number,
): NaturalBreaks {
	if (!(Number.isInteger(count) && count >= 2))
		throw new RangeError('naturalBreaks requires 2 or more classes');
	const scored = countries.flatMap(({ country, elements }) => {
		const score = elements.find((each) => each.id === element)?.score ?? null;
		return score === null ? [] : [{ country, score }];
	});
	const different = new Set(scored.map(({ score }) => score)).size;
	if (different < count)
		return { element, classes: [], reason: `${different} different scores; ${count} classes need as many` };
	const classes = ckmeans(
		scored.map(({ score }) => score),
		count,
	).map((values) => {
		const [from, to] = [Math.min(...values), Math.max(...values)];
		const members = scored.filter(({ score }) => score >= from && score <= to);
		return { from, to, members: members.map(({ country }) => country).sort() };
	});
	return { element, classes, reason: '' };
}
