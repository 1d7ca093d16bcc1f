/*
 * How a figure came about, as data: the chain from any element down to what each respondent said. Rules stand as a key
 * with the figures that go into its sentence; the pages and the report have the words. Nothing is worked out anew but
 * what a rule needs to be followed by hand.
 */
import type { AnswerStatus } from '../../instruments/schema/answer.ts';
import type { ElementScore, Gap } from '../score/score-sheet.ts';

/**
 * respondents-read: {respondents}. mean: {full, taken}. availability: {fraction, least, scored, applicable}.
 * bounds: {missing, low, high}. phase: {phase, from}. phase-gate: {gate, lowest, lowestPhase, ungated, phase}.
 * settled: {spoke}. not-applicable: {said, spoke}. lower-median: {answered, place}. no-answer: {spoke, dontKnow}.
 * evidence-cap: {cap, applied, proved}. evidence-needed: {applied, proved}.
 */
export type RuleKey =
	| 'respondents-read'
	| 'mean'
	| 'availability'
	| 'bounds'
	| 'phase'
	| 'phase-gate'
	| 'settled'
	| 'not-applicable'
	| 'lower-median'
	| 'no-answer'
	| 'evidence-cap'
	| 'evidence-needed';

export interface Rule {
	readonly key: RuleKey;
	readonly figures: Readonly<Record<string, string | number | boolean>>;
}

/** A child as its parent took it, or left it out. */
export interface Part {
	readonly id: string;
	/** As the pack gives it, and as a share of the weights taken; null when left out. */
	readonly weight: number;
	readonly weightShare: number | null;
	/** Points that it brings to the parent; those of all parts add up to the parent's. Null when left out. */
	readonly brings: number | null;
	readonly taken: boolean;
	/** Why it was left out; `parent` when the parent itself has no score. */
	readonly leftOut: '' | 'withheld' | 'not-applicable' | 'parent';
	readonly explanation: Explanation;
}

/** One respondent's word on an item, and what became of it. */
export interface VoicePart {
	readonly respondent: string;
	readonly status: AnswerStatus;
	readonly value: string;
	/** On the item's scale; null for what the scale gives nothing for. */
	readonly points: number | null;
	readonly hasEvidence: boolean;
	/** Place in the rising order of the answers, from 1; null when it is not in it. */
	readonly place: number | null;
	/** It is the one whose value holds for the country. */
	readonly holds: boolean;
}

export interface GroupExplanation {
	readonly kind: 'group';
	readonly score: ElementScore;
	readonly rules: readonly Rule[];
	readonly parts: readonly Part[];
}

export interface ItemExplanation {
	readonly kind: 'item';
	readonly score: ElementScore;
	readonly question: string;
	readonly statement: string;
	readonly scale: string;
	readonly max: number;
	readonly value: string | null;
	readonly gap: Gap | null;
	/** Points as answered; those after the evidence rule stand in `score`. */
	readonly uncapped: number | null;
	readonly starred: boolean;
	readonly rules: readonly Rule[];
	/** Answers in rising order, then those who did not answer. */
	readonly voices: readonly VoicePart[];
}

export type Explanation = GroupExplanation | ItemExplanation;
