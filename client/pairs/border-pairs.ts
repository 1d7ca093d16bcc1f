/*
 * Pairs of neighbours that are both released, each pair and all of them in alphabetical order, with what the two meet
 * of the items that the pack names for borders. Pairs are never put in order by what they meet.
 */
import {
	type BorderPair,
	type Fit,
	listBorderItems,
	readCrossBorder,
} from '../../analysis/compare/cross-border.ts';
import { type Item, listItems } from '../../instruments/list-items.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { Member } from '../../instruments/schema/pack-file.ts';
import type { Unit } from '../views/released-units.ts';

export type PairPack = Omit<Pack, 'locales'>;

export interface ShownPair extends BorderPair {
	/** Of the first and of the second. */
	readonly names: readonly [string, string];
}

/** The items that are compared, in framework order. */
export function borderItems(pack: PairPack): readonly Item[] {
	const ids = new Set(listBorderItems({ ...pack, locales: {} }));
	return listItems(pack.framework).filter(({ id }) => ids.has(id));
}

/** How many pairs of neighbours these members have, released or not. */
export function countNeighbours({ neighbours = [] }: PairPack, members: readonly Member[]): number {
	const codes = new Set(members.map(({ code }) => code));
	return neighbours.filter((pair) => pair.every((code) => codes.has(code))).length;
}

/** `units`: the released ones in alphabetical order. */
export function borderPairs(pack: PairPack, units: readonly Unit[]): readonly ShownPair[] {
	const places = new Map(units.map(({ code }, place) => [code, place]));
	const at = (code: string) => places.get(code) ?? units.length;
	const nameOf = (code: string) => units[at(code)]?.name ?? code;
	const turned = (pack.neighbours ?? []).map(([a, b]): [string, string] =>
		at(a) <= at(b) ? [a, b] : [b, a],
	);
	return readCrossBorder(
		{ ...pack, locales: {}, neighbours: turned },
		units.map(({ scores }) => scores),
	)
		.sort((a, b) => at(a.first) - at(b.first) || at(a.second) - at(b.second))
		.map((pair) => ({ ...pair, names: [nameOf(pair.first), nameOf(pair.second)] }));
}

const NOT_KNOWN: readonly Fit[] = ['unknown', 'not applicable'];

/** Items of pairs that both meet, of those that are known on both sides and apply to both. */
export function countBoth(pairs: readonly BorderPair[]): { readonly both: number; readonly known: number } {
	const fits = pairs.flatMap(({ items }) => items.map(({ fit }) => fit));
	return {
		both: fits.filter((fit) => fit === 'both').length,
		known: fits.filter((fit) => !NOT_KNOWN.includes(fit)).length,
	};
}
