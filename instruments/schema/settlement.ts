/*
 * What a country's consensus meeting settled on single items, over HTTP and in the frozen answers: the final value,
 * why, on what evidence, and what those said who saw it otherwise.
 */
import { z } from 'zod';
import { AnswerStatus, Evidence } from './answer.ts';

/** A withdrawn settlement gives the item back to its respondents. */
export const SettlementStatus = z.enum(['answered', 'not-applicable', 'withdrawn']);
export type SettlementStatus = z.infer<typeof SettlementStatus>;

const words = z.string().max(4000);

export const SettlementRequest = z.strictObject({
	question: z.string().min(1).max(200),
	status: SettlementStatus,
	/** As the scale of the item knows it; left out unless `status` is answered. */
	value: z
		.union([z.string().max(200), z.number()])
		.nullable()
		.optional(),
	reason: words,
	minorityView: words.optional(),
	evidence: z.array(Evidence).max(200).optional(),
	/** Version of the settlement that the person saw, 0 for none: nobody's word is replaced unseen. */
	seen: z.number().int().nonnegative(),
});
export type SettlementRequest = z.infer<typeof SettlementRequest>;

/** `inBlock`: items on which the respondents agree, confirmed together at the value they agree on. */
export const SettleRequest = z.strictObject({
	inBlock: z.boolean(),
	settlements: z.array(SettlementRequest).min(1).max(1000),
});
export type SettleRequest = z.infer<typeof SettleRequest>;

export const SavedSettlement = z.object({
	question: z.string(),
	version: z.number(),
	status: SettlementStatus,
	value: z.string(),
	reason: z.string(),
	minorityView: z.string(),
	evidence: z.array(Evidence),
	inBlock: z.boolean(),
	at: z.string(),
	by: z.string(),
});
export type SavedSettlement = z.infer<typeof SavedSettlement>;

const VoiceRow = z.object({
	respondent: z.string(),
	question: z.string(),
	value: z.string(),
	status: AnswerStatus,
	evidence: z.string(),
	confidence: z.string(),
	comment: z.string(),
});

/** What the meeting has before it. */
export const ConsensusDesk = z.object({
	country: z.string(),
	name: z.string(),
	/** Settling is open until the national response is submitted, and again after a return. */
	isOpen: z.boolean(),
	/** Who answers in this country, and whether their word is there: sectors once they have submitted. */
	respondents: z.array(
		z.object({ respondent: z.string(), title: z.string(), isHeard: z.boolean(), changesSince: z.boolean() }),
	),
	voices: z.array(VoiceRow),
	/** The newest of each question, withdrawn ones too. */
	settlements: z.array(SavedSettlement),
});
export type ConsensusDesk = z.infer<typeof ConsensusDesk>;
