/*
 * Indicators that depend on the size of a unit are divided by it before anything else: trade by output, visitors
 * by population. Which indicator is divided by what stands in the column Denominator of the structure.
 */
import type { Fault } from '../../instruments/problem.ts';
import type { IndexStructure } from './index-structure.ts';
import { columnOf, type IndicatorTable, parseUnitTable } from './indicator-table.ts';
import { refuseFaults, type TableRow } from './table-row.ts';

export interface Denominated {
	readonly table: IndicatorTable;
	readonly warnings: readonly string[];
}

function divide(
	values: Float64Array,
	by: (unit: number) => number,
	names: { unit: (unit: number) => string; code: string; denominator: string },
	{ faults, warnings }: { faults: Fault[]; warnings: string[] },
): void {
	values.forEach((value, unit) => {
		if (Number.isNaN(value)) return;
		const size = by(unit);
		const subject = `unit ${names.unit(unit)}, indicator ${names.code}`;
		if (Number.isNaN(size))
			warnings.push(`${subject}: no ${names.denominator} to divide by, so it is missing`);
		if (size <= 0)
			faults.push({
				field: names.denominator,
				rule: `${subject}: the denominator is not above 0`,
				cure: 'write a size above 0, or leave it empty',
			});
		values[unit] = value / size;
	});
}

/**
 * Divides each indicator that names a denominator. `rows` has uCode and a column for each denominator; units that
 * it does not list have none. Throws Problem `bad-file` with every fault.
 */
export function denominate(
	table: IndicatorTable,
	structure: IndexStructure,
	rows: readonly TableRow[],
): Denominated {
	const named = [...new Set(structure.denominator.slice(0, structure.indicators))].filter(
		(name) => name !== '',
	);
	const sizes = parseUnitTable(rows, named);
	const places = new Map(sizes.units.map((unit, place) => [unit, place]));
	const result = { units: table.units, values: table.values.slice() };
	const faults: Fault[] = [];
	const warnings: string[] = [];
	for (let indicator = 0; indicator < structure.indicators; indicator++) {
		const denominator = structure.denominator[indicator] ?? '';
		if (denominator === '') continue;
		const size = columnOf(sizes, named.indexOf(denominator));
		const sizeOf = (unit: number) => size[places.get(table.units[unit] ?? '') ?? -1] ?? Number.NaN;
		const names = {
			unit: (unit: number) => table.units[unit] ?? '',
			code: structure.codes[indicator] ?? '',
			denominator,
		};
		divide(columnOf(result, indicator), sizeOf, names, { faults, warnings });
	}
	refuseFaults('The denominators do not hold', faults);
	return { table: result, warnings };
}
