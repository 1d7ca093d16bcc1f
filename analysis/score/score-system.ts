/*
 * The system score: the mean of the domains, with the phase gate: at most so many phases above the lowest
 * scored domain, so that one strong part cannot hide a missing one. Both phases are kept.
 */
import type { Framework } from '../../instruments/schema/framework.ts';
import type { Child } from './child.ts';
import { scoreGroup } from './score-group.ts';
import type { ElementScore } from './score-sheet.ts';

export function scoreSystem(domains: readonly Child[], framework: Framework): ElementScore | undefined {
	const { system, phases } = framework;
	if (!system) return undefined;
	const score = scoreGroup('system', 'system', domains, { availability: system.availability }, phases);
	if (score.phase === null || system.gate === undefined) return score;
	const lowest = Math.min(
		...domains.flatMap(({ score: domain }) => (domain.phase === null ? [] : [domain.phase])),
	);
	return { ...score, phase: Math.min(score.phase, lowest + system.gate) };
}
