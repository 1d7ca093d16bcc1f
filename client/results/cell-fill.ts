/*
 * The ground of a cell. Phases have their four colours; a number without a phase (an item, or a pack that gives no
 * phases) stands on a light scale of one hue, so that nobody takes it for a phase. Cells without a number have none.
 */
import type { CSSProperties } from 'react';
import { COLOURS, phaseColour } from '../../analysis/charts/chart-theme.ts';
import type { Cell } from './result-cell.ts';

/** Light to dark, all of them with ink text above 4.5. */
export const STEP_COLOURS = ['#f4f8f8', '#e2eeee', '#cfe3e4', '#bbd8d9', '#a6cccd'] as const;

/** The step of a score 0-100; a score of exactly 100 belongs to the last. */
export function stepColour(score: number): string {
	const width = 100 / STEP_COLOURS.length;
	const step = Math.min(STEP_COLOURS.length - 1, Math.floor((score + 1e-9) / width));
	return STEP_COLOURS[step] ?? STEP_COLOURS[0];
}

/** `phases`: how many phases the pack has, 0 when none. */
export function cellFill(cell: Cell, phases: number): CSSProperties | undefined {
	if (cell.kind !== 'scored') return undefined;
	if (cell.phase === null || phases < 2) return { background: stepColour(cell.score), color: COLOURS.ink };
	const { fill, text } = phaseColour(cell.phase, phases);
	return { background: fill, color: text };
}
