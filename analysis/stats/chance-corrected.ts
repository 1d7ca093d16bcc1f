/*
 * Agreement beyond chance, the last step of every kappa.
 * Formula in words: (observed less expected) divided by (1 less expected).
 * Assumes: observed and expected agreement are shares on the same credit.
 * Source: Cohen, Educational and Psychological Measurement 20 (1960), 37-46.
 * Example: observed 0.8 and expected 0.5 give 0.6; expected 1 gives no number.
 */
import type { PairAgreement } from './pairwise-agreement.ts';
import { type Withheld, withhold } from './withheld.ts';

export interface Kappa {
	readonly value: number;
	/** Observed and expected agreement, shares of 1. */
	readonly observed: number;
	readonly expected: number;
	/** Units with at least two ratings. */
	readonly units: number;
}

/** Nearer to 1 than this, expected agreement leaves nothing to divide by but rounding. */
const NO_ROOM = 1e-12;

export const NO_PAIR = 'no unit has two ratings';
export const ONE_CATEGORY = 'every rating is the same, so agreement cannot be told from chance';

export function chanceCorrected({ observed, units }: PairAgreement, expected: number): Kappa | Withheld {
	if (observed === null) return withhold(NO_PAIR);
	if (1 - expected < NO_ROOM) return withhold(ONE_CATEGORY);
	return { value: (observed - expected) / (1 - expected), observed, expected, units };
}
