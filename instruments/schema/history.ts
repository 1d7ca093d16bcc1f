/* The history of one answer over HTTP: every save that touched it, newest first, and the answer as of a moment. */
import { z } from 'zod';
import { AnswerStatus, AnswerValue, Confidence, Evidence, OnBehalf } from './answer.ts';
import { Question } from './questionnaire.ts';
import { AsideReason } from './response.ts';

const PlainAnswer = z.object({
	value: AnswerValue.nullable(),
	status: AnswerStatus,
	comment: z.string().optional(),
	confidence: Confidence.optional(),
	evidence: z.array(Evidence).optional(),
	onBehalf: OnBehalf.optional(),
});

export const HistoryEntry = z.object({
	/** Of the response, as this save made it. */
	version: z.number(),
	at: z.string(),
	/** Title of the place, or what the program did it for. */
	by: z.string(),
	/**
	 * saved: by a person or an import; revised: a revision of the questionnaire put it aside or brought it back;
	 * refused: sent, and not taken because somebody else had changed the answer meanwhile.
	 */
	kind: z.enum(['saved', 'revised', 'refused']),
	/** Version of the pack whose question it answered; the words of the question stand in `asked`. */
	packVersion: z.string(),
	/** As it became; of a refused one, as it was sent. */
	answer: PlainAnswer,
	/** Why a revision put it aside. */
	reason: AsideReason.optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const AnswerHistory = z.object({
	question: z.string(),
	entries: z.array(HistoryEntry),
	/** The question in each version of the pack that the entries name. */
	asked: z.record(z.string(), Question),
	/** `before` of the next page; left out when this is the last. */
	next: z.number().optional(),
});
export type AnswerHistory = z.infer<typeof AnswerHistory>;

export const HistoryQuery = z.strictObject({
	/** Only saves before this version of the response. */
	before: z.coerce.number().int().positive().optional(),
	limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const MomentQuery = z.strictObject({
	version: z.coerce.number().int().nonnegative().optional(),
	at: z.iso.datetime().optional(),
});

export const AnswerThen = z.object({
	question: z.string(),
	/** Of the response at that moment. */
	version: z.number(),
	/** The save that made it so; left out when nobody had answered yet. */
	entry: HistoryEntry.optional(),
});
export type AnswerThen = z.infer<typeof AnswerThen>;
