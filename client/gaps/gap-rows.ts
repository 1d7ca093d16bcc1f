/*
 * The gap list of one member: each part of a level with its distance to full and to the median of those that are
 * scored. Parts may be put in order by their gap; members never are.
 */
import { readShortfalls, type Shortfall } from '../../analysis/compare/shortfall.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import { listItems } from '../../instruments/list-items.ts';
import type { Element, Framework } from '../../instruments/schema/framework.ts';

export interface GapRow {
	readonly id: string;
	readonly level: string;
	/** 0-100; null where not scored. */
	readonly score: number | null;
	/** Points of 100 to full and to the median; below 0: so far above it. */
	readonly toFull: number | null;
	readonly toMedian: number | null;
	readonly median: number | null;
	/** Members in which the part is scored. */
	readonly scoredUnits: number;
}

const scale = (points: number | null, full: number) => (points === null ? null : (points / full) * 100);

const rowOf = ({
	id,
	level,
	points,
	full,
	toFull,
	toMedian,
	median,
	scoredCountries,
}: Shortfall): GapRow => ({
	id,
	level,
	score: scale(points, full),
	toFull: scale(toFull, full),
	toMedian: scale(toMedian, full),
	median: scale(median, full),
	scoredUnits: scoredCountries,
});

/** All groups of one member, in framework order, themes among them; items are left to the next steps. */
export function gapRows(
	framework: Framework,
	countries: readonly CountryScores[],
	country: string,
): readonly GapRow[] {
	const items = new Set(listItems(framework).map(({ id }) => id));
	return readShortfalls(countries)
		.filter((each) => each.country === country && !items.has(each.id))
		.map(rowOf);
}

/** Ids of an element and of everything below it. */
function idsBelow(element: Element): readonly string[] {
	return [element.id, ...(element.children ?? []).flatMap(idsBelow)];
}

/** Ids at or below one domain; undefined without a domain: everything. */
export function domainIds({ domains }: Framework, domain: string): ReadonlySet<string> | undefined {
	const found = domains.find(({ id }) => id === domain);
	return found === undefined ? undefined : new Set(idsBelow(found));
}

/** The largest gap first; what is not scored comes last. Of equal ones in framework order. */
export const byGap = (rows: readonly GapRow[]): readonly GapRow[] =>
	[...rows].sort((a, b) => (b.toFull ?? -1) - (a.toFull ?? -1));
