/*
 * The levels of a pack as the report uses them: what is printed in full for each country, and what is printed as
 * one matrix over all countries, because it would fill a book otherwise.
 */
import type { Element, Framework } from '../../instruments/schema/framework.ts';

export interface Placed {
	readonly id: string;
	readonly title: string;
	readonly depth: number;
	readonly isItem: boolean;
}

/** The tree in framework order, each element with its depth from 0. */
export function listTree(elements: readonly Element[], depth = 0): Placed[] {
	return elements.flatMap((element) => {
		const { id, title, children } = element;
		const isItem = element.question !== undefined;
		return [{ id, title, depth, isItem }, ...listTree(children ?? [], depth + 1)];
	});
}

/** The depth that is printed as a matrix: the lowest groups, or the items where the only groups are domains. */
export const matrixDepth = ({ levels }: Framework): number => (levels.length <= 2 ? 1 : levels.length - 2);
