/*
 * Scores that lie close together, as ranges with how many lie in each. Names stay out: a list of names by score would
 * be a ranking.
 */

import { printScore } from '../../analysis/charts/print-number.ts';
import { naturalBreaks } from '../../analysis/compare/natural-breaks.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';

/** How many classes can be asked for; the first is the usual one. */
export const CLASS_COUNTS = [3, 2, 4, 5] as const;

export interface ScoreClass {
	/** Scores 0-100. */
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** From the lowest scores up; empty where there are fewer different scores than classes. */
export const scoreClasses = (
	countries: readonly CountryScores[],
	element: string,
	count: number,
): readonly ScoreClass[] =>
	naturalBreaks(countries, element, count).classes.map(({ from, to, members }) => ({
		from,
		to,
		count: members.length,
	}));

/** "32–45", or the one figure where both ends print alike. */
export function classRange({ from, to }: Pick<ScoreClass, 'from' | 'to'>): string {
	const ends = [printScore(from), printScore(to)];
	return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join('–');
}
