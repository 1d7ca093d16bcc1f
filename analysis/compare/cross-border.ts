/*
 * How two neighbours fit together where children cross the border: for each item of the elements that the pack names
 * for it, whether both meet it, one does, or neither. A procedure on one side of a border alone leads nowhere; so the
 * pair is read item by item and not by a mean.
 */
import { listItems } from '../../instruments/list-items.ts';
import type { Pack } from '../../instruments/pack.ts';
import type { CountryScores, ItemScore } from '../score/score-sheet.ts';

/** `unknown`: one of the two has no value; `not applicable`: to one of them at least. */
export type Fit = 'both' | 'first only' | 'second only' | 'neither' | 'unknown' | 'not applicable';
export const FITS: readonly Fit[] = [
	'both',
	'first only',
	'second only',
	'neither',
	'unknown',
	'not applicable',
];

export interface BorderPair {
	readonly first: string;
	readonly second: string;
	/** In framework order. */
	readonly items: readonly { readonly id: string; readonly fit: Fit }[];
	readonly counts: Readonly<Record<Fit, number>>;
}

const MET = 0.75;
const TOLERANCE = 1e-9;

const isMet = ({ points, max }: ItemScore): boolean => (points ?? 0) / max + TOLERANCE >= MET;

function fitOf(first: ItemScore | undefined, second: ItemScore | undefined): Fit {
	if (first?.gap === 'not-applicable' || second?.gap === 'not-applicable') return 'not applicable';
	if (!first || !second || first.points === null || second.points === null) return 'unknown';
	if (isMet(first)) return isMet(second) ? 'both' : 'first only';
	return isMet(second) ? 'second only' : 'neither';
}

function readPair(ids: readonly string[], first: CountryScores, second: CountryScores): BorderPair {
	const [one, other] = [first, second].map(({ items }) => new Map(items.map((item) => [item.id, item])));
	const items = ids.map((id) => ({ id, fit: fitOf(one?.get(id), other?.get(id)) }));
	const count = (fit: Fit) => items.filter((item) => item.fit === fit).length;
	const counts = {
		both: count('both'),
		'first only': count('first only'),
		'second only': count('second only'),
		neither: count('neither'),
		unknown: count('unknown'),
		'not applicable': count('not applicable'),
	};
	return { first: first.country, second: second.country, items, counts };
}

/** Ids of the items at or below the elements of `crossBorder`, in framework order. */
export function listBorderItems({ framework, crossBorder = [] }: Pack): string[] {
	const wanted = new Set(crossBorder);
	const items = listItems(framework);
	return items.filter(({ id, path }) => [id, ...path].some((each) => wanted.has(each))).map(({ id }) => id);
}

/** `countries`: those that are released. One entry a pair of neighbours of which both are there, in the pack's order. */
export function readCrossBorder(pack: Pack, countries: readonly CountryScores[]): BorderPair[] {
	const ids = listBorderItems(pack);
	if (ids.length === 0) return [];
	const byCode = new Map(countries.map((country) => [country.country, country]));
	return (pack.neighbours ?? []).flatMap(([a, b]) => {
		const [first, second] = [byCode.get(a), byCode.get(b)];
		return first && second ? [readPair(ids, first, second)] : [];
	});
}
