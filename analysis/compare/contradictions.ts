/*
 * Answers of one voice that do not go together: by a pair that the pack names, by the gate of an indicator (its first
 * thing is not there, and yet something of it is), and by the order of benchmarks (a later one two steps or more above
 * an earlier one), which is doubtful only. Shown as a question to the country; no answer and no score is changed.
 */
import { listItems } from '../../instruments/list-items.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Element } from '../../instruments/schema/framework.ts';
import { scaleStep } from '../consensus/scale-step.ts';
import { valuePoints } from '../score/value-points.ts';

export interface Contradiction {
	/** Ids of the two items, the earlier one first. */
	readonly items: readonly [string, string];
	/** `pack` and `gate` cannot both hold; `order` is doubtful. */
	readonly rule: 'pack' | 'gate' | 'order';
}

/** Id of an item → its answered value. */
export type Answers = ReadonlyMap<string, string>;
export type FindContradictions = (answers: Answers) => Contradiction[];

const STEPS_APART = 2;

/** Groups of items that stand in order, each with the item that is its gate. */
interface OrderedGroup {
	readonly items: readonly string[];
	readonly gate: string | undefined;
}

function listGroups(elements: readonly Element[]): OrderedGroup[] {
	return elements.flatMap((element) => {
		const children = element.children ?? [];
		const items = children.filter((child) => child.question !== undefined).map((child) => child.id);
		const gate = element.gate === undefined ? undefined : items.find((id) => id.endsWith(element.gate ?? ''));
		return [...(items.length > 1 ? [{ items, gate }] : []), ...listGroups(children)];
	});
}

/** Prepares the search, so that thousands of respondents can be looked through. */
export function contradictionFinder(pack: Pack): FindContradictions {
	const items = new Map(listItems(pack.framework).map((item, place) => [item.id, { item, place }]));
	const groups = listGroups(pack.framework.domains);
	const scaleOf = (id: string) => items.get(id)?.item.scale;
	const inOrder = (a: string, b: string): [string, string] =>
		(items.get(a)?.place ?? 0) <= (items.get(b)?.place ?? 0) ? [a, b] : [b, a];

	function ofPack(answers: Answers): Contradiction[] {
		return (pack.contradictions ?? [])
			.filter(({ one, other }) =>
				[one, other].every(({ item, values }) => values.includes(answers.get(item) ?? '')),
			)
			.map(({ one, other }) => ({ items: inOrder(one.item, other.item), rule: 'pack' }));
	}

	function pointsOf(id: string, answers: Answers): number | null {
		const [scale, value] = [scaleOf(id), answers.get(id)];
		return scale && value !== undefined ? valuePoints(scale, value) : null;
	}

	function ofGate({ items: ids, gate }: OrderedGroup, answers: Answers): Contradiction[] {
		if (gate === undefined || pointsOf(gate, answers) !== 0) return [];
		return ids
			.filter((id) => id !== gate && (pointsOf(id, answers) ?? 0) > 0)
			.map((id) => ({ items: inOrder(gate, id), rule: 'gate' }));
	}

	function stepOf(id: string, answers: Answers): number | undefined {
		const [scale, value] = [scaleOf(id), answers.get(id)];
		return scale && value !== undefined ? scaleStep(value, scale) : undefined;
	}

	function ofOrder({ items: ids }: OrderedGroup, answers: Answers): Contradiction[] {
		return ids.flatMap((earlier, i) =>
			ids.slice(i + 1).flatMap((later): Contradiction[] => {
				const [low, high] = [stepOf(earlier, answers), stepOf(later, answers)];
				if (scaleOf(earlier) !== scaleOf(later) || low === undefined || high === undefined) return [];
				return high - low >= STEPS_APART ? [{ items: [earlier, later], rule: 'order' }] : [];
			}),
		);
	}

	return (answers) => {
		const found = new Map<string, Contradiction>();
		const all = [
			...ofPack(answers),
			...groups.flatMap((group) => ofGate(group, answers)),
			...groups.flatMap((group) => ofOrder(group, answers)),
		];
		for (const each of all) {
			const key = each.items.join(' ');
			if (!found.has(key)) found.set(key, each);
		}
		return [...found.values()];
	};
}
