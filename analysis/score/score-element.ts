/* The tree of the framework, scored from the items upwards; every element is kept, parents before children. */
import type { Element, Framework } from '../../instruments/schema/framework.ts';
import type { Child } from './child.ts';
import { FULL, scoreGroup } from './score-group.ts';
import type { ElementScore, ItemScore } from './score-sheet.ts';

export type ItemScores = ReadonlyMap<string, ItemScore>;

const GAP_REASON = {
	'not-applicable': 'not applicable',
	'dont-know': "don't know",
	unanswered: 'not answered',
	'no-source': 'no source yet',
} as const;

export function scoreItem(level: string, item: ItemScore): ElementScore {
	const { id, points, max, gap } = item;
	const applies = gap !== 'not-applicable';
	const isScored = points !== null;
	return {
		level,
		id,
		status: isScored ? 'scored' : applies ? 'withheld' : 'not-applicable',
		reason: gap === null ? '' : GAP_REASON[gap],
		points,
		score: isScored ? (points * 100) / max : null,
		phase: null,
		ungatedPhase: null,
		coverage: applies ? Number(isScored) : null,
		scoredItems: Number(isScored),
		applicableItems: Number(applies),
		starredItems: Number(item.starred),
		low: isScored ? points : applies ? 0 : null,
		high: isScored ? points : applies ? max : null,
		geometric: null,
		lowest: null,
		cumulative: null,
	};
}

export interface ScoredElement {
	readonly own: Child;
	/** The element and everything below it, parents first. */
	readonly all: readonly ElementScore[];
}

export function scoreElement(
	element: Element,
	depth: number,
	framework: Framework,
	items: ItemScores,
): ScoredElement {
	const level = framework.levels[depth] ?? '';
	const weight = element.weight ?? 1;
	const item = element.question === undefined ? undefined : items.get(element.id);
	if (item) {
		const score = scoreItem(level, item);
		return { own: { score, weight, max: item.max, isItem: true }, all: [score] };
	}
	const below = (element.children ?? []).map((child) => scoreElement(child, depth + 1, framework, items));
	const rule = framework.rules[level];
	if (!rule) throw new RangeError(`scoreElement requires a rule for the level ${level}`);
	const score = scoreGroup(
		level,
		element.id,
		below.map((one) => one.own),
		rule,
		framework.phases,
	);
	return {
		own: { score, weight, max: FULL, isItem: false },
		all: [score, ...below.flatMap((one) => one.all)],
	};
}
