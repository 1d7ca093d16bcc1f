/*
 * The items of one country as shares of full (0-1) by slot, from where a re-scoring starts. With the evidence rule
 * they are the published points; without it, what was answered counts as it stands, also where a scale would not score
 * it without a source.
 */
import type { CountryScores, ItemScore } from '../score/score-sheet.ts';
import { valuePoints } from '../score/value-points.ts';
import { type CompiledFramework, MISSING, NOT_APPLICABLE } from './compiled-framework.ts';

export type EvidenceReading = 'rule' | 'as-answered';

function pointsAsAnswered(compiled: CompiledFramework, slot: number, item: ItemScore): number | null {
	const scale = compiled.items[slot]?.scale;
	if (item.gap === 'no-source' && item.value !== null && scale) return valuePoints(scale, item.value);
	return item.uncapped;
}

/** By slot; the group part is empty (MISSING) until rescoreGroups fills it. Items the sheet lacks are missing. */
export function itemShares(
	compiled: CompiledFramework,
	country: Pick<CountryScores, 'items'>,
	evidence: EvidenceReading = 'rule',
): Float64Array {
	const shares = new Float64Array(compiled.slotCount).fill(MISSING);
	for (const item of country.items) {
		const slot = compiled.slotOf.get(item.id);
		if (slot === undefined || slot >= compiled.itemCount) continue;
		const points = evidence === 'rule' ? item.points : pointsAsAnswered(compiled, slot, item);
		if (item.gap === 'not-applicable') shares[slot] = NOT_APPLICABLE;
		else if (points !== null) shares[slot] = points / item.max;
	}
	return shares;
}
