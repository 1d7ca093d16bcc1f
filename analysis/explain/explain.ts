/*
 * Opens any figure of a score sheet: value, rules, weights, which children were taken and which left out, down to the
 * voices of every item. Reads the sheet and the pack; the sheet's own figures are never worked out a second time.
 */
import { type Item, listItems } from '../../instruments/list-items.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Element, Framework, GroupRule } from '../../instruments/schema/framework.ts';
import type { CountryScores, ElementScore, ScoreSheet } from '../score/score-sheet.ts';
import { explainItem } from './explain-item.ts';
import type { Explanation, GroupExplanation, Part, Rule } from './explanation.ts';

interface Desk {
	readonly framework: Framework;
	readonly country: CountryScores;
	readonly respondents: string;
	readonly scores: ReadonlyMap<string, ElementScore>;
	readonly items: ReadonlyMap<string, Item>;
}

/** A group with its rule and its children, wherever it stands: in the tree, as a theme, or as the system. */
interface Group {
	readonly rule: GroupRule;
	readonly children: readonly { readonly id: string; readonly weight: number }[];
}

const FULL = 4;
const weighed = ({ id, weight = 1 }: Element) => ({ id, weight });

function findInTree(
	elements: readonly Element[],
	depth: number,
	id: string,
	framework: Framework,
): Group | undefined {
	for (const element of elements) {
		if (element.id === id) {
			const rule = framework.rules[framework.levels[depth] ?? ''] ?? { availability: '1/1' };
			return { rule, children: (element.children ?? []).map(weighed) };
		}
		const below = findInTree(element.children ?? [], depth + 1, id, framework);
		if (below) return below;
	}
	return undefined;
}

function findGroup({ framework }: Desk, id: string, level: string): Group | undefined {
	const { system, themes, domains } = framework;
	if (level === 'system' && system)
		return { rule: { availability: system.availability }, children: domains.map(weighed) };
	const theme = themes?.list.find((each) => each.id === id);
	if (theme && level === 'theme')
		return {
			rule: { availability: themes?.availability ?? '1/1' },
			children: theme.cells.map((cell) => ({ id: cell.id, weight: 1 })),
		};
	return findInTree(domains, 0, id, framework);
}

/** Full points of a child: 4 for groups, the maximum of its scale for an item. */
const fullOf = (desk: Desk, id: string): number => desk.items.get(id)?.scale.max ?? FULL;

function partsOf(desk: Desk, parent: ElementScore, group: Group): Part[] {
	const isTaken = (id: string) => parent.status === 'scored' && desk.scores.get(id)?.status === 'scored';
	const total = group.children.reduce((sum, { id, weight }) => sum + (isTaken(id) ? weight : 0), 0);
	return group.children.map(({ id, weight }): Part => {
		const explanation = explainElement(desk, id);
		const { status, points } = explanation.score;
		const taken = isTaken(id);
		const share = taken ? weight / total : null;
		const left = status === 'scored' ? 'parent' : status;
		return {
			...{ id, weight, weightShare: share, taken },
			brings: share === null ? null : (FULL * share * (points ?? 0)) / fullOf(desk, id),
			leftOut: taken ? '' : left,
			explanation,
		};
	});
}

function availabilityRule(parts: readonly Part[], { availability, least = 0 }: GroupRule): Rule {
	const statuses = parts.map(({ explanation }) => explanation.score.status);
	const scored = statuses.filter((status) => status === 'scored').length;
	const applicable = statuses.filter((status) => status !== 'not-applicable').length;
	return { key: 'availability', figures: { fraction: availability, least, scored, applicable } };
}

function phaseRules(
	desk: Desk,
	{ level, phase, ungatedPhase }: ElementScore,
	parts: readonly Part[],
): Rule[] {
	if (phase === null || ungatedPhase === null) return [];
	const from = desk.framework.phases?.find(({ number }) => number === ungatedPhase)?.from ?? 0;
	const reached: Rule = { key: 'phase', figures: { phase: ungatedPhase, from } };
	const gate = desk.framework.system?.gate;
	if (level !== 'system' || gate === undefined) return [reached];
	const domains = parts.flatMap(({ id, explanation }) => {
		const own = explanation.score.phase;
		return own === null ? [] : [{ id, phase: own }];
	});
	const [lowest] = domains.sort((a, b) => a.phase - b.phase);
	if (!lowest) return [reached];
	const figures = { gate, lowest: lowest.id, lowestPhase: lowest.phase, ungated: ungatedPhase, phase };
	return [reached, { key: 'phase-gate', figures }];
}

function explainGroup(desk: Desk, score: ElementScore): GroupExplanation {
	const group = findGroup(desk, score.id, score.level) ?? { rule: { availability: '1/1' }, children: [] };
	const parts = partsOf(desk, score, group);
	const taken = parts.filter((part) => part.taken).length;
	const missing = score.applicableItems - score.scoredItems;
	const { low, high } = score;
	const rules: Rule[] = [
		{ key: 'respondents-read', figures: { respondents: desk.respondents } },
		...(taken > 0 ? [{ key: 'mean', figures: { full: FULL, taken } } as const] : []),
		availabilityRule(parts, group.rule),
		...(missing > 0 && low !== null && high !== null
			? [{ key: 'bounds', figures: { missing, low, high } } as const]
			: []),
		...phaseRules(desk, score, parts),
	];
	return { kind: 'group', score, rules, parts };
}

function explainElement(desk: Desk, id: string): Explanation {
	const score = desk.scores.get(id);
	if (!score) throw new RangeError(`explain requires an element of the score sheet, not ${id}`);
	const [item, itemScore] = [desk.items.get(id), desk.country.items.find((each) => each.id === id)];
	return item && itemScore ? explainItem(item, itemScore, score) : explainGroup(desk, score);
}

/** `element`: id as in the score sheet, such as 1.1.1a, D1, TIP or system. Throws RangeError for one that is not there. */
export function explain(sheet: ScoreSheet, pack: Pack, country: string, element: string): Explanation {
	const scores = sheet.countries.find((each) => each.country === country);
	if (!scores) throw new RangeError('explain requires a country of the score sheet');
	const desk: Desk = {
		framework: pack.framework,
		country: scores,
		respondents: sheet.recipe.options.respondents ?? 'all',
		scores: new Map(scores.elements.map((each) => [each.id, each])),
		items: new Map(listItems(pack.framework).map((item) => [item.id, item])),
	};
	return explainElement(desk, element);
}
