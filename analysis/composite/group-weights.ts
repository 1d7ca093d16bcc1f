/*
 * A group whose children all weigh nought has no mean. It is refused wherever weights come in (structure, weights
 * file, sets of weights), since 0 ÷ 0 would otherwise pass through the whole index without a word.
 */
import type { Fault } from '../../instruments/problem.ts';
import { childrenOf, type IndexStructure } from './index-structure.ts';

/** A fault for each group without weight; `placeOf` says where the weight of a child stands. */
export function checkGroupWeights(
	structure: IndexStructure,
	weight: Float64Array,
	placeOf: (child: number) => string,
): Fault[] {
	const faults: Fault[] = [];
	for (let node = structure.indicators; node < structure.codes.length; node++) {
		const children = childrenOf(structure, node);
		if (children.some((child) => (weight[child] ?? 0) > 0)) continue;
		const names = Array.from(children, (child) => structure.codes[child]).join(', ');
		faults.push({
			field: placeOf(children[0] ?? 0),
			rule: `${structure.codes[node]}: everything below this group (${names}) weighs 0`,
			cure: 'give at least one of them a weight above 0',
		});
	}
	return faults;
}
