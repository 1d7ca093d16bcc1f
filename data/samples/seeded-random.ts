/*
 * A small seeded generator of numbers, so that the training answers come out the same on every machine.
 * Only whole-number arithmetic of 32 bits (the method is known as mulberry32): good for examples, not for statistics.
 */

export interface SeededRandom {
	/** The next number, at least 0 and below 1. */
	readonly next: () => number;
	/** True with the given share (0-1). */
	readonly chance: (share: number) => boolean;
	/** A whole number from `low` to `high`, both included. */
	readonly whole: (low: number, high: number) => number;
	/** One of the entries of a list that is not empty. */
	readonly pick: <T>(list: readonly T[]) => T;
}

export function seededRandom(seed: number): SeededRandom {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(list: readonly T[]): T => {
		const entry = list[whole(0, list.length - 1)];
		if (entry === undefined) throw new RangeError('pick requires a list that is not empty');
		return entry;
	};
	return { next, chance: (share) => next() < share, whole, pick };
}
