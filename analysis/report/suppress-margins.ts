/*
 * Small counts of persons across tables of the same persons, such as respondents by country and by sector. A table
 * that hides its own small counts is not enough: asked less answered is a count of those who did not answer, and
 * what one table sums up to, another may take apart. So answered, not answered and asked are each held back.
 */
import { LEAST_COUNT, suppressCounts } from './suppress-counts.ts';

export interface Margin {
	/** Null when it is not recorded. */
	readonly asked: number | null;
	readonly answered: number;
}

export interface PrintedMargin {
	readonly asked: boolean;
	readonly answered: boolean;
}

export interface PrintedMargins {
	/** Whether the number of all who answered is printed. */
	readonly total: boolean;
	/** For each table, for each row. */
	readonly tables: readonly (readonly PrintedMargin[])[];
}

function printRows(rows: readonly Margin[]): PrintedMargin[] {
	const answered = suppressCounts(rows.map((row) => row.answered));
	const silent = suppressCounts(rows.map((row) => (row.asked ?? row.answered) - row.answered));
	const asked = suppressCounts(rows.map((row) => row.asked ?? 0));
	return rows.map((row, index) => ({
		answered: answered[index] ?? false,
		asked: row.asked !== null && (asked[index] ?? false) && (silent[index] ?? false),
	}));
}

/** `tables`: the same persons, each time parted in another way; every table sums up to the same. */
export function suppressMargins(tables: readonly (readonly Margin[])[]): PrintedMargins {
	const total = (tables[0] ?? []).reduce((sum, row) => sum + row.answered, 0);
	return { total: total >= LEAST_COUNT, tables: tables.map(printRows) };
}
