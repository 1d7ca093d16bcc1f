/*
 * The integration reading of a domain: do the issues (theme cells) stand on a common system (the core domain),
 * or is one served by a channel of its own? Read on values before the evidence rule, so that a missing citation
 * is not taken for a silo. Thresholds are the pack's, in points of 100. A text beside a matrix, not an index.
 */
import type { Framework, IntegrationRule } from '../../instruments/schema/framework.ts';
import { reaches } from './fraction.ts';
import type { ElementScore, IntegrationReading, Reading } from './score-sheet.ts';

const TOLERANCE = 1e-9;
const atLeast = (value: number, threshold: number): boolean => value >= threshold - TOLERANCE;
const below = (value: number, threshold: number): boolean => !atLeast(value, threshold);

interface Figures {
	readonly core: number;
	readonly cells: readonly number[];
	readonly mean: number;
	readonly spread: number;
}

function readingOf({ core, cells, mean, spread }: Figures, rule: IntegrationRule): Reading {
	if (atLeast(spread, rule.unevenFrom) || atLeast(mean - core, rule.biasFrom)) return 'issue-based';
	if (atLeast(rule.evenTo, spread) && atLeast(core, mean) && atLeast(core, rule.coreFrom))
		return 'integrative';
	if ([core, ...cells].every((score) => below(score, rule.weakBelow))) return 'weak throughout';
	return 'mixed';
}

function readDomain(
	domain: ElementScore,
	cells: readonly ElementScore[],
	rule: IntegrationRule,
): IntegrationReading {
	const applicable = cells.filter((cell) => cell.status !== 'not-applicable');
	const scores = applicable.flatMap((cell) => (cell.score === null ? [] : [cell.score]));
	const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
	const spread = scores.length === 0 ? null : Math.max(...scores) - Math.min(...scores);
	const core = domain.score;
	const bias = mean === null || core === null ? null : mean - core;
	const counts = { cellsScored: scores.length, cellsApplicable: applicable.length };
	const figures = { domain: domain.id, core, cellMean: mean, spread, bias, ...counts };
	if (mean === null || spread === null || !reaches(scores.length, cells.length, rule.cells))
		return {
			...figures,
			reading: null,
			reason: `${scores.length} of ${cells.length} cells scored; ${rule.cells} needed`,
		};
	if (core === null) return { ...figures, reading: null, reason: 'the domain itself is not scored' };
	return { ...figures, reading: readingOf({ core, cells: scores, mean, spread }, rule), reason: '' };
}

/** `elements`: the uncapped scores of the whole tree and the theme cells. One reading a domain, in framework order. */
export function readIntegration(
	framework: Framework,
	elements: readonly ElementScore[],
): IntegrationReading[] {
	const { integration, themes } = framework;
	if (!integration || !themes) return [];
	const byId = new Map(elements.map((element) => [element.id, element]));
	return framework.domains.flatMap((domain) => {
		const own = byId.get(domain.id);
		const cellIds = themes.list.flatMap((theme) => theme.cells.filter((cell) => cell.domain === domain.id));
		const cells = cellIds.flatMap((cell) => byId.get(cell.id) ?? []);
		return own && cells.length > 0 ? [readDomain(own, cells, integration)] : [];
	});
}
