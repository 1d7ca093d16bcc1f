/*
 * Strengths and needs of one country: the highest and the lowest scores of one level of its framework. A strength has
 * at least half of full, a need less, so nothing is called a strength for want of anything better. Those that tie with
 * the last one named are named too.
 */
import type { CountryScores, ElementScore } from '../score/score-sheet.ts';

export interface Strengths {
	readonly country: string;
	readonly level: string;
	/** Ids with their scores, 0-100: the highest first, and the lowest first. */
	readonly strengths: readonly Ranked[];
	readonly needs: readonly Ranked[];
	/** Withheld elements of the level, of which nothing can be said. */
	readonly withheld: readonly string[];
}

export interface Ranked {
	readonly id: string;
	readonly score: number;
}

const HALF = 50;
const TOLERANCE = 1e-9;

/** The first `most` of a sorted list, and what ties with the last of them. */
function cut(sorted: readonly Ranked[], most: number): Ranked[] {
	const last = sorted[Math.min(most, sorted.length) - 1];
	if (!last) return [];
	return sorted.filter(({ score }, i) => i < most || Math.abs(score - last.score) <= TOLERANCE);
}

/** `level`: such as standard. Up to `most` of each, more where scores tie; of equal ones in framework order. */
export function readStrengths({ country, elements }: CountryScores, level: string, most = 5): Strengths {
	const own = elements.filter((element: ElementScore) => element.level === level);
	const scored = own.flatMap(({ id, score }) => (score === null ? [] : [{ id, score }]));
	const isHigh = ({ score }: Ranked) => score + TOLERANCE >= HALF;
	return {
		...{ country, level },
		strengths: cut(
			scored.filter(isHigh).sort((a, b) => b.score - a.score),
			most,
		),
		needs: cut(
			scored.filter((each) => !isHigh(each)).sort((a, b) => a.score - b.score),
			most,
		),
		withheld: own.flatMap(({ id, status }) => (status === 'withheld' ? [id] : [])),
	};
}
