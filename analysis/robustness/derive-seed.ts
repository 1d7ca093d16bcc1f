/*
 * One seed in the recipe, many streams of random numbers: each factor and each country draws from a stream of its
 * own, so that neither the order of the countries nor another factor switched on changes what it draws. The text is
 * hashed by FNV-1a of 32 bits twice, from two starts.
 * Example that a test runs: deriveSeed(1, "weights") is the same number on every machine.
 */
import { isSeed } from '../stats/seeded-random.ts';

const START = 2166136261;
const OTHER_START = START ^ 0x5bd1e995;
const PRIME = 16777619;
const TWO_TO_32 = 4294967296;

function hash(text: string, start: number): number {
	let state = start | 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		state = Math.imul(state ^ (unit & 0xff), PRIME);
		state = Math.imul(state ^ (unit >>> 8), PRIME);
	}
	return state >>> 0;
}

/** A seed from 0 to 2^53 − 1 for one named stream. Throws RangeError for a seed out of range. */
export function deriveSeed(seed: number, stream: string): number {
	if (!isSeed(seed)) throw new RangeError('deriveSeed requires a seed from 0 to 2^53 - 1');
	const text = `${seed}:${stream}`;
	return (hash(text, START) >>> 11) * TWO_TO_32 + hash(text, OTHER_START);
}
