/*
 * What pack.json says for comparisons: neighbours must be two different members, each pair once; elements of
 * cross-border handling and items of contradictions must exist, and their values must be choices that have points.
 */
import { type Item, listItems } from '../list-items.ts';
import { memberCodes } from '../list-members.ts';
import type { Pack } from '../pack.ts';
import type { SaidOfItem } from '../schema/pack-file.ts';
import type { AddFault } from './fault-list.ts';
import { listElements } from './list-elements.ts';

function checkNeighbours(pack: Pack, add: AddFault): void {
	const members = memberCodes(pack);
	const seen = new Map<string, number>();
	(pack.neighbours ?? []).forEach((pair, i) => {
		const path = `$.neighbours[${i}]`;
		for (const [j, code] of pair.entries())
			if (!members.has(code)) add(`${path}[${j}]`, `"${code}" is no member`, 'name a member by its code');
		if (pair[0] === pair[1]) add(path, `"${pair[0]}" cannot border on itself`, 'name two members');
		const key = [...pair].sort().join(' ');
		const first = seen.get(key);
		if (first === undefined) seen.set(key, i);
		else add(path, `the pair stands twice, first at $.neighbours[${first}]`, 'list it once');
	});
}

function checkCrossBorder(pack: Pack, add: AddFault): void {
	const known = new Set(listElements(pack.framework).map(({ name }) => name));
	(pack.crossBorder ?? []).forEach((id, i) => {
		if (!known.has(id))
			add(`$.crossBorder[${i}]`, `"${id}" is no element`, 'name an element of framework.json by its id');
	});
}

function checkSaid(said: SaidOfItem, items: ReadonlyMap<string, Item>, path: string, add: AddFault): void {
	const scale = items.get(said.item)?.scale;
	if (!scale) {
		add(`${path}.item`, `"${said.item}" is no item`, 'name an item of framework.json by its id');
		return;
	}
	if (scale.kind !== 'choice') {
		add(`${path}.item`, `"${said.item}" has no choices`, 'name an item with a scale of choices');
		return;
	}
	const choices = new Set(scale.choices.map((choice) => String(choice.value)));
	said.values.forEach((value, i) => {
		if (!choices.has(value))
			add(`${path}.values[${i}]`, `"${value}" is no answer to "${said.item}"`, 'name one of its choices');
	});
}

export function checkComparisons(pack: Pack, add: AddFault): void {
	checkNeighbours(pack, add);
	checkCrossBorder(pack, add);
	const items = new Map(listItems(pack.framework).map((item) => [item.id, item]));
	(pack.contradictions ?? []).forEach(({ one, other }, i) => {
		const path = `$.contradictions[${i}]`;
		checkSaid(one, items, `${path}.one`, add);
		checkSaid(other, items, `${path}.other`, add);
		if (one.item === other.item) add(path, 'both answers are to one item', 'name two items');
	});
}
