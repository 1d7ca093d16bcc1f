/*
 * Results of a composite index → text of CSV files: one row a unit, numbers in full precision, missing empty.
 * The columns are those of the contract that other programs rely on.
 */
import type { GoalpostRow } from '../../analysis/composite/goalposts.ts';
import type { ReplicationSummary, SetScores } from '../../analysis/composite/replicate-weights.ts';
import type { Composite } from '../../analysis/composite/score-composite.ts';
import type { TreatedValue } from '../../analysis/composite/treat-outliers.ts';
import { type CsvCell, writeCsv } from '../../data/write-csv.ts';

type Columns = readonly (readonly [name: string, values: ArrayLike<number>])[];

function unitRows(units: readonly string[], columns: Columns): string {
	const rows = units.map((uCode, unit) => {
		const row: Record<string, CsvCell> = { uCode };
		for (const [name, values] of columns) {
			const value = values[unit] ?? Number.NaN;
			row[name] = Number.isNaN(value) ? null : value;
		}
		return row;
	});
	return writeCsv(['uCode', ...columns.map(([name]) => name)], rows);
}

/** Every normalised indicator, then every group level by level. */
export function compositeCsv({ structure, units, aggregator }: Composite): string {
	const { length } = units;
	const columns = structure.codes.map(
		(code, node) => [code, aggregator.values.subarray(node * length, (node + 1) * length)] as const,
	);
	return unitRows(units, columns);
}

export function weightSetsCsv(
	units: readonly string[],
	names: readonly string[],
	{ nominal, scores }: SetScores,
): string {
	const { length } = units;
	const columns = names.map(
		(name, set) => [`r_${name}`, scores.subarray(set * length, (set + 1) * length)] as const,
	);
	return unitRows(units, [['Nominal', nominal], ...columns]);
}

export function replicationsCsv(units: readonly string[], summary: ReplicationSummary): string {
	return unitRows(units, [
		['Nominal', summary.nominal],
		['Mean', summary.mean],
		['Median', summary.median],
		['Q5', summary.q5],
		['Q95', summary.q95],
		['RankNominal', summary.rankNominal],
		['RankMean', summary.rankMean],
		['RankMedian', summary.rankMedian],
		['RankQ5', summary.rankQ5],
		['RankQ95', summary.rankQ95],
	]);
}

export function treatedCsv(changes: readonly TreatedValue[]): string {
	const rows = changes.map(({ code, unit, end, before, after }) => ({
		iCode: code,
		uCode: unit,
		End: end,
		Before: before,
		After: after,
	}));
	return writeCsv(['iCode', 'uCode', 'End', 'Before', 'After'], rows);
}

export function goalpostsCsv(rows: readonly GoalpostRow[]): string {
	return writeCsv(
		['iCode', 'Low', 'High', 'Direction'],
		rows.map((row) => ({ ...row })),
	);
}
