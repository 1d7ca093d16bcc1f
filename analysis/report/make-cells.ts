/*
 * The cells of tables: a score with what belongs beside it, a gap that says which kind it is, and the row of a
 * member who is not released, which has one word and no figure.
 */
import { printPoints, printScore, printShare } from '../charts/print-number.ts';
import type { CountryScores, ElementScore } from '../score/score-sheet.ts';
import type { ReportContext } from './report-context.ts';
import type { Cell, CellGap, Column, Row } from './report-model.ts';

export const textCell = (text: string): Cell => ({ kind: 'text', text });
export const gapCell = (gap: CellGap, detail = '', span = 1): Cell => ({ kind: 'gap', gap, detail, span });
export const figureCell = (text: string, detail = '', phase: number | null = null): Cell => ({
	kind: 'figure',
	text,
	detail,
	phase,
});

export const columns = (titles: readonly string[], align: Column['align'] = 'middle'): Column[] =>
	titles.map((title) => ({ title, align }));

/** The score 0-100 with points and coverage under it: "60" over "2.4 · 93 %*", the star for the evidence rule. */
export function scoreCell(element: ElementScore | undefined): Cell {
	if (element?.status === 'not-applicable') return gapCell('not-applicable');
	const coverage = element?.coverage ?? null;
	const share = coverage === null ? '' : printShare(coverage);
	if (element?.status !== 'scored' || element.score === null || element.points === null) {
		return gapCell('withheld', share);
	}
	const star = element.starredItems > 0 ? '*' : '';
	const detail = [`${printPoints(element.points)}${star}`, share].filter((part) => part !== '').join(' · ');
	return figureCell(printScore(element.score), detail, element.phase);
}

/** One row a member, alphabetical; the cells of those who are shown come from `cellsOf`. */
export function memberRows(
	context: ReportContext,
	width: number,
	cellsOf: (scores: CountryScores) => Cell[],
): Row[] {
	return context.shown.map(({ member, scores }) => ({
		heading: member.name,
		depth: 0,
		cells: scores ? cellsOf(scores) : [gapCell('not-released', '', width)],
	}));
}
