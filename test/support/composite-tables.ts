/* Small tables of an index as text, and the rows that the parsers of analysis/composite take. */
import { compileStructure } from '../../analysis/composite/compile-structure.ts';
import type { GroupOptions } from '../../analysis/composite/group-rules.ts';
import type { IndexStructure } from '../../analysis/composite/index-structure.ts';
import { parseIndicators } from '../../analysis/composite/indicator-table.ts';
import type { Normalisation } from '../../analysis/composite/normalisation.ts';
import { type Composite, scoreComposite } from '../../analysis/composite/score-composite.ts';
import type { TableRow } from '../../analysis/composite/table-row.ts';
import { readCsv } from '../../data/read-csv.ts';
import { Problem } from '../../instruments/problem.ts';

/** Rows of lines with commas; the first names the columns. */
export const tableOf = (...lines: readonly string[]): TableRow[] =>
	readCsv(lines.join('\n'), { file: 't.csv', columns: [], others: true });

const STRUCTURE = 'iCode,Level,Parent,Direction,Weight,Type';

/** Three indicators in two groups below one index; group two has one indicator, and c is reversed. */
export const SMALL = [
	STRUCTURE,
	'a,1,one,1,1,Indicator',
	'b,1,one,1,3,Indicator',
	'c,1,two,-1,1,Indicator',
	'one,2,top,1,1,Aggregate',
	'two,2,top,1,1,Aggregate',
	'top,3,,,,Aggregate',
];

export const structureOf = (lines: readonly string[] = SMALL): IndexStructure =>
	compileStructure(tableOf(...lines));

export interface SmallIndex {
	readonly data: readonly string[];
	readonly structure?: readonly string[];
	readonly how?: Normalisation;
	readonly options?: GroupOptions;
}

export function scoreSmall({ data, structure, how, options = {} }: SmallIndex): Composite {
	const compiled = structureOf(structure);
	return scoreComposite({
		structure: compiled,
		table: parseIndicators(tableOf(...data), compiled),
		how: how ?? { kind: 'none' },
		options,
	});
}

/** Values of one code by unit; null is missing. */
export function valuesOf({ structure, units, aggregator }: Composite, code: string): (number | null)[] {
	const start = structure.codes.indexOf(code) * units.length;
	const values = aggregator.values.subarray(start, start + units.length);
	return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** The faults that this is refused with, as `field: rule`. */
export function faultsOf(work: () => unknown): string[] {
	try {
		work();
	} catch (error) {
		if (error instanceof Problem) return error.errors.map(({ field, rule }) => `${field}: ${rule}`);
		throw error;
	}
	return [];
}
