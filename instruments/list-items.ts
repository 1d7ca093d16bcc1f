/*
 * The items of a framework in order: the leaves of the tree and the cells of the themes, each with the path of
 * groups above it. What asks, checks or scores an item starts from this list.
 */
import type { Element, Framework, Scale } from './schema/framework.ts';

export interface Item {
	readonly id: string;
	readonly level: string;
	readonly question: string;
	readonly scaleId: string;
	readonly scale: Scale;
	readonly statement: string;
	/** Ids of the groups above, from the domain down; a theme cell has its theme. */
	readonly path: readonly string[];
}

export const THEME_CELL = 'theme-cell';

function itemOf(
	element: Element,
	level: string,
	path: readonly string[],
	framework: Framework,
): Item | undefined {
	const scale = element.scale === undefined ? undefined : framework.scales[element.scale];
	if (element.question === undefined || element.scale === undefined || !scale) return undefined;
	const statement = element.statement ?? element.title;
	return {
		id: element.id,
		level,
		question: element.question,
		scaleId: element.scale,
		scale,
		statement,
		path,
	};
}

function treeItems(
	elements: readonly Element[],
	depth: number,
	path: readonly string[],
	framework: Framework,
): Item[] {
	return elements.flatMap((element) => {
		const item = itemOf(element, framework.levels[depth] ?? '', path, framework);
		return item ? [item] : treeItems(element.children ?? [], depth + 1, [...path, element.id], framework);
	});
}

function cellItems(framework: Framework): Item[] {
	return (framework.themes?.list ?? []).flatMap((theme) =>
		theme.cells.flatMap((cell) => {
			const item = itemOf({ ...cell, title: cell.statement }, THEME_CELL, [theme.id], framework);
			return item ? [item] : [];
		}),
	);
}

/** Every scored item: the tree's first, in framework order, then the theme cells. */
export function listItems(framework: Framework): Item[] {
	return [...treeItems(framework.domains, 0, [], framework), ...cellItems(framework)];
}
