/*
 * A cell in words and signs: the dash, "n/a", "?" and the sentence that a screen reader hears. One place, so that
 * the key, the cell and the table beside it say the same.
 */
import { printScore, printShare } from '../../analysis/charts/print-number.ts';
import { findText, t } from '../ui/text.ts';
import type { Cell, EmptyCell } from './result-cell.ts';

const SIGNS: Readonly<Record<EmptyCell['kind'], string>> = {
	withheld: '–',
	'not-applicable': 'n/a',
	'dont-know': '?',
	unanswered: '',
	'no-source': '–',
	'not-released': '',
};

export const signOf = (kind: EmptyCell['kind']): string => SIGNS[kind];

/** The word for a status: "withheld", "don't know" … */
export const kindText = (kind: string): string => findText(`results.kind.${kind}`, kind);

/** "45–62", or the one figure where nothing is open; empty without bounds. */
export function rangeText(cell: Cell): string {
	if (cell.low === null || cell.high === null) return '';
	const ends = [printScore(cell.low), printScore(cell.high)];
	return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join('–');
}

/** "range 45–62", where missing answers leave one open; empty otherwise. */
export function openRangeText(cell: Cell): string {
	const range = rangeText(cell);
	return range.includes('–') ? t('results.cell.openRange', { range }) : '';
}

/** What missing answers leave open, in words; empty where they leave nothing open. */
export function openText(cell: Cell): string {
	if (cell.low === null || cell.high === null) return '';
	const [low, high] = [printScore(cell.low), printScore(cell.high)];
	return low === high ? '' : t('results.cell.range', { low, high });
}

export function phaseText(phase: number | null, ungated: number | null): string {
	if (phase === null) return '';
	return ungated === null
		? t('results.cell.phase', { phase })
		: t('results.cell.phaseUngated', { phase, ungated });
}

/** The small line under a number: phase and share of items scored. */
export function detailText(cell: Cell): string {
	const coverage = cell.coverage === null ? '' : printShare(cell.coverage);
	const phase = cell.kind === 'scored' ? phaseText(cell.phase, cell.ungatedPhase) : '';
	return [phase, coverage].filter((text) => text !== '').join(' · ');
}

/** The whole cell as one sentence, for its title and for screen readers. */
export function cellSentence(cell: Cell): string {
	const parts =
		cell.kind === 'scored'
			? [
					t('results.cell.score', { score: printScore(cell.score) }),
					phaseText(cell.phase, cell.ungatedPhase),
					openText(cell),
					cell.starred > 0 ? t('results.cell.starred', { count: cell.starred }) : '',
				]
			: [kindText(cell.kind), cell.reason];
	if (cell.coverage !== null) parts.push(t('results.cell.coverage', { share: printShare(cell.coverage) }));
	return parts.filter((text) => text !== '').join('; ');
}
