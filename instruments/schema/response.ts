/*
 * A response over HTTP: its answers with a revision each, the saving of single answers, the check before
 * submission, and the receipt.
 */
import { z } from 'zod';
import { AnswerStatus, AnswerValue, Confidence, Evidence, OnBehalf } from './answer.ts';
import { Question } from './questionnaire.ts';

/** The parts of an answer that may hold words of its writer's own. */
export const TextField = z.enum(['value', 'comment', 'evidence']);
export type TextField = z.infer<typeof TextField>;

export const SavedAnswer = z.object({
	value: AnswerValue.nullable(),
	status: AnswerStatus,
	comment: z.string().optional(),
	confidence: Confidence.optional(),
	evidence: z.array(Evidence).optional(),
	onBehalf: OnBehalf.optional(),
	/** When (UTC ISO), by whom (a role's title), and in which version of the response it was saved. */
	at: z.string(),
	by: z.string(),
	revision: z.number(),
});
export type SavedAnswer = z.infer<typeof SavedAnswer>;

/** Why a revised questionnaire cannot hold an answer; a person of another sector may be asked now. */
export const AsideReason = z.enum(['deleted', 'retyped', 'options', 'not-asked']);
export type AsideReason = z.infer<typeof AsideReason>;

/** A question as it was asked, in its section of that time; '' where nobody remembers it. */
export const AskedThen = z.object({ question: Question, section: z.string(), sectionTitle: z.string() });
export type AskedThen = z.infer<typeof AskedThen>;

/** An answer that a revised questionnaire put aside: it needs attention until it is settled. */
export const Aside = z.object({
	question: z.string(),
	/** Version of the response in which it was put aside. */
	version: z.number(),
	/** Version of the pack under which it was given. */
	packVersion: z.string(),
	reason: AsideReason,
	asked: AskedThen,
	/** Section of the present questionnaire where it is shown; '' when the response has none. */
	section: z.string(),
	answer: SavedAnswer,
	at: z.string(),
	/** used: taken for another question; left: set aside for good; returned: a later questionnaire asks it again. */
	settled: z.enum(['used', 'left', 'returned']).optional(),
	settledAt: z.string().optional(),
	settledBy: z.string().optional(),
	usedFor: z.string().optional(),
});
export type Aside = z.infer<typeof Aside>;

/** What to do about an aside; `open` takes an earlier word back. */
export const AsideRequest = z.strictObject({
	question: z.string().min(1).max(200),
	version: z.number().int().nonnegative(),
	decision: z.enum(['used', 'left', 'open']),
	usedFor: z.string().min(1).max(200).optional(),
});
export type AsideRequest = z.infer<typeof AsideRequest>;

export const SectionState = z.object({
	title: z.string(),
	/** Sectors, as the questionnaire names them: with these the list of sections needs no pack. */
	lead: z.string().optional(),
	asked: z.array(z.string()).optional(),
	/** Items that count as done (answered, not applicable or don't know) of all that are asked and visible. */
	answered: z.number(),
	total: z.number(),
	/** Things that hold back the submission. */
	faults: z.number(),
	state: z.enum(['not-started', 'in-progress', 'complete']),
});
export type SectionState = z.infer<typeof SectionState>;

export const Response = z.object({
	id: z.string(),
	study: z.string(),
	country: z.string(),
	countryName: z.string(),
	respondent: z.string(),
	title: z.string(),
	state: z.enum(['draft', 'submitted']),
	version: z.number(),
	/** Version of the pack whose questions it answers. */
	packVersion: z.string(),
	answers: z.record(z.string(), SavedAnswer),
	/** Texts that look like personal data, and of which somebody said that they are none. */
	kept: z.array(z.object({ question: z.string(), field: TextField })),
	asides: z.array(Aside),
	/** By section name, in order of the questionnaire; only the sections that this response answers. */
	sections: z.record(z.string(), SectionState),
});
export type Response = z.infer<typeof Response>;

/** A list stands first: it is what the pages send, and the first that fits is taken. */
const oneOrMore = z.union([
	z.array(Evidence).max(200),
	z
		.string()
		.max(20_000)
		.transform((text) => (text.trim() === '' ? [] : [{ title: text }])),
	Evidence.transform((entry) => [entry]),
]);

/** One changed answer. Left-out members become empty: a change is the whole answer. */
export const Change = z.strictObject({
	question: z.string().min(1).max(200),
	value: AnswerValue.nullable().optional(),
	status: AnswerStatus.optional(),
	comment: z.string().max(200_000).nullable().optional(),
	confidence: Confidence.nullable().optional(),
	/** A list of references; a single one, or a line of text, is taken as a list of one. */
	evidence: oneOrMore.nullable().optional(),
	onBehalf: OnBehalf.nullable().optional(),
	/** Texts that look like personal data and, as their writer says, are none: a public office's number, say. */
	keep: z.array(TextField).max(3).optional(),
});
export type Change = z.infer<typeof Change>;

export const SaveRequest = z.strictObject({
	operation: z.uuid(),
	base: z.number().int().nonnegative(),
	changes: z.array(Change).min(1).max(1000),
});
export type SaveRequest = z.infer<typeof SaveRequest>;

/** Saved, but holding back the submission until it is mended. */
export const Flag = z.object({ question: z.string(), rule: z.string(), cure: z.string() });
export type Flag = z.infer<typeof Flag>;

export const SaveReply = z.object({
	version: z.number(),
	at: z.string(),
	saved: z.array(z.string()),
	flags: z.array(Flag),
	/** Version of the pack as the server asks it now: an open page sees by it that it has become old. */
	packVersion: z.string().optional(),
});
export type SaveReply = z.infer<typeof SaveReply>;

export const Conflict = z.object({
	question: z.string(),
	yours: z.unknown(),
	theirs: z.unknown(),
	by: z.string(),
	at: z.string(),
});
export type Conflict = z.infer<typeof Conflict>;

export const Receipt = z.object({
	response: z.string(),
	version: z.number(),
	sha256: z.string(),
	at: z.string(),
	by: z.string(),
	answered: z.number(),
	total: z.number(),
});
export type Receipt = z.infer<typeof Receipt>;

/** What stands before submission: section by section what holds it back and what is simply not answered. */
export const SubmissionCheck = z.object({
	version: z.number(),
	ready: z.boolean(),
	/** Answers that a revised questionnaire put aside and that nobody has dealt with yet. */
	waiting: z.number(),
	sections: z.array(
		z.object({
			name: z.string(),
			title: z.string(),
			holdsBack: z.array(Flag),
			unanswered: z.array(z.string()),
		}),
	),
	receipt: Receipt.optional(),
});
export type SubmissionCheck = z.infer<typeof SubmissionCheck>;

export const SubmissionRequest = z.strictObject({ version: z.number().int().nonnegative() });
/** The clearing authority's word on a country's submission, named by its hash. */
export const ClearanceRequest = z.strictObject({
	decision: z.enum(['cleared', 'returned']),
	sha256: z.string().length(64),
	reason: z.string().max(4000).optional(),
});
export type ClearanceRequest = z.infer<typeof ClearanceRequest>;
/** Release into the comparison, or taking it back. */
export const ReleaseRequest = z.strictObject({ released: z.boolean(), sha256: z.string().length(64) });
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;
