/*
 * The one finding a comparison's title may state: a column that is the lowest in more than half of the released
 * countries. A country in which something is withheld or a tie stands at the bottom cannot support the sentence
 * and still counts in its denominator, so the sentence never says more than the data.
 */
import type { Cell } from './result-cell.ts';
import type { MatrixColumn, ScoreMatrix } from './score-matrix.ts';

/** Fewer countries than this carry no "most". */
const LEAST_COUNTRIES = 3;
const TIE = 1e-9;

export interface LowestColumn {
	readonly column: MatrixColumn;
	readonly times: number;
	/** Released countries. */
	readonly of: number;
}

/** Index of the single lowest (or, with `sign` -1, highest) scored cell; undefined with a gap, a tie, or one cell. */
export function extremeIndex(cells: readonly Cell[], sign: 1 | -1): number | undefined {
	const scored = cells
		.map((cell, index) => ({ cell, index }))
		.filter(({ cell }) => cell.kind !== 'not-applicable')
		.map(({ cell, index }) => ({ index, score: cell.kind === 'scored' ? sign * cell.score : Number.NaN }));
	if (scored.length < 2 || scored.some(({ score }) => Number.isNaN(score))) return undefined;
	const [first, second] = scored.sort((a, b) => a.score - b.score);
	if (first === undefined || second === undefined || second.score - first.score <= TIE) return undefined;
	return first.index;
}

export function findLowestColumn(matrix: ScoreMatrix): LowestColumn | undefined {
	const released = matrix.rows.filter((row) => row.released);
	if (released.length < LEAST_COUNTRIES) return undefined;
	const lowest = released.map((row) => extremeIndex(row.cells, 1));
	const counts = matrix.columns.map((column, index) => ({
		column,
		times: lowest.filter((found) => found === index).length,
		of: released.length,
	}));
	return counts.find(({ times, of }) => times * 2 > of);
}
