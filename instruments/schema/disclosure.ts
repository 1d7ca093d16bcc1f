/* Texts of a submission that may hold personal data: where they stand and what became of them, never their words. */
import { z } from 'zod';
import { PERSONAL_DATA_KINDS } from '../personal-data/finding.ts';
import { TextField } from './response.ts';

/** found: nobody has said anything yet; kept: who wrote it says that it is no personal data; cleared: a second person says so. */
export const DISCLOSURE_STATES = ['found', 'kept', 'cleared'] as const;
export const DisclosureState = z.enum(DISCLOSURE_STATES);
export type DisclosureState = z.infer<typeof DisclosureState>;

export const WithheldText = z.object({
	/** Names this text in a decision: a hash of it and of its place. */
	id: z.string(),
	respondent: z.string(),
	question: z.string(),
	field: TextField,
	kinds: z.array(z.enum(PERSONAL_DATA_KINDS)),
	state: DisclosureState,
});
export type WithheldText = z.infer<typeof WithheldText>;

export const WithheldTexts = z.object({
	country: z.string(),
	/** Of the submission in which they stand. */
	sha256: z.string(),
	texts: z.array(WithheldText),
});
export type WithheldTexts = z.infer<typeof WithheldTexts>;

/** The word on one text: it may be read by all who may read the answer, or it is withheld again. */
export const WithheldDecision = z.strictObject({
	sha256: z.string().length(64),
	text: z.string().length(64),
	decision: z.enum(['cleared', 'withheld']),
});
export type WithheldDecision = z.infer<typeof WithheldDecision>;
