/*
 * Goalposts: fixed ends of each indicator, so that a new unit or a new round moves nobody else's score. They stand in
 * the indicator's own units. `freezeGoalposts` takes them from a baseline; `parseGoalposts` reads them back. A frozen
 * table also carries the direction, which settles how it is meant; see docs/decisions on reversed goalposts.
 */
import type { Fault } from '../../instruments/problem.ts';
import type { IndexStructure } from './index-structure.ts';
import { columnOf, type IndicatorTable, presentValues } from './indicator-table.ts';
import type { Goalposts } from './normalisation.ts';
import { cellOf, decimalFault, parseDecimal, refuseFaults, type TableRow } from './table-row.ts';

export interface GoalpostRow {
	readonly iCode: string;
	readonly Low: number;
	readonly High: number;
	readonly Direction: number;
}

/** Lowest and highest value of each indicator. An indicator without a value has no row. */
export function freezeGoalposts(table: IndicatorTable, structure: IndexStructure): GoalpostRow[] {
	return structure.codes.slice(0, structure.indicators).flatMap((iCode, indicator) => {
		const present = presentValues(columnOf(table, indicator)).sort();
		const [Low, High] = [present[0], present.at(-1)];
		if (Low === undefined || High === undefined) return [];
		return [{ iCode, Low, High, Direction: structure.direction[indicator] ?? 1 }];
	});
}

/** Numbers by indicator from a table with iCode: unknown, doubled and absent codes are faults, as is text. */
export function readByIndicator(
	structure: IndexStructure,
	rows: readonly TableRow[],
	columns: readonly string[],
): { readonly numbers: readonly Float64Array[]; readonly rows: readonly TableRow[] } {
	const codes = structure.codes.slice(0, structure.indicators);
	const places = new Map(codes.map((code, place) => [code, place]));
	const found = new Map<string, TableRow>();
	const faults: Fault[] = [];
	const numbers = columns.map(() => new Float64Array(codes.length));
	for (const row of rows) {
		const code = cellOf(row, 'iCode');
		const field = row.place('iCode');
		const indicator = places.get(code);
		if (indicator === undefined)
			faults.push({ field, rule: `${code || 'an empty code'} is no indicator`, cure: 'correct the code' });
		else if (found.has(code)) faults.push({ field, rule: `${code} stands here twice`, cure: 'keep one row' });
		else {
			found.set(code, row);
			for (const [place, column] of columns.entries()) {
				const text = cellOf(row, column);
				const value = parseDecimal(text);
				if (value === undefined)
					faults.push(decimalFault(row.place(column), text, `${column} of indicator ${code}`));
				else numbers[place]?.fill(value, indicator, indicator + 1);
			}
		}
	}
	for (const code of codes)
		if (!found.has(code))
			faults.push({ field: columns.join(', '), rule: `indicator ${code} has no row`, cure: 'add one' });
	refuseFaults(`${columns.join(' and ')} of the indicators do not hold`, faults);
	return { numbers, rows: codes.flatMap((code) => found.get(code) ?? []) };
}

const within = (values: Float64Array, low: number, high: number): boolean =>
	values.some((value) => value >= low && value <= high);

/** Goalposts of a table `iCode,Low,High[,Direction]`. Throws Problem `bad-file` with every fault. */
export function parseGoalposts(
	structure: IndexStructure,
	table: IndicatorTable,
	rows: readonly TableRow[],
): { readonly posts: Goalposts; readonly warnings: readonly string[] } {
	const read = readByIndicator(structure, rows, ['Low', 'High']);
	const [low, high] = [read.numbers[0] ?? new Float64Array(), read.numbers[1] ?? new Float64Array()];
	const posts = { worst: low.slice(), best: high.slice() };
	const faults: Fault[] = [];
	const warnings: string[] = [];
	for (const [indicator, row] of read.rows.entries()) {
		const code = structure.codes[indicator] ?? '';
		const [from, to] = [low[indicator] ?? 0, high[indicator] ?? 0];
		const direction = structure.direction[indicator] ?? 1;
		const written = cellOf(row, 'Direction');
		if (written !== '' && Number(written) !== direction)
			faults.push({
				field: row.place('Direction'),
				rule: `indicator ${code}: its direction is another one than in the structure`,
				cure: 'freeze the goalposts anew, or correct the direction',
			});
		if (from > to && direction === 1)
			faults.push({
				field: row.place('Low'),
				rule: `indicator ${code}: Low is above High`,
				cure: 'exchange them',
			});
		if (direction === 1 || from > to) continue;
		const values = presentValues(columnOf(table, indicator));
		const turned = written === '' && !within(values, from, to) && within(values, -to, -from);
		posts.worst.fill(turned ? -from : to, indicator, indicator + 1);
		posts.best.fill(turned ? -to : from, indicator, indicator + 1);
		if (turned)
			warnings.push(`indicator ${code}: its goalposts are read as written for values multiplied by -1`);
	}
	refuseFaults('The goalposts do not hold', faults);
	return { posts, warnings };
}

/** Targets of a table `iCode,Target`. Throws Problem `bad-file` with every fault. */
export function parseTargets(structure: IndexStructure, rows: readonly TableRow[]): Float64Array {
	return readByIndicator(structure, rows, ['Target']).numbers[0] ?? new Float64Array();
}

/** The column Target of the structure, as such a table. */
export function targetRows(structure: IndexStructure): TableRow[] {
	return structure.codes.slice(0, structure.indicators).map((iCode, indicator) => ({
		cells: { iCode, Target: structure.target[indicator] ?? '' },
		place: (column) => `structure: ${column} of ${iCode}`,
	}));
}
