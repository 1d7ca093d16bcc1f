/*
 * Tables of the chapter on firmness: what the runs say of the overall score of each unit or, where the pack has none,
 * of each domain. What is published without a figure has none here either.
 */
import { printScore, printShare } from '../../charts/print-number.ts';
import { scoredDomains } from '../../charts/scored-domains.ts';
import type { ReplicatedElement } from '../../robustness/read-replications.ts';
import type { CountryScores } from '../../score/score-sheet.ts';
import { makeBasis } from '../make-basis.ts';
import { columns, figureCell, gapCell, memberRows } from '../make-cells.ts';
import { findElement, type ReportContext } from '../report-context.ts';
import type { Cell, TableBlock } from '../report-model.ts';
import { FIRMNESS_RUNS, printRuns, type Trial } from '../try-scores.ts';

export const basisOf = (context: ReportContext) =>
	makeBasis(context, { ids: scoredDomains(context.pack.framework).map(({ id }) => id) });

/** The published element and what the runs say of it; undefined where either has no figure. */
export function figuresOf(scores: CountryScores, id: string, trial: Trial) {
	const element = findElement(scores, id);
	const found = trial.find(scores.country, id);
	if (element?.status !== 'scored' || element.score === null) return undefined;
	if (!found || found.low === null || found.high === null || found.median === null) return undefined;
	const { low, median, high } = found;
	return { score: element.score, phase: element.phase, low, median, high, found };
}

const gapOf = (scores: CountryScores, id: string, width: number): Cell =>
	gapCell(findElement(scores, id)?.status === 'not-applicable' ? 'not-applicable' : 'withheld', '', width);

const shareCell = (share: number | null): Cell =>
	share === null ? gapCell('no-figure') : figureCell(printShare(share));

const phaseShares = ({ phases, withheldShare, notApplicableShare }: ReplicatedElement): Cell[] => [
	...phases.map(({ share }) => shareCell(share)),
	shareCell(withheldShare + notApplicableShare),
];

export function systemTable(context: ReportContext, trial: Trial): TableBlock {
	const { phases } = context.pack.framework;
	const inPhases = (phases ?? []).map(({ number }) => `Runs in phase ${number}`);
	const titles = [
		...['Published score', '5–95 % of the runs', 'Median of the runs'],
		...(phases ? ['Runs in the published phase', ...inPhases, 'Runs without a score'] : []),
	];
	return {
		kind: 'table',
		caption: `The overall score in ${printRuns(FIRMNESS_RUNS)} runs, by ${context.pack.words.member}`,
		rowTitle: context.pack.words.member,
		columns: columns(titles),
		rows: memberRows(context, titles.length, (scores) => {
			const read = figuresOf(scores, 'system', trial);
			if (!read) return [gapOf(scores, 'system', titles.length)];
			return [
				figureCell(printScore(read.score), '', read.phase),
				figureCell(`${printScore(read.low)}–${printScore(read.high)}`),
				figureCell(printScore(read.median)),
				...(phases ? [shareCell(read.found.samePhaseShare), ...phaseShares(read.found)] : []),
			];
		}),
		notes: [
			'The published score may lie outside the middle of its range, or outside the range: a geometric mean is never above the arithmetic one, and missing values have no middle of their own.',
		],
		basis: basisOf(context),
		shape: 'matrix',
		beside: false,
	};
}

export function domainTable(context: ReportContext, trial: Trial): TableBlock {
	const { member } = context.pack.words;
	return {
		kind: 'table',
		caption: `The score of each domain in ${printRuns(FIRMNESS_RUNS)} runs, by ${member}`,
		rowTitle: member,
		columns: columns(trial.elements.map(({ title }) => title)),
		rows: memberRows(context, trial.elements.length, (scores) =>
			trial.elements.map(({ id }) => {
				const read = figuresOf(scores, id, trial);
				if (!read) return gapOf(scores, id, 1);
				const { samePhaseShare } = read.found;
				const held = samePhaseShare === null ? '' : ` · ${printShare(samePhaseShare)}`;
				return figureCell(
					printScore(read.score),
					`${printScore(read.low)}–${printScore(read.high)}${held}`,
					read.phase,
				);
			}),
		),
		notes: [
			`Large figure: published score 0–100. Small figures: 5–95 % of the runs${context.pack.framework.phases ? ', then the share of the runs in the published phase' : ''}.`,
		],
		basis: basisOf(context),
		shape: 'matrix',
		beside: false,
	};
}
