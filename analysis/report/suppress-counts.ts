/*
 * Small counts of persons are not printed, and no other count may give them away: when the parts have a known
 * sum, a single hidden part would follow from it, so the next smallest part is hidden with it.
 */

export const LEAST_COUNT = 5;

/** For each count whether it is printed; a count of none is printed unless it has to hide another. */
export function suppressCounts(counts: readonly number[]): boolean[] {
	const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < LEAST_COUNT ? [index] : [])));
	const bySize = counts.map((_, index) => index).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
	const sum = () => [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0);
	for (const index of bySize) {
		if (hidden.size === 0 || (hidden.size > 1 && sum() >= LEAST_COUNT)) break;
		if ((counts[index] ?? 0) > 0) hidden.add(index);
	}
	return counts.map((_, index) => !hidden.has(index));
}
