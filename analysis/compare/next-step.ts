/*
 * The next step of each indicator: the first benchmark, in the order in which they stand, that is not met (below 0.75
 * of full, as in the cumulative level) or not known. What does not apply is passed over.
 */
import { type CompiledFramework, MISSING, NOT_APPLICABLE } from '../robustness/compiled-framework.ts';
import { itemShares } from '../robustness/item-shares.ts';
import type { CountryScores } from '../score/score-sheet.ts';

export interface NextStep {
	readonly country: string;
	readonly indicator: string;
	/** Null when every benchmark that applies is met. */
	readonly item: string | null;
	/** `find out`: there is no answer yet; `give evidence`: only a reference is missing; `improve` otherwise. */
	readonly step: 'find out' | 'give evidence' | 'improve' | 'all met';
}

const MET = 0.75;

/** Every group of items that stand in order, in framework order; groups to which nothing applies are left out. */
export function listNextSteps(compiled: CompiledFramework, country: CountryScores): NextStep[] {
	const shares = itemShares(compiled, country);
	const uncapped = itemShares(compiled, country, 'as-answered');
	return [...compiled.order].flatMap((slot): NextStep[] => {
		const group = slot - compiled.itemCount;
		if (group < 0 || compiled.ordered[group] !== 1) return [];
		const items = compiled.children.subarray(compiled.starts[group], compiled.starts[group + 1]);
		const applicable = items.filter((item) => shares[item] !== NOT_APPLICABLE);
		if (applicable.length === 0) return [];
		const basis = { country: country.country, indicator: compiled.ids[slot] ?? '' };
		const first = applicable.find((item) => (shares[item] ?? MISSING) < MET);
		if (first === undefined) return [{ ...basis, item: null, step: 'all met' }];
		const isProofMissing = (uncapped[first] ?? MISSING) >= MET;
		const step = isProofMissing ? 'give evidence' : shares[first] === MISSING ? 'find out' : 'improve';
		return [{ ...basis, item: compiled.ids[first] ?? '', step }];
	});
}
