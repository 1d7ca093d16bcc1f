/*
 * The F distribution: the chance of a ratio of variances at least so large, and the ratio for a given chance.
 * Formula in words: the upper tail at F is I(df2 ÷ (df2 + df1 F); df2 ÷ 2, df1 ÷ 2); the quantile is found by
 * halving an interval of ln F until its ends meet.
 * Assumes: normal errors; degrees of freedom above zero, not only whole ones.
 * Source: Abramowitz and Stegun 1964, 26.6.2. Example: with 2 and 2 degrees of freedom the upper tail at F is
 * 1 ÷ (1 + F), so the upper tail at 4 is 0.2 and the point with 0.2 above it is 4.
 */
import { incompleteBeta } from './incomplete-beta.ts';

/** Chance of a ratio above `ratio`. */
export function fUpperTail(ratio: number, df1: number, df2: number): number {
	if (ratio <= 0) return 1;
	const whole = df2 + df1 * ratio;
	return incompleteBeta(df2 / whole, (df1 * ratio) / whole, df2 / 2, df1 / 2);
}

const WIDEST = 700;

/** The ratio above which so much of the distribution lies. */
export function fUpperPoint(tail: number, df1: number, df2: number): number {
	if (!(tail > 0 && tail < 1)) throw new RangeError('fUpperPoint requires a tail between 0 and 1');
	const isBelow = (logRatio: number) => fUpperTail(Math.exp(logRatio), df1, df2) > tail;
	let reach = 1;
	while (reach < WIDEST && (isBelow(reach) || !isBelow(-reach))) reach *= 2;
	let [low, high] = [-Math.min(reach, WIDEST), Math.min(reach, WIDEST)];
	for (let middle = 0; middle > low && middle < high; middle = (low + high) / 2) {
		if (isBelow(middle)) low = middle;
		else high = middle;
	}
	return Math.exp((low + high) / 2);
}
