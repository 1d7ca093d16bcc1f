/*
 * The tables that `baseline composite` names → the input of the analysis, by way of the steps that
 * analysis/composite/score-composite.ts numbers 1 to 3. Warnings of each step are collected on the way.
 */
import { parseCaps } from '../../../analysis/composite/caps.ts';
import { compileStructure } from '../../../analysis/composite/compile-structure.ts';
import { denominate } from '../../../analysis/composite/denominate.ts';
import { parseGoalposts, parseTargets, targetRows } from '../../../analysis/composite/goalposts.ts';
import type { IndexStructure } from '../../../analysis/composite/index-structure.ts';
import { type IndicatorTable, parseIndicators } from '../../../analysis/composite/indicator-table.ts';
import type { Normalisation } from '../../../analysis/composite/normalisation.ts';
import { replaceWeights } from '../../../analysis/composite/replace-weights.ts';
import type { CompositeInput } from '../../../analysis/composite/score-composite.ts';
import type { TableRow } from '../../../analysis/composite/table-row.ts';
import { type TreatedValue, treatOutliers } from '../../../analysis/composite/treat-outliers.ts';
import { readCsv } from '../../../data/read-csv.ts';
import { readInput } from '../read-input.ts';
import type { CompositeOptions } from './composite-options.ts';

export interface CompositeCall extends CompositeInput {
	readonly warnings: readonly string[];
	readonly changes: readonly TreatedValue[];
}

/** Rows of a file that must have these columns and may have any others. */
export function readRows(file: string, option: string, columns: readonly string[]): TableRow[] {
	return readCsv(readInput(file, option), { file, columns, others: true });
}

const STRUCTURE_COLUMNS = ['iCode', 'Level', 'Parent', 'Direction', 'Type'];

function readStructure({ structure: file, weights }: CompositeOptions): IndexStructure {
	const columns = weights === undefined ? [...STRUCTURE_COLUMNS, 'Weight'] : STRUCTURE_COLUMNS;
	const structure = compileStructure(readRows(file, '--structure', columns), weights === undefined);
	if (weights === undefined) return structure;
	return replaceWeights(structure, readRows(weights, '--weights', ['iCode', 'Weight']));
}

interface Prepared {
	readonly table: IndicatorTable;
	readonly changes: readonly TreatedValue[];
	readonly warnings: readonly string[];
}

function prepareTable(structure: IndexStructure, options: CompositeOptions): Prepared {
	const raw = parseIndicators(readRows(options.data, '--data', ['uCode']), structure);
	const sized =
		options.denominators === undefined
			? { table: raw, warnings: [] }
			: denominate(raw, structure, readRows(options.denominators, '--denominators', ['uCode']));
	if (!options.treat) return { ...sized, changes: [] };
	const treated = treatOutliers(sized.table, structure, options.treat);
	return { ...treated, warnings: [...sized.warnings, ...treated.warnings] };
}

function readNormalisation(
	structure: IndexStructure,
	table: IndicatorTable,
	{ normalise: call }: CompositeOptions,
): { readonly how: Normalisation; readonly warnings: readonly string[] } {
	if (call.kind === 'goalposts') {
		const rows = readRows(call.file, '--normalise', ['iCode', 'Low', 'High']);
		const { posts, warnings } = parseGoalposts(structure, table, rows);
		return { how: { kind: 'goalposts', posts }, warnings };
	}
	if (call.kind !== 'target') return { how: call, warnings: [] };
	const rows =
		call.file === undefined ? targetRows(structure) : readRows(call.file, '--normalise', ['iCode', 'Target']);
	return { how: { kind: 'target', targets: parseTargets(structure, rows) }, warnings: [] };
}

/** Throws Problem for whatever is wrong in any of the tables, each with all its faults. */
export function readComposite(options: CompositeOptions): CompositeCall {
	const structure = readStructure(options);
	const { table, changes, warnings } = prepareTable(structure, options);
	const normalisation = readNormalisation(structure, table, options);
	const caps =
		options.caps === undefined
			? []
			: parseCaps(structure, readRows(options.caps, '--caps', ['Group', 'AtMost', 'iCode', 'Below']));
	return {
		structure,
		table,
		how: normalisation.how,
		options: {
			means: options.aggregate,
			...(options.availability && { availability: options.availability }),
			...(options.mandatory && { mandatory: options.mandatory }),
		},
		caps,
		changes,
		warnings: [...warnings, ...normalisation.warnings],
	};
}
