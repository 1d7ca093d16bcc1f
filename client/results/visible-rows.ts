/* The rows of a tree that are in sight: every root, and the children of whatever is open, with their depth. */
import type { TreeNode } from './element-tree.ts';

export interface VisibleRow {
	readonly node: TreeNode;
	/** 0 for a root. */
	readonly depth: number;
}

export function visibleRows(
	nodes: readonly TreeNode[],
	open: ReadonlySet<string>,
	depth = 0,
): readonly VisibleRow[] {
	return nodes.flatMap((node) => [
		{ node, depth },
		...(open.has(node.id) ? visibleRows(node.children, open, depth + 1) : []),
	]);
}
