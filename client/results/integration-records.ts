/* The integration readings as plain records, one a released country and domain, for the CSV file. */
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { CsvValue } from './csv-text.ts';

export const INTEGRATION_COLUMNS = [
	'country',
	'domain',
	'reading',
	'reason',
	'core',
	'cell_mean',
	'spread',
	'bias',
	'cells_scored',
	'cells_applicable',
] as const;

/** In the order of INTEGRATION_COLUMNS; scores before the evidence rule, 0-100. */
export function integrationRecords(
	sheet: ScoreSheet,
	domains: readonly string[],
): readonly (readonly CsvValue[])[] {
	return sheet.countries.flatMap(({ country, integration }) =>
		integration
			.filter(({ domain }) => domains.includes(domain))
			.map((entry) => [
				country,
				entry.domain,
				entry.reading,
				entry.reason,
				entry.core,
				entry.cellMean,
				entry.spread,
				entry.bias,
				entry.cellsScored,
				entry.cellsApplicable,
			]),
	);
}
