/*
 * The title of the comparison: one sentence that the table below it bears out. It may name the part that is
 * lowest in most countries, or say how much could be worked out at all; it never puts countries in an order.
 */
import { printScore } from '../../analysis/charts/print-number.ts';
import { findMedianEnds } from './column-medians.ts';
import { findLowestColumn } from './lowest-column.ts';
import type { MatrixColumn, ScoreMatrix } from './score-matrix.ts';
import type { Sentence } from './sentence.ts';

/** Above this share of withheld scores the gaps are the finding. */
const MANY_WITHHELD = 1 / 3;

interface Words {
	readonly member: string;
	readonly members: string;
}
type Finding = 'withheld' | 'neutral' | 'medians' | 'lowest' | 'lowestShown';

/** `subject` is the domain whose parts are compared; undefined when the domains themselves are. */
export function comparisonTitle(
	matrix: ScoreMatrix,
	subject: MatrixColumn | undefined,
	words: Words,
): Sentence {
	const say = (finding: Finding, values: Sentence['values']): Sentence => ({
		key: `results.comparison.title.${finding}${subject === undefined ? '' : 'In'}`,
		values: { ...words, level: matrix.columns[0]?.level ?? '', subject: subject?.title ?? '', ...values },
	});
	const released = matrix.rows.filter((row) => row.released);
	if (released.length === 0) return { key: 'results.comparison.title.none', values: { ...words } };
	const cells = released.flatMap((row) => row.cells).filter((cell) => cell.kind !== 'not-applicable');
	const scored = cells.filter((cell) => cell.kind === 'scored').length;
	if (cells.length - scored > cells.length * MANY_WITHHELD)
		return say('withheld', { scored, cells: cells.length });
	const lowest = findLowestColumn(matrix);
	if (lowest === undefined) return sayMedians(matrix, say);
	const whole = released.length === matrix.rows.length;
	return say(whole ? 'lowest' : 'lowestShown', {
		name: lowest.column.title,
		times: lowest.times,
		of: lowest.of,
	});
}

function sayMedians(
	matrix: ScoreMatrix,
	say: (finding: Finding, values: Sentence['values']) => Sentence,
): Sentence {
	const ends = findMedianEnds(matrix);
	if (ends === undefined) {
		return say('neutral', { n: matrix.rows.filter((row) => row.released).length, of: matrix.rows.length });
	}
	return say('medians', {
		low: printScore(ends.lowest.median),
		lowest: ends.lowest.column.title,
		high: printScore(ends.highest.median),
		highest: ends.highest.column.title,
	});
}
