/*
 * The one place where a figure becomes text, for charts and reports alike: points with one decimal, scores and
 * shares as whole numbers. Halves round up, and a hair is added first so that 2.35 does not print as 2.3.
 */

const HAIR = 1e-9;

/** Points 0-4 with one decimal. */
export const printPoints = (points: number): string => (Math.floor(points * 10 + 0.5 + HAIR) / 10).toFixed(1);

/** A score 0-100 as a whole number. */
export const printScore = (score: number): string => String(Math.floor(score + 0.5 + HAIR));

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
