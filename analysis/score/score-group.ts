/*
 * One group of the framework from its children: weighted mean, availability, coverage and bounds. Children that
 * do not apply leave numerator and denominator; a withheld child counts as nothing to full in the bounds, so
 * the bounds always contain the score.
 */
import type { GroupRule, Phase } from '../../instruments/schema/framework.ts';
import type { Child } from './child.ts';
import { companionFigures } from './companion-figures.ts';
import { reaches } from './fraction.ts';
import { phaseOf } from './phase-of.ts';
import type { ElementScore } from './score-sheet.ts';

/** Full points of everything above a benchmark. */
export const FULL = 4;

/** Weighted mean of shares 0-1, divided before weighing so that it never leaves 0-1; the weights are positive. */
function meanShare(children: readonly Child[], pointsOf: (child: Child) => number): number {
	const total = children.reduce((sum, child) => sum + child.weight, 0);
	return children.reduce((sum, child) => sum + child.weight * (pointsOf(child) / child.max), 0) / total;
}

const sum = (children: readonly Child[], of: (score: ElementScore) => number): number =>
	children.reduce((total, child) => total + of(child.score), 0);

function withheldReason(scored: number, applicable: number, rule: GroupRule): string {
	const least = rule.least === undefined ? '' : ` and at least ${rule.least}`;
	return `${scored} of ${applicable} scored; ${rule.availability}${least} needed`;
}

function boundShare(child: Child, side: 'low' | 'high'): number {
	if (child.score.status === 'withheld') return side === 'low' ? 0 : child.max;
	return child.score[side] ?? 0;
}

function emptyGroup(level: string, id: string, children: readonly Child[]): ElementScore {
	const reason = children.length === 0 ? 'its items are shown and never scored' : 'nothing below it applies';
	return {
		level,
		id,
		status: 'not-applicable',
		reason,
		points: null,
		score: null,
		phase: null,
		ungatedPhase: null,
		coverage: null,
		scoredItems: 0,
		applicableItems: 0,
		starredItems: 0,
		low: null,
		high: null,
		geometric: null,
		lowest: null,
		cumulative: null,
	};
}

function isEnough(scored: number, applicable: number, rule: GroupRule): boolean {
	const least = rule.least === undefined || scored >= rule.least || scored === applicable;
	return scored > 0 && least && reaches(scored, applicable, rule.availability);
}

export function scoreGroup(
	level: string,
	id: string,
	children: readonly Child[],
	rule: GroupRule,
	phases: readonly Phase[] | undefined,
): ElementScore {
	const applicable = children.filter((child) => child.score.status !== 'not-applicable');
	if (applicable.length === 0) return emptyGroup(level, id, children);
	const scored = applicable.filter((child) => child.score.status === 'scored');
	const enough = isEnough(scored.length, applicable.length, rule);
	const points = enough ? FULL * meanShare(scored, (child) => child.score.points ?? 0) : null;
	const phase = points === null ? null : phaseOf(points, phases);
	const scoredItems = sum(applicable, (score) => score.scoredItems);
	const applicableItems = sum(applicable, (score) => score.applicableItems);
	return {
		level,
		id,
		status: enough ? 'scored' : 'withheld',
		reason: enough ? '' : withheldReason(scored.length, applicable.length, rule),
		points,
		score: points === null ? null : (points * 100) / FULL,
		phase,
		ungatedPhase: phase,
		coverage: scoredItems / applicableItems,
		scoredItems,
		applicableItems,
		starredItems: sum(applicable, (score) => score.starredItems),
		low: FULL * meanShare(applicable, (child) => boundShare(child, 'low')),
		high: FULL * meanShare(applicable, (child) => boundShare(child, 'high')),
		...companionFigures(children, enough ? scored : []),
	};
}
