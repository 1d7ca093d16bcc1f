/*
 * The title of a country's page: where within this one country the scores lie, or what keeps them back. It
 * compares the country with nobody.
 */
import { printScore } from '../../analysis/charts/print-number.ts';
import { extremeIndex } from './lowest-column.ts';
import type { ScoredCell } from './result-cell.ts';
import type { MatrixColumn, MatrixRow } from './score-matrix.ts';
import type { Sentence } from './sentence.ts';

/** `row` holds the country's domains, in the order of `columns`. */
export function countryTitle(row: MatrixRow, columns: readonly MatrixColumn[]): Sentence {
	const name = row.name;
	if (!row.released) return { key: 'results.country.title.none', values: { name } };
	const applicable = row.cells.filter((cell) => cell.kind !== 'not-applicable');
	const scored = applicable.filter((cell) => cell.kind === 'scored');
	const values = { name, level: columns[0]?.level ?? '', scored: scored.length, of: applicable.length };
	if (scored.length < applicable.length) return { key: 'results.country.title.partial', values };
	const lowest = columns[extremeIndex(row.cells, 1) ?? -1];
	const highest = columns[extremeIndex(row.cells, -1) ?? -1];
	if (lowest === undefined || highest === undefined) return runTitle(scored, values);
	return {
		key: 'results.country.title.range',
		values: { ...values, lowest: lowest.title, highest: highest.title },
	};
}

/** Where no part stands alone at the bottom or the top: from which score to which they run. */
function runTitle(scored: readonly ScoredCell[], values: Sentence['values']): Sentence {
	const scores = scored.map((cell) => cell.score);
	const [from, to] = [printScore(Math.min(...scores)), printScore(Math.max(...scores))];
	if (scores.length < 2 || from === to) return { key: 'results.country.title.neutral', values };
	return { key: 'results.country.title.run', values: { ...values, from, to } };
}
