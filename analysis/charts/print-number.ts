/*
 * The one place where a figure becomes text, for charts and reports alike: points with one decimal, scores and
 * shares as whole numbers. Halves round up, and a hair is added first so that 2.35 does not print as 2.3.
 */

const HAIR = 1e-9;

/** Rounded to so many steps a unit; never up onto an edge of the phases, which the unrounded figure has not reached. */
function roundBeforeEdge(figure: number, steps: number, edge: number): number {
	const rounded = Math.floor(figure * steps + 0.5 + HAIR) / steps;
	const jumpsTheEdge = rounded % edge === 0 && figure < rounded - HAIR;
	return jumpsTheEdge ? Math.floor(figure * steps + HAIR) / steps : rounded;
}

/** Points 0-4 with one decimal: 0.98 prints as 0.9, since phase 2 begins at 1.0. */
export const printPoints = (points: number): string => roundBeforeEdge(points, 10, 1).toFixed(1);

/** A score 0-100 as a whole number: 24.6 prints as 24, since phase 2 begins at 25. */
export const printScore = (score: number): string => String(roundBeforeEdge(score, 1, 25));

/** A distance between two figures, to so many decimals: no phase begins at a distance, so halves simply round up. */
export const printDistance = (distance: number, decimals: 0 | 1 = 0): string =>
	(Math.floor(Math.abs(distance) * 10 ** decimals + 0.5 + HAIR) / 10 ** decimals).toFixed(decimals);

/** A share 0-1 as a percentage; only full coverage prints as 100 %, and only nothing at all as 0 %. */
export function printShare(share: number): string {
	const percent = Math.floor(share * 100 + 0.5 + HAIR);
	if (share < 1 - HAIR && percent >= 100) return '99 %';
	if (share > HAIR && percent <= 0) return '1 %';
	return `${percent} %`;
}

/** "1 benchmark", "3 benchmarks". */
export const printCount = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;
