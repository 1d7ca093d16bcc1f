/*
 * A public fact about a country, and the pack's rules for what a fact says to a question: some decide an
 * answer (a proposal until a person confirms it), the others only stand beside it.
 */
import { z } from 'zod';

/** One value of one variable for one country, with where it was published and whether it was read there. */
export interface Fact {
	readonly country: string;
	readonly variable: string;
	/** What a reader sees in the variable's place. */
	readonly title: string;
	readonly value: string;
	readonly unit: string;
	readonly year: string;
	readonly sourceTitle: string;
	readonly sourceAddress: string;
	readonly read: 'found-in-source' | 'general-knowledge';
	readonly licence: string;
}

/** From the value of one fact, word for word, to an answer; or its number as it stands. */
const MapRule = z.strictObject({
	kind: z.literal('map'),
	/** The empty string as an answer means: this value proposes nothing, although `otherwise` would. */
	values: z.record(z.string(), z.string()),
	/** The answer for any other value; left out, another value proposes nothing. */
	otherwise: z.string().optional(),
	/** Values that mean "not known" or "does not apply" in the source. */
	dontKnow: z.array(z.string()).optional(),
	notApplicable: z.array(z.string()).optional(),
});
const NumberRule = z.strictObject({ kind: z.literal('number') });
/** Count how many of the facts have one of the `met` values; proposes only what the unknown ones cannot change. */
const CountRule = z.strictObject({
	kind: z.literal('count'),
	met: z.array(z.string()).min(1),
	/** The last band whose `from` the count reaches. */
	bands: z.array(z.strictObject({ from: z.number().int().nonnegative(), value: z.string() })).min(1),
});
export const ProposalRule = z.discriminatedUnion('kind', [MapRule, NumberRule, CountRule]);
export type ProposalRule = z.infer<typeof ProposalRule>;

export const FactLink = z.strictObject({
	question: z.string(),
	/** Names of variables of data/reference; the facts stand beside the question. */
	variables: z.array(z.string()).min(1),
	/** Left out: the facts propose nothing. */
	rule: ProposalRule.optional(),
	note: z.string().optional(),
});
export type FactLink = z.infer<typeof FactLink>;

/** facts.json of a pack. */
export const FactLinks = z.array(FactLink);

/** What the public facts say to one question of one country. */
export interface Proposal {
	readonly question: string;
	readonly facts: readonly Fact[];
	/** Set when the facts decide the answer. */
	readonly answer?: {
		readonly value: string | number | null;
		readonly status: 'answered' | 'not-applicable' | 'dont-know';
	};
	readonly note?: string;
}
