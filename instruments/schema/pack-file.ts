/*
 * pack.json: what a study is called, who may take part, in which languages, in which rounds and stages.
 */
import { z } from 'zod';
import { findNameFault } from '../find-name-fault.ts';

export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens');
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'use a date such as 2026-02-01');
const Text = z.string().min(1);
/** What somebody or something is called by, in people's eyes: it can be taken for nothing else. */
export const Name = Text.superRefine((text, { addIssue }) => {
	const fault = findNameFault(text);
	if (fault) addIssue({ code: 'custom', message: `${fault.rule}: ${fault.cure}` });
});

/** A country or other unit that is described. `joinedOn`: a round opened earlier does not expect it. */
export const Member = z.strictObject({
	code: Name,
	name: Name,
	joinedOn: Day.optional(),
});
export type Member = z.infer<typeof Member>;

/** One run of the study. `fictional` is the sentence printed on every page of a training round. */
export const Round = z.strictObject({
	id: Id,
	title: Text,
	summary: Text,
	openedOn: Day,
	closesOn: Day.optional(),
	/** desk: answers are public facts and need no clearance; survey: people answer. */
	collection: z.enum(['desk', 'survey']),
	status: Text,
	stage: z.number().int().positive(),
	/** Anyone may read its released results without signing in. */
	open: z.boolean(),
	fictional: Text.optional(),
	/** Printed on every page of a round whose answers nobody confirmed. */
	caution: Text.optional(),
	members: z.array(Member).min(1).optional(),
	/** How long what is not frozen is kept (command `retain`): months after the round, months after a link's end. */
	keep: z
		.strictObject({
			draftMonths: z.number().int().nonnegative().optional(),
			linkMonths: z.number().int().nonnegative().optional(),
		})
		.optional(),
});
export type Round = z.infer<typeof Round>;

/** An item of the framework with some of its answers, written as in answers.csv. */
export const SaidOfItem = z.strictObject({
	item: z.string().min(1),
	values: z.array(z.string().min(1)).min(1),
});
export type SaidOfItem = z.infer<typeof SaidOfItem>;

/** Two answers that cannot both hold: one of `one` together with one of `other`. */
export const Contradiction = z.strictObject({ one: SaidOfItem, other: SaidOfItem });
export type Contradiction = z.infer<typeof Contradiction>;

export const PackFile = z.strictObject({
	id: Id,
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'use three numbers such as 0.1.0'),
	title: Text,
	summary: Text,
	licence: Text,
	/** Printed on every report and page: whose tool this is and who has not endorsed it. */
	disclaimer: Text,
	/** Printed where people write in words of their own: whom nobody may name. Left out: the program's own sentence. */
	neverName: Text.optional(),
	/** The language in which the three files are written. */
	language: z.string().min(2),
	/** Every language offered; all but `language` have a file in locales/. */
	languages: z.array(z.string().min(2)).min(1),
	/** What a unit is called, for titles of pages and tables. */
	words: z.strictObject({ member: Text, members: Text }),
	members: z.array(Member).min(1),
	/**
	 * People whom the study is about and who are heard apart, through an adviser: printed as a chapter of the
	 * consultation report. Left out: there is no such chapter.
	 */
	heardApart: z.strictObject({ title: Text, text: Text }).optional(),
	sectors: z.array(z.strictObject({ id: Id, title: Name })),
	rounds: z.array(Round).min(1),
	stages: z.array(z.strictObject({ number: z.number().int().positive(), title: Text })).min(1),
	/** Pairs of members that border on each other, each pair once. */
	neighbours: z.array(z.tuple([z.string(), z.string()])).optional(),
	/** Ids of the elements whose items are compared between neighbours. */
	crossBorder: z.array(z.string()).min(1).optional(),
	contradictions: z.array(Contradiction).optional(),
});
export type PackFile = z.infer<typeof PackFile>;
