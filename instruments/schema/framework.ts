/*
 * framework.json: the tree of domains, standards, indicators and benchmarks, what an answer is worth, and
 * the rules by which points become scores. Which levels there are is the pack's choice (`levels`).
 */
import { z } from 'zod';

const Text = z.string().min(1);
/** A share written as a fraction of whole numbers, so that "2/3" is exact. */
export const Fraction = z.string().refine((text) => {
	const [, part = Number.NaN, whole = 0] = (/^(\d+)\/([1-9]\d*)$/.exec(text) ?? []).map(Number);
	return part <= whole;
}, 'write a fraction of one at most, such as 2/3');

/** An answer without evidence: capped at so many points (and starred), or not scored at all. */
const WithoutEvidence = z.union([z.strictObject({ cap: z.number().nonnegative() }), z.literal('missing')]);

const scaleBase = { title: Text, max: z.number().positive(), withoutEvidence: WithoutEvidence.optional() };
export const Choice = z.strictObject({
	value: z.union([z.string().min(1), z.number()]),
	text: Text,
	points: z.number().nonnegative(),
});
/** What an answer is worth, from 0 to `max` points. */
export const Scale = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('choice'), ...scaleBase, choices: z.array(Choice).min(2) }),
	/** The last band whose `from` the number reaches counts. */
	z.strictObject({
		kind: z.literal('bands'),
		...scaleBase,
		bands: z.array(z.strictObject({ from: z.number(), points: z.number().nonnegative() })).min(2),
	}),
	/** Straight from `low` (0 points) to `high` (full points), cut off outside. */
	z.strictObject({ kind: z.literal('linear'), ...scaleBase, low: z.number(), high: z.number() }),
]);
export type Scale = z.infer<typeof Scale>;

const Weight = z.number().positive();

/** A node of the tree: a group has children, an item reads one question on one scale. */
export interface Element {
	id: string;
	title: string;
	statement?: string | undefined;
	kind?: string | undefined;
	weight?: number | undefined;
	gate?: string | undefined;
	note?: string | undefined;
	question?: string | undefined;
	scale?: string | undefined;
	children?: Element[] | undefined;
}
export const Element: z.ZodType<Element> = z.strictObject({
	id: z.string().min(1),
	/** Short name. An item may carry only a title; a benchmark's full sentence is its statement. */
	title: Text,
	statement: Text.optional(),
	/** Structure, process, outcome: S, P, O, S/P … */
	kind: z.string().optional(),
	weight: Weight.optional(),
	/** Last letter of the item that, answered with no points and confirmed, settles its siblings. */
	gate: z.string().optional(),
	note: Text.optional(),
	question: z.string().optional(),
	scale: z.string().optional(),
	get children() {
		return z.array(Element).optional();
	},
});

/** An issue that runs through the domains, with one cell a domain. */
export const Theme = z.strictObject({
	id: z.string().min(1),
	title: Text,
	short: Text.optional(),
	cells: z
		.array(
			z.strictObject({
				id: z.string().min(1),
				domain: z.string(),
				statement: Text,
				question: z.string(),
				scale: z.string(),
			}),
		)
		.min(1),
});
export type Theme = z.infer<typeof Theme>;

export const Phase = z.strictObject({
	number: z.number().int().positive(),
	from: z.number().nonnegative(),
	title: Text,
	letter: Text.optional(),
	meaning: Text,
});
export type Phase = z.infer<typeof Phase>;

/** When a group is scored: the share of its applicable children, and the least number unless all are there. */
export const GroupRule = z.strictObject({
	availability: Fraction,
	least: z.number().int().positive().optional(),
});
export type GroupRule = z.infer<typeof GroupRule>;

/** Thresholds of the integration reading, in points of 100. */
export const IntegrationRule = z.strictObject({
	cells: Fraction,
	unevenFrom: z.number(),
	biasFrom: z.number(),
	evenTo: z.number(),
	coreFrom: z.number(),
	weakBelow: z.number(),
});
export type IntegrationRule = z.infer<typeof IntegrationRule>;

/** A question that no score reads, and why it is asked or shown. */
export const Unscored = z.strictObject({
	question: z.string(),
	why: z.enum(['cover', 'context', 'open', 'assessment']),
	domain: z.string().optional(),
	note: Text.optional(),
});
export type Unscored = z.infer<typeof Unscored>;

export const Framework = z.strictObject({
	version: z.string(),
	title: Text,
	status: Text,
	/** Names of the levels from the top: ["domain","standard","indicator","benchmark"]. */
	levels: z.array(z.string().min(1)).min(2),
	scales: z.record(z.string(), Scale),
	rules: z.record(z.string(), GroupRule),
	/** Left out: the pack computes no overall score. `gate`: so many phases above the lowest domain at most. */
	system: z
		.strictObject({ title: Text, availability: Fraction, gate: z.number().int().nonnegative().optional() })
		.optional(),
	/** Left out: the pack gives no phases. */
	phases: z.array(Phase).min(2).optional(),
	themes: z.strictObject({ availability: Fraction, list: z.array(Theme).min(1) }).optional(),
	integration: IntegrationRule.optional(),
	domains: z.array(Element).min(1),
	unscored: z.array(Unscored),
});
export type Framework = z.infer<typeof Framework>;
