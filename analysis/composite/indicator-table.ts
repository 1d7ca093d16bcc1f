/*
 * Data table (iData) → one typed array, column by column: the values of indicator i stand from i × units on. An
 * empty cell is missing (NaN inside, never in a result); anything that is no number is refused with unit and code.
 */
import type { Fault } from '../../instruments/problem.ts';
import type { IndexStructure } from './index-structure.ts';
import { cellOf, decimalFault, parseDecimal, refuseFaults, type TableRow } from './table-row.ts';

export interface IndicatorTable {
	/** Codes of the units, in the order of their letters. */
	readonly units: readonly string[];
	/** indicators × units; NaN is missing. */
	readonly values: Float64Array;
}

interface Unit {
	readonly code: string;
	readonly row: TableRow;
}

const byCode = (one: Unit, other: Unit): number =>
	one.code < other.code ? -1 : one.code > other.code ? 1 : 0;

function checkUnits(units: readonly Unit[]): Fault[] {
	if (units.length === 0)
		return [{ field: 'uCode', rule: 'the data have no unit', cure: 'add a row for each unit' }];
	const met = new Set<string>();
	return units.flatMap(({ code, row }) => {
		const field = row.place('uCode');
		if (code === '') return [{ field, rule: 'the unit has no code', cure: 'give each row its code' }];
		if (met.has(code))
			return [{ field, rule: `unit ${code} stands here twice`, cure: 'keep one row of each' }];
		met.add(code);
		return [];
	});
}

function checkColumns(rows: readonly TableRow[], codes: readonly string[]): Fault[] {
	const first = rows[0];
	if (!first) return [];
	return codes
		.filter((code) => !Object.hasOwn(first.cells, code))
		.map((code) => ({
			field: first.place(code),
			rule: `indicator ${code} has no column`,
			cure: 'add the column, or take the indicator out of the structure',
		}));
}

/** Values of these columns, units in the order given; what is no number is told in `faults`. */
function readColumns(units: readonly Unit[], codes: readonly string[], faults: Fault[]): Float64Array {
	const values = new Float64Array(units.length * codes.length).fill(Number.NaN);
	for (const [i, { code: unit, row }] of units.entries())
		for (const [column, code] of codes.entries()) {
			const text = cellOf(row, code);
			if (text === '') continue;
			const value = parseDecimal(text);
			if (value === undefined)
				faults.push(decimalFault(row.place(code), text, `unit ${unit}, indicator ${code}`));
			else values[column * units.length + i] = value;
		}
	return values;
}

/** Columns of a table by unit, sorted by unit. Throws Problem `bad-file` with every fault. */
export function parseUnitTable(rows: readonly TableRow[], codes: readonly string[]): IndicatorTable {
	const units = rows.map((row) => ({ code: cellOf(row, 'uCode'), row })).sort(byCode);
	const faults = [...checkUnits(units), ...checkColumns(rows, codes)];
	const values = readColumns(units, codes, faults);
	refuseFaults('The data do not hold', faults);
	return { units: units.map(({ code }) => code), values };
}

/** The indicators of a structure. Columns that it does not name are passed over. */
export function parseIndicators(rows: readonly TableRow[], structure: IndexStructure): IndicatorTable {
	return parseUnitTable(rows, structure.codes.slice(0, structure.indicators));
}

/** Values of one indicator, as a view. */
export function columnOf(table: IndicatorTable, indicator: number): Float64Array {
	const { length } = table.units;
	return table.values.subarray(indicator * length, (indicator + 1) * length);
}

/** The values of a column that are there, in a new array. */
export const presentValues = (column: Float64Array): Float64Array =>
	column.filter((value) => !Number.isNaN(value));
