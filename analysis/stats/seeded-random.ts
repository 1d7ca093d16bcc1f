/*
 * Random numbers that the same seed brings back on every machine: xoshiro128** by Blackman and Vigna (public
 * domain, 2018), its state filled by two steps of splitmix64. Every draw of the analysis comes from here, so that a
 * recipe with its seed gives the same result again; the room itself has neither clock nor chance.
 * Example that a test runs: state 1, 2, 3, 4 gives 11520, 0, 5927040, 70819200 first.
 */

const MASK = (1n << 64n) - 1n;
const TWO_TO_32 = 4294967296;

/** Four words of 32 bits; not all nought. */
export type RandomState = readonly [number, number, number, number];

/** Seeds are whole numbers from 0 to this one, 2^53 − 1. */
export const MAX_SEED = Number.MAX_SAFE_INTEGER;

export const isSeed = (seed: number): boolean => Number.isSafeInteger(seed) && seed >= 0;

/** State of a seed: words of splitmix64, each split into its lower and its upper half. */
export function stateOfSeed(seed: number): RandomState {
	if (!isSeed(seed)) throw new RangeError('stateOfSeed requires a whole number from 0 to 2^53 - 1');
	let state = BigInt(seed);
	const next = () => {
		state = (state + 0x9e3779b97f4a7c15n) & MASK;
		let word = state;
		word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
		word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & MASK;
		word ^= word >> 31n;
		return [Number(word & 0xffffffffn), Number(word >> 32n)] as const;
	};
	return [...next(), ...next()];
}

export class SeededRandom {
	#a: number;
	#b: number;
	#c: number;
	#d: number;

	/** From a seed, or from a state that was kept. Throws RangeError for a seed out of range. */
	constructor(from: number | RandomState) {
		const state = typeof from === 'number' ? stateOfSeed(from) : from;
		if (state.every((word) => (word | 0) === 0))
			throw new RangeError('SeededRandom requires a state that is not all nought');
		[this.#a, this.#b, this.#c, this.#d] = [state[0] | 0, state[1] | 0, state[2] | 0, state[3] | 0];
	}

	/** A whole number from 0 to 2^32 − 1, each equally likely. */
	word(): number {
		const five = Math.imul(this.#b, 5);
		const result = Math.imul((five << 7) | (five >>> 25), 9);
		const shifted = this.#b << 9;
		const c = this.#c ^ this.#a;
		const d = this.#d ^ this.#b;
		this.#b ^= c;
		this.#a ^= d;
		this.#c = c ^ shifted;
		this.#d = (d << 11) | (d >>> 21);
		return result >>> 0;
	}

	/** A number of at least 0 and below 1 with 53 random bits, from two words (27 bits, then 26). */
	uniform(): number {
		const high = this.word() >>> 5;
		const low = this.word() >>> 6;
		return (high * 67108864 + low) / 9007199254740992;
	}

	/** A whole number from 0 to `limit` − 1, each equally likely: words of an unfilled last round are thrown away. */
	below(limit: number): number {
		if (!Number.isInteger(limit) || limit < 1 || limit > TWO_TO_32)
			throw new RangeError('below requires a whole number from 1 to 2^32');
		const end = TWO_TO_32 - (TWO_TO_32 % limit);
		let word = this.word();
		while (word >= end) word = this.word();
		return word % limit;
	}
}
