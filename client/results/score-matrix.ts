/*
 * The comparison as a table: one row a member, one column an element. Rows stand in alphabetical order of the
 * members' names, always, and every member has its row whether it released its results or not: nothing here
 * can be sorted by score.
 */
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { ScoreSheet } from '../../analysis/score/score-sheet.ts';
import type { CountryState, Study } from '../../instruments/schema/study.ts';
import { buildCell, type Cell } from './result-cell.ts';

export interface MatrixColumn {
	readonly id: string;
	readonly title: string;
	/** The pack's word for the level, or 'system', 'theme', 'theme-cell'. */
	readonly level: string;
}

export interface MatrixRow {
	readonly country: string;
	readonly name: string;
	/** Where the country stands, when this reader may know it. */
	readonly state: CountryState | undefined;
	readonly released: boolean;
	/** One a column, in the order of the columns. */
	readonly cells: readonly Cell[];
}

export interface ScoreMatrix {
	readonly columns: readonly MatrixColumn[];
	readonly rows: readonly MatrixRow[];
}

export function buildScoreMatrix(
	study: Pick<Study, 'members' | 'countries'>,
	sheet: ScoreSheet,
	columns: readonly MatrixColumn[],
	language: string,
): ScoreMatrix {
	const rows = sortMembers(study.members, language).map(({ code, name }) => {
		const scores = sheet.countries.find((c) => c.country === code);
		return {
			country: code,
			name,
			state: study.countries.find((c) => c.country === code)?.state,
			released: scores !== undefined,
			cells: columns.map((column) => buildCell(scores, column.id)),
		};
	});
	return { columns, rows };
}
