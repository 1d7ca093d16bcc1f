/*
 * What the key under a matrix has to explain: only what can be seen in it. Phases come from the pack with their
 * bounds as scores 0-100.
 */
import { printScore } from '../../analysis/charts/print-number.ts';
import type { Phase } from '../../instruments/schema/framework.ts';
import { type Cell, type EmptyCell, GROUP_MAX, pointsToScore } from './result-cell.ts';

export interface PhaseEntry {
	readonly phase: Phase;
	/** Scores; the last phase ends at 100 and includes it. */
	readonly from: string;
	readonly to: string;
}

export interface KeyEntries {
	readonly phases: readonly PhaseEntry[];
	/** Numbers without a phase are in sight, on the light scale. */
	readonly steps: boolean;
	readonly starred: boolean;
	readonly missing: readonly EmptyCell['kind'][];
}

const MISSING: readonly EmptyCell['kind'][] = [
	'withheld',
	'no-source',
	'not-applicable',
	'dont-know',
	'unanswered',
	'not-released',
];

export function phaseEntries(phases: readonly Phase[]): readonly PhaseEntry[] {
	const score = (points: number) => printScore(pointsToScore(points, GROUP_MAX) ?? 0);
	return phases.map((phase, index) => ({
		phase,
		from: score(phase.from),
		to: score(phases[index + 1]?.from ?? GROUP_MAX),
	}));
}

export function keyEntries(cells: readonly Cell[], phases: readonly Phase[]): KeyEntries {
	const scored = cells.filter((cell) => cell.kind === 'scored');
	return {
		phases: scored.some((cell) => cell.phase !== null) ? phaseEntries(phases) : [],
		steps: scored.some((cell) => cell.phase === null),
		starred: scored.some((cell) => cell.starred > 0),
		missing: MISSING.filter((kind) => cells.some((cell) => cell.kind === kind)),
	};
}
