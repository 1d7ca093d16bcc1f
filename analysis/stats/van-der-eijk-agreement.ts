/*
 * Van der Eijk's agreement A: from 1 (all on one place) through 0 (spread evenly) to -1 (half at each end).
 * Formula in words: the counts are taken apart into layers, each with the same count on some places; a layer's
 * agreement is U × (1 - (places used - 1) ÷ (places - 1)); A is the mean of the layers, each with its share of the
 * answers. U compares triples of places: those that read used-used-empty or empty-used-used speak for one peak,
 * those that read used-empty-used against it.
 * Assumes: places in order, nothing on their distances. Source: van der Eijk, Quality and Quantity 35 (2001), 325-341.
 * Example: counts 1 1 0 0 of four places give U 1 and A 2/3; counts 1 0 0 1 give -1.
 */
import { sum } from './sum.ts';
import { type Withheld, withhold } from './withheld.ts';

/** Triples for and against one peak, among the places of one layer. */
function countTriples(used: readonly boolean[]): { one: number; two: number } {
	let [one, two] = [0, 0];
	for (let i = 0; i < used.length; i++)
		for (let j = i + 1; j < used.length; j++)
			for (let k = j + 1; k < used.length; k++) {
				const [a, b, c] = [used[i], used[j], used[k]];
				if (b && a !== c) one += 1;
				if (a && !b && c) two += 1;
			}
	return { one, two };
}

function layerAgreement(used: readonly boolean[]): number {
	const places = used.length;
	const { one, two } = countTriples(used);
	const unimodal =
		one + two === 0 ? 1 : ((places - 2) * one - (places - 1) * two) / ((places - 2) * (one + two));
	return unimodal * (1 - (used.filter(Boolean).length - 1) / (places - 1));
}

/** Counts (or weights) of answers at each place of the scale → A, from -1 to 1. */
export function vanDerEijkAgreement(counts: readonly number[]): { readonly value: number } | Withheld {
	const total = sum(counts);
	if (counts.length < 2) return withhold('the scale has no places to differ by');
	if (!(total > 0)) return withhold('nobody has answered');
	let left = [...counts];
	const layers: number[] = [];
	while (left.some((count) => count > 0)) {
		const least = Math.min(...left.filter((count) => count > 0));
		const used = left.map((count) => count > 0);
		layers.push(((least * used.filter(Boolean).length) / total) * layerAgreement(used));
		left = left.map((count) => (count > least ? count - least : 0));
	}
	return { value: sum(layers) };
}
