/*
 * The one way of a statistic to say that there is no number, and why: data that do not suffice are a value and
 * never a NaN. Every function of this folder that can run out of data returns one of the two.
 * Example: withhold('no unit has two ratings').value is null.
 */

export interface Withheld {
	readonly value: null;
	/** Why there is no number, in words for the reader of the result. */
	readonly withheld: string;
}

export const withhold = (reason: string): Withheld => ({ value: null, withheld: reason });
