/*
 * One country's scores as a tree that opens downwards: domain → … → item, and theme → cell. Joins the framework's
 * titles with the country's scores; what each level is called and how many there are is the pack's choice.
 */
import type { CountryScores, ElementScore, ItemScore } from '../../analysis/score/score-sheet.ts';
import type { Element, Framework } from '../../instruments/schema/framework.ts';
import { type Cell, cellOfElement, GROUP_MAX, notReleasedCell } from './result-cell.ts';

export interface TreeNode {
	readonly id: string;
	readonly title: string;
	/** The full sentence of an item, where the title is only its short name. */
	readonly statement: string;
	readonly level: string;
	readonly cell: Cell;
	readonly element: ElementScore | undefined;
	/** Set for the lowest level only: the answer and its voices. */
	readonly item: ItemScore | undefined;
	readonly children: readonly TreeNode[];
}

interface Source {
	readonly elements: ReadonlyMap<string, ElementScore>;
	readonly items: ReadonlyMap<string, ItemScore>;
}

interface Named {
	readonly id: string;
	readonly title: string;
	readonly statement: string;
	readonly level: string;
}

function buildNode(named: Named, children: readonly TreeNode[], source: Source): TreeNode {
	const element = source.elements.get(named.id);
	const item = source.items.get(named.id);
	const cell =
		element === undefined
			? notReleasedCell(named.id)
			: cellOfElement(element, item?.gap ?? null, item?.max ?? GROUP_MAX, item !== undefined);
	return { ...named, cell, element, item, children };
}

function elementNode(element: Element, levels: readonly string[], source: Source): TreeNode {
	const [level = '', ...below] = levels;
	const children = (element.children ?? []).map((child) => elementNode(child, below, source));
	return buildNode({ ...element, statement: element.statement ?? '', level }, children, source);
}

function sourceOf(country: CountryScores): Source {
	return {
		elements: new Map(country.elements.map((element) => [element.id, element])),
		items: new Map(country.items.map((item) => [item.id, item])),
	};
}

export function buildDomainTree(framework: Framework, country: CountryScores): readonly TreeNode[] {
	const source = sourceOf(country);
	return framework.domains.map((domain) => elementNode(domain, framework.levels, source));
}

export function buildThemeTree(framework: Framework, country: CountryScores): readonly TreeNode[] {
	const source = sourceOf(country);
	const title = (id: string) => framework.domains.find((d) => d.id === id)?.title ?? id;
	return (framework.themes?.list ?? []).map((theme) => {
		const cells = theme.cells.map(({ id, domain, statement }) =>
			buildNode({ id, title: title(domain), statement, level: 'theme-cell' }, [], source),
		);
		return buildNode({ id: theme.id, title: theme.title, statement: '', level: 'theme' }, cells, source);
	});
}

/** Ids from the root down to the element, both included; empty when the tree has no such element. */
export function findPath(nodes: readonly TreeNode[], id: string): readonly string[] {
	for (const node of nodes) {
		if (node.id === id) return [id];
		const below = findPath(node.children, id);
		if (below.length > 0) return [node.id, ...below];
	}
	return [];
}

/** The cells of all nodes, at every depth. */
export function listCells(nodes: readonly TreeNode[]): readonly Cell[] {
	return nodes.flatMap((node) => [node.cell, ...listCells(node.children)]);
}
