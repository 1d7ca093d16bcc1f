/*
 * The gates of a framework: an item which, answered with no points, settles its siblings. The pack names it by
 * the last letter of the item's id; here it is found from the question that is asked.
 */
import type { Element, Framework } from '../../instruments/schema/framework.ts';

export interface Gate {
	/** The questions that the gate settles, in the order of the framework. */
	readonly settles: readonly string[];
}

function gateOf(element: Element): readonly (readonly [string, Gate])[] {
	const items = (element.children ?? []).filter((child) => child.question !== undefined);
	const gate = items.find((item) => element.gate !== undefined && item.id.endsWith(element.gate));
	if (gate?.question === undefined) return [];
	const settles = items.flatMap(({ question }) =>
		question === undefined || question === gate.question ? [] : [question],
	);
	return [[gate.question, { settles }]];
}

function walk(elements: readonly Element[]): readonly (readonly [string, Gate])[] {
	return elements.flatMap((element) => [...gateOf(element), ...walk(element.children ?? [])]);
}

/** By the question of the gate item. */
export const findGates = (framework: Framework): ReadonlyMap<string, Gate> =>
	new Map(walk(framework.domains));
