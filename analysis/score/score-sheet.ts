/*
 * What scoreStudy returns: every stage of the reckoning, from the answers that were read to the system score,
 * so that any figure opens down to its answers. Points of benchmarks run 0 to their scale's maximum, points of
 * everything above 0-4; scores 0-100; coverage is a share 0-1.
 */
import type { AnswerStatus } from '../../instruments/schema/answer.ts';

/** How a result came about; the same recipe gives byte-equal output. */
export interface Recipe {
	readonly pack: string;
	readonly packVersion: string;
	/** SHA-256 over the canonical answers (canonical-answers.ts). */
	readonly inputsSha256: string;
	readonly rulesVersion: string;
	readonly options: Readonly<Record<string, string>>;
	readonly seed: number | null;
	readonly generatedAt: string;
}

export type ScoreStatus = 'scored' | 'withheld' | 'not-applicable';
/** Why an item has no value of its own. */
export type Gap = 'not-applicable' | 'dont-know' | 'unanswered' | 'no-source';

/** What one respondent said to one item. */
export interface Voice {
	readonly respondent: string;
	readonly status: AnswerStatus;
	readonly value: string;
	readonly evidence: string;
	readonly confidence: string;
	readonly comment: string;
}

/** One country's answer to one scored question, with the voices it was made of. */
export interface ItemScore {
	/** Element of the framework (benchmark 1.1.1a or theme cell TIP.1). */
	readonly id: string;
	readonly question: string;
	/** The lower median of the answered values; null when there is a gap. */
	readonly value: string | null;
	readonly gap: Gap | null;
	/** Points after the evidence rule, and as answered; null when not scored. */
	readonly points: number | null;
	readonly uncapped: number | null;
	readonly max: number;
	/** The evidence rule lowered or marked it. */
	readonly starred: boolean;
	readonly voices: readonly Voice[];
	/** What a consensus meeting settled in the place of the voices; absent where it did not. */
	readonly settled?: Voice;
}

export interface ElementScore {
	readonly level: string;
	readonly id: string;
	readonly status: ScoreStatus;
	/** Why it is withheld or not applicable; empty when scored. */
	readonly reason: string;
	readonly points: number | null;
	readonly score: number | null;
	/** 1-based; null for items, theme cells, and packs without phases. */
	readonly phase: number | null;
	/** Before the phase gate; differs from `phase` for the system only. */
	readonly ungatedPhase: number | null;
	/** Scored items over applicable items below; null where nothing applies. */
	readonly coverage: number | null;
	readonly scoredItems: number;
	readonly applicableItems: number;
	readonly starredItems: number;
	/** Points with everything missing at nothing, and at full; null when not applicable. */
	readonly low: number | null;
	readonly high: number | null;
	/** Companion figures, scores 0-100: geometric mean (values floored at 1), lowest child; benchmarks met in a row. */
	readonly geometric: number | null;
	readonly lowest: number | null;
	readonly cumulative: number | null;
}

export type Reading = 'issue-based' | 'integrative' | 'weak throughout' | 'mixed';
/** The integration reading of one domain, on values before the evidence rule, scores 0-100. */
export interface IntegrationReading {
	readonly domain: string;
	readonly reading: Reading | null;
	readonly reason: string;
	readonly core: number | null;
	readonly cellMean: number | null;
	readonly spread: number | null;
	readonly bias: number | null;
	readonly cellsScored: number;
	readonly cellsApplicable: number;
}

export interface CountryScores {
	readonly country: string;
	/** In framework order: each domain with all below it, then system, then themes with their cells. */
	readonly elements: readonly ElementScore[];
	readonly items: readonly ItemScore[];
	readonly integration: readonly IntegrationReading[];
}

export interface ScoreSheet {
	readonly recipe: Recipe;
	readonly countries: readonly CountryScores[];
	readonly warnings: readonly string[];
}
