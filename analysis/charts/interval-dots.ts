/*
 * One element over all members: the published score as a dot, and behind it the range in which nine of ten runs lie
 * when the choices behind the score are varied. In alphabetical order; the title says how wide the ranges are.
 */
import type { Pack } from '../../instruments/pack.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';
import type { ReplicatedElement } from '../robustness/read-replications.ts';
import type { ScoreSheet } from '../score/score-sheet.ts';
import type { ChartSpec } from './chart-theme.ts';
import { elementDots } from './domain-dots.ts';
import { type DotRow, dotPlot } from './dot-plot.ts';
import { sortMembers } from './name-members.ts';
import { printDistance } from './print-number.ts';

export interface TriedElement {
	readonly id: string;
	readonly title: string;
	readonly runs: string;
	/** Stands alone on its row; otherwise as narrow as the charts of domains. */
	readonly wide: boolean;
	readonly find: (country: string, id: string) => ReplicatedElement | undefined;
}

const EMPTY = { score: null, low: null, high: null };

function tried(row: DotRow, found: ReplicatedElement | undefined): DotRow {
	if (row.status !== 'scored') return row;
	if (!found || found.low === null || found.high === null) return { ...row, ...EMPTY, status: 'withheld' };
	return { ...row, low: found.low, high: found.high };
}

function finding(title: string, rows: readonly DotRow[]): string {
	const widths = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
	if (widths.length === 0) return `${title}: there is no range yet`;
	const ends = [printDistance(Math.min(...widths)), printDistance(Math.max(...widths))];
	if (ends[0] === ends[1]) return `${title}: each range is ${ends[0]} of 100 wide`;
	return `${title}: the ranges are from ${ends[0]} to ${ends[1]} of 100 wide`;
}

/** Members who are not in the sheet are listed as not released. */
export function intervalDots(
	sheet: ScoreSheet,
	pack: Pack,
	element: TriedElement,
	members: readonly Member[],
): ChartSpec {
	const plot = elementDots(sheet, pack, element, members);
	const ordered = sortMembers(members, pack.language);
	const rows = plot.rows.map((row, i) => tried(row, element.find(ordered[i]?.code ?? '', element.id)));
	const scored = rows.filter(({ status }) => status === 'scored').length;
	return dotPlot({
		...plot,
		rows,
		dot: 45,
		...(element.wide ? { width: 380, titleColumns: 70 } : {}),
		title: finding(element.title, rows),
		subtitle: `Dot: published score 0–100. Bar: where nine of ten of ${element.runs} runs lie; n = ${scored} of ${rows.length} ${pack.words.members}`,
	});
}
