/*
 * Compiles a framework once into flat arrays (compiled-framework.ts), so that the same answers can be scored
 * thousands of times under other weights and rules. First step of every robustness figure and of the what-if page.
 */
import { type Item, listItems, THEME_CELL } from '../../instruments/list-items.ts';
import type { Element, Framework, GroupRule } from '../../instruments/schema/framework.ts';
import type { CompiledFramework } from './compiled-framework.ts';

interface Group {
	readonly id: string;
	readonly level: string;
	readonly weight: number;
	readonly rule: GroupRule;
	readonly children: readonly number[];
	readonly isTheme: boolean;
}

interface Draft {
	readonly framework: Framework;
	readonly items: readonly Item[];
	readonly slotOfItem: ReadonlyMap<string, number>;
	readonly itemWeights: Float64Array;
	readonly groups: Group[];
	readonly order: number[];
}

function addGroup(draft: Draft, group: Group): number {
	draft.groups.push(group);
	return draft.items.length + draft.groups.length - 1;
}

/** The slot of an element; everything below it is added first, and named after it in the order of the sheet. */
function addElement(draft: Draft, element: Element, depth: number): number {
	const weight = element.weight ?? 1;
	const item = element.question === undefined ? undefined : draft.slotOfItem.get(element.id);
	if (item !== undefined) {
		draft.itemWeights[item] = weight;
		draft.order.push(item);
		return item;
	}
	const place = draft.order.push(-1) - 1;
	const level = draft.framework.levels[depth] ?? '';
	const rule = draft.framework.rules[level];
	if (!rule) throw new RangeError(`compileFramework requires a rule for the level ${level}`);
	const children = (element.children ?? []).map((child) => addElement(draft, child, depth + 1));
	const slot = addGroup(draft, { id: element.id, level, weight, rule, children, isTheme: false });
	draft.order[place] = slot;
	return slot;
}

function addThemes(draft: Draft): void {
	const { themes } = draft.framework;
	for (const theme of themes?.list ?? []) {
		const children = theme.cells.flatMap((cell) => draft.slotOfItem.get(cell.id) ?? []);
		const rule = { availability: themes?.availability ?? '1/1' };
		const group = { id: theme.id, level: 'theme', weight: 1, rule, children, isTheme: true };
		draft.order.push(addGroup(draft, group), ...children);
	}
}

function addSystem(draft: Draft, children: readonly number[]): number {
	const { system } = draft.framework;
	if (!system) return -1;
	const rule = { availability: system.availability };
	const group = { id: 'system', level: 'system', weight: 1, rule, children, isTheme: false };
	const slot = addGroup(draft, group);
	draft.order.push(slot);
	return slot;
}

function parentsOf(groups: readonly Group[], itemCount: number): Int32Array {
	const parents = new Int32Array(itemCount + groups.length).fill(-1);
	groups.forEach((group, g) => {
		for (const child of group.children) parents[child] = itemCount + g;
	});
	return parents;
}

function startsOf(groups: readonly Group[]): Int32Array {
	const starts = new Int32Array(groups.length + 1);
	groups.forEach((group, g) => {
		starts[g + 1] = (starts[g] ?? 0) + group.children.length;
	});
	return starts;
}

const partOf = (rule: GroupRule, place: 0 | 1): number => Number(rule.availability.split('/')[place] ?? 1);

function layOut({ framework, items, itemWeights, groups, order }: Draft) {
	const count = items.length;
	const ids = [...items.map((item) => item.id), ...groups.map((group) => group.id)];
	const ofItems = groups.map(({ children }) => children.length > 0 && children.every((slot) => slot < count));
	return {
		items,
		itemCount: count,
		groupCount: groups.length,
		slotCount: ids.length,
		ids,
		levels: [...items.map((item) => item.level), ...groups.map((group) => group.level)],
		weights: Float64Array.from([...itemWeights, ...groups.map((group) => group.weight)]),
		parents: parentsOf(groups, count),
		slotOf: new Map(ids.map((id, slot) => [id, slot])),
		starts: startsOf(groups),
		children: Int32Array.from(groups.flatMap((group) => group.children)),
		parts: Int32Array.from(groups, ({ rule }) => partOf(rule, 0)),
		wholes: Int32Array.from(groups, ({ rule }) => partOf(rule, 1)),
		leasts: Int32Array.from(groups, ({ rule }) => rule.least ?? 0),
		ofItems: Uint8Array.from(ofItems, Number),
		ordered: Uint8Array.from(groups, ({ isTheme }, g) => Number(ofItems[g] === true && !isTheme)),
		max: Float64Array.from(items, (item) => item.scale.max),
		phaseNumbers: Uint8Array.from(framework.phases ?? [], (phase) => phase.number),
		phaseFrom: Float64Array.from(framework.phases ?? [], (phase) => phase.from),
		gate: framework.system?.gate ?? -1,
		order: Int32Array.from(order),
	};
}

/** Throws RangeError when a level of groups has no rule, as scoreStudy does. */
export function compileFramework(framework: Framework): CompiledFramework {
	const items = listItems(framework);
	const draft: Draft = {
		framework,
		items,
		slotOfItem: new Map(items.map((item, slot) => [item.id, slot])),
		itemWeights: new Float64Array(items.length).fill(1),
		groups: [],
		order: [],
	};
	const domainSlots = framework.domains.map((domain) => addElement(draft, domain, 0));
	const systemSlot = addSystem(draft, domainSlots);
	addThemes(draft);
	return { ...layOut(draft), domainSlots: Int32Array.from(domainSlots), systemSlot };
}

/** Whether an item is the cell of a theme, which no system score reads. */
export const isThemeCell = (item: Item): boolean => item.level === THEME_CELL;
