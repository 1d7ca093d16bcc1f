/*
 * One answer to one question, as it is saved, sent and exported. The status tells the four ways of having no
 * value apart; evidence is a list of references, which may name a document of the country's policy bank and
 * its file, and never carry one.
 */
import { z } from 'zod';

export const ANSWER_STATUSES = ['answered', 'not-applicable', 'dont-know', 'unanswered'] as const;
export const AnswerStatus = z.enum(ANSWER_STATUSES);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

export const Confidence = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof Confidence>;

/** Bounds what is taken at all; what is too long to be submitted is flagged by check-answer.ts. */
const shortText = z.string().max(20_000);

/** A reference to a public document: what it is called, where in it, and where it can be read. */
export const Evidence = z
	.strictObject({
		/** In the document's own language, and in English. */
		title: shortText.optional(),
		titleEnglish: shortText.optional(),
		article: shortText.optional(),
		page: shortText.optional(),
		link: shortText.optional(),
		language: shortText.optional(),
		/** Who translated it, or what the translation leaves open. */
		note: shortText.optional(),
		/** Id of a document in the country's policy bank, from which the titles were taken. */
		document: shortText.optional(),
		/** Id of its file, as it was when it was cited. */
		file: shortText.optional(),
	})
	.refine(
		(e) => Object.values(e).some((text) => (text ?? '').trim() !== ''),
		'an evidence entry needs at least a title or a link',
	);
export type Evidence = z.infer<typeof Evidence>;

/** What a question can hold: text, a number, yes/no, or several choices. */
export const AnswerValue = z.union([
	z.string(),
	z.number(),
	z.boolean(),
	z.array(z.union([z.string(), z.number()])),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Entered for somebody else: whose answer it is, and from which scan or letter. */
export const OnBehalf = z.strictObject({
	of: z.string().trim().min(1).max(200),
	from: z.string().trim().max(500),
});
export type OnBehalf = z.infer<typeof OnBehalf>;

export interface Answer {
	readonly value: AnswerValue | null;
	readonly status: AnswerStatus;
	readonly comment?: string;
	readonly confidence?: Confidence;
	readonly evidence?: readonly Evidence[];
	readonly onBehalf?: OnBehalf;
}

/** One line of answers.csv: everything as text, one row an answer (contract of the command `score`). */
export interface AnswerRow {
	readonly country: string;
	readonly respondent: string;
	readonly question: string;
	readonly value: string;
	readonly status: AnswerStatus;
	readonly evidence: string;
	readonly confidence: string;
	readonly comment: string;
}

/** The respondent whose answers are the country's agreed ones. */
export const CONSENSUS = 'consensus';
/** The respondent of the one response that a country's coordinator submits. */
export const NATIONAL = 'national';
/** The respondent of a round whose answers are read from public sources. */
export const DESK = 'desk';
