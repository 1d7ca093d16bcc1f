/*
 * One cell of a comparison: an element's score in one country, or the reason why there is no number. Stands
 * between the ScoreSheet and every table of this room, so that "withheld", "not applicable", "don't know" and
 * "not released" are told apart in one place and none of them can turn into a zero.
 */
import type { CountryScores, ElementScore, Gap } from '../../analysis/score/score-sheet.ts';

/** Points of everything above the items run from 0 to this. */
export const GROUP_MAX = 4;

export interface ScoredCell {
	readonly kind: 'scored';
	readonly id: string;
	/** 0-100. */
	readonly score: number;
	readonly phase: number | null;
	/** Before the phase gate; only where it differs from `phase`. */
	readonly ungatedPhase: number | null;
	/** Share 0-1; null for items. */
	readonly coverage: number | null;
	/** 0-100. */
	readonly low: number | null;
	readonly high: number | null;
	readonly starred: number;
}
/** No number: what the reader sees instead, and why. */
export interface EmptyCell {
	readonly kind: 'withheld' | 'not-released' | Gap;
	readonly id: string;
	readonly reason: string;
	readonly coverage: number | null;
	readonly low: number | null;
	readonly high: number | null;
}
export type Cell = ScoredCell | EmptyCell;

export function notReleasedCell(id: string): EmptyCell {
	return { kind: 'not-released', id, reason: '', coverage: null, low: null, high: null };
}

/** Points of an element on the scale 0-100. */
export function pointsToScore(points: number | null, max: number): number | null {
	return points === null ? null : (points / max) * 100;
}

function emptyKind(element: ElementScore, gap: Gap | null): EmptyCell['kind'] {
	if (element.status === 'not-applicable') return 'not-applicable';
	return gap ?? 'withheld';
}

/** `country` is undefined while the country has not released its results. */
export function buildCell(country: CountryScores | undefined, id: string): Cell {
	if (country === undefined) return notReleasedCell(id);
	const element = country.elements.find((e) => e.id === id);
	const item = country.items.find((i) => i.id === id);
	if (element === undefined) return { ...notReleasedCell(id), kind: 'withheld' };
	return cellOfElement(element, item?.gap ?? null, item?.max ?? GROUP_MAX, item !== undefined);
}

export function cellOfElement(element: ElementScore, gap: Gap | null, max: number, isItem: boolean): Cell {
	const bounds = {
		id: element.id,
		coverage: isItem ? null : element.coverage,
		low: pointsToScore(element.low, max),
		high: pointsToScore(element.high, max),
	};
	if (element.status !== 'scored' || element.score === null) {
		return { ...bounds, kind: emptyKind(element, gap), reason: element.reason };
	}
	const { score, phase, ungatedPhase, starredItems } = element;
	return {
		...bounds,
		kind: 'scored',
		score,
		phase,
		ungatedPhase: ungatedPhase === phase ? null : ungatedPhase,
		starred: starredItems,
	};
}
