/*
 * The lowest and the highest median of the columns of a comparison. A statement on the parts that are compared,
 * never on a country; made only where every part is scored in most of the released countries.
 */
import type { MatrixColumn, ScoreMatrix } from './score-matrix.ts';

const LEAST_COUNTRIES = 3;
/** Of the released countries to which the column applies. */
const LEAST_SHARE = 2 / 3;
const TIE = 1e-9;

export interface ColumnMedian {
	readonly column: MatrixColumn;
	/** 0-100. */
	readonly median: number;
}

/** The middle value, or the mean of the two in the middle; `scores` holds at least one. */
function medianOf(scores: readonly number[]): number {
	const sorted = [...scores].sort((a, b) => a - b);
	const at = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
}

/** Undefined where a column has too few scores; columns that apply nowhere are left out. */
function columnMedians(matrix: ScoreMatrix): readonly ColumnMedian[] | undefined {
	const released = matrix.rows.filter((row) => row.released);
	const found = matrix.columns.flatMap((column, index) => {
		const cells = released.flatMap((row) => row.cells[index] ?? []);
		const applicable = cells.filter((cell) => cell.kind !== 'not-applicable');
		if (applicable.length === 0) return [];
		const scores = applicable.flatMap((cell) => (cell.kind === 'scored' ? [cell.score] : []));
		const enough = scores.length >= Math.max(LEAST_COUNTRIES, applicable.length * LEAST_SHARE);
		return [{ column, median: enough ? medianOf(scores) : Number.NaN }];
	});
	return found.some((entry) => Number.isNaN(entry.median)) ? undefined : found;
}

/** Both ends, where each of them is one column alone. */
export function findMedianEnds(
	matrix: ScoreMatrix,
): { readonly lowest: ColumnMedian; readonly highest: ColumnMedian } | undefined {
	const medians = [...(columnMedians(matrix) ?? [])].sort((a, b) => a.median - b.median);
	const [lowest, second] = medians;
	const [beforeLast, highest] = medians.slice(-2);
	if (lowest === undefined || second === undefined || beforeLast === undefined || highest === undefined)
		return undefined;
	if (second.median - lowest.median <= TIE || highest.median - beforeLast.median <= TIE) return undefined;
	return { lowest, highest };
}
