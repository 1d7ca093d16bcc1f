/* scores.csv: one row for each country and element; numbers in full precision, empty where there is none. */
import type { ElementScore, ScoreSheet } from '../../analysis/score/score-sheet.ts';
import { writeCsv } from '../../data/write-csv.ts';

const COLUMNS = [
	'country',
	'level',
	'id',
	'points',
	'score',
	'phase',
	'coverage',
	'low',
	'high',
	'status',
	'reason',
] as const;

const text = (number: number | null): string => (number === null ? '' : String(number));

function rowOf(
	country: string,
	{ level, id, points, score, phase, coverage, low, high, status, reason }: ElementScore,
) {
	return {
		country,
		level,
		id,
		points: text(points),
		score: text(score),
		phase: text(phase),
		coverage: text(coverage),
		low: text(low),
		high: text(high),
		status,
		reason,
	};
}

export function scoresCsv(sheet: ScoreSheet): string {
	const rows = sheet.countries.flatMap(({ country, elements }) =>
		elements.map((element) => rowOf(country, element)),
	);
	return writeCsv(COLUMNS, rows);
}
