/* Random numbers against published sequences, and the laws that draws must keep. */
import { expect, test } from 'vitest';
import { MAX_SEED, SeededRandom, stateOfSeed } from '../../../analysis/stats/seeded-random.ts';

const many = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

test('the words from state 1, 2, 3, 4 are those of the published generator', () => {
	// As the authors' C code prints them, and as the Rust crate rand_xoshiro tests them.
	const random = new SeededRandom([1, 2, 3, 4]);
	expect(many(10, () => random.word())).toEqual([
		11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
	]);
});

test('a seed becomes a state by splitmix64', () => {
	// The first word of splitmix64 from 1234567 is 6457827717110365317 = 1503580183 × 2^32 + 4211670149.
	expect(stateOfSeed(1234567).slice(0, 2)).toEqual([4211670149, 1503580183]);
	// From 0 it is 0xe220a8397b1dcdaf.
	expect(stateOfSeed(0).slice(0, 2)).toEqual([0x7b1dcdaf, 0xe220a839]);
});

test('a uniform number has 53 bits of two words: 11520 and 0 give 360 × 2^26 ÷ 2^53', () => {
	// 11520 >>> 5 is 360.
	expect(new SeededRandom([1, 2, 3, 4]).uniform()).toBe((360 * 2 ** 26) / 2 ** 53);
});

test('the same seed draws the same, another seed another sequence', () => {
	const draw = (seed: number) => {
		const random = new SeededRandom(seed);
		return many(5, () => random.uniform());
	};
	expect(draw(42)).toEqual(draw(42));
	expect(draw(43)).not.toEqual(draw(42));
	expect(draw(MAX_SEED).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('uniform numbers are spread evenly: mean a half, a tenth in each tenth', () => {
	const random = new SeededRandom(7);
	const drawn = many(100_000, () => random.uniform());
	const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
	// The standard error of the mean is 0.0009, that of a share of one tenth 0.00095.
	expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
	for (let tenth = 0; tenth < 10; tenth++) {
		const share = drawn.filter((value) => Math.floor(value * 10) === tenth).length / drawn.length;
		expect(Math.abs(share - 0.1)).toBeLessThan(0.005);
	}
});

test('whole numbers below a limit reach every one of them and none beyond', () => {
	const random = new SeededRandom(7);
	expect(new Set(many(1000, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
	expect(random.below(1)).toBe(0);
});

test('seeds, limits and states out of range are refused', () => {
	for (const seed of [-1, 0.5, Number.NaN, 2 ** 53])
		expect(() => new SeededRandom(seed)).toThrow('stateOfSeed requires a whole number');
	expect(() => new SeededRandom([0, 0, 0, 0])).toThrow('not all nought');
	for (const limit of [0, 1.5, 2 ** 33]) expect(() => new SeededRandom(1).below(limit)).toThrow(RangeError);
});
