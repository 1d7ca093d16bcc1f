/*
 * A study as it is listed and opened over HTTP: one round of one pack, with its members and where each stands.
 */
import { z } from 'zod';
import { Role } from './role.ts';

/** Where a country's answers stand on their way into the comparison. */
export const COUNTRY_STATES = [
	'not-started',
	'collecting',
	'submitted',
	'returned',
	'cleared',
	'released',
] as const;
export const CountryState = z.enum(COUNTRY_STATES);
export type CountryState = z.infer<typeof CountryState>;

export const StudySummary = z.object({
	id: z.string(),
	pack: z.string(),
	packVersion: z.string(),
	title: z.string(),
	round: z.string(),
	summary: z.string(),
	status: z.string(),
	stage: z.string(),
	openedOn: z.string(),
	closesOn: z.string().optional(),
	collection: z.enum(['desk', 'survey']),
	/** Its released results may be read without signing in. */
	open: z.boolean(),
	fictional: z.string().optional(),
	caution: z.string().optional(),
	disclaimer: z.string(),
	languages: z.array(z.string()),
	/** What the member units are called. */
	words: z.object({ member: z.string(), members: z.string() }),
	memberCount: z.number(),
	releasedCount: z.number(),
	/** The role this person has in the study, if any. */
	role: Role.optional(),
});
export type StudySummary = z.infer<typeof StudySummary>;

export const SectorProgress = z.object({
	response: z.string().optional(),
	respondent: z.string(),
	title: z.string(),
	state: z.enum(['not-started', 'draft', 'submitted']),
	answered: z.number(),
	total: z.number(),
	savedAt: z.string().optional(),
});
export type SectorProgress = z.infer<typeof SectorProgress>;

/** One country's standing. `progress` only for those who may see it; other people see released countries alone. */
export const CountryStanding = z.object({
	country: z.string(),
	name: z.string(),
	state: CountryState,
	submittedAt: z.string().optional(),
	sha256: z.string().optional(),
	clearedAt: z.string().optional(),
	releasedAt: z.string().optional(),
	/** Why the clearing authority sent it back. */
	returnedFor: z.string().optional(),
	progress: z.array(SectorProgress).optional(),
});
export type CountryStanding = z.infer<typeof CountryStanding>;

export const Study = StudySummary.extend({
	sectors: z.array(z.object({ id: z.string(), title: z.string() })),
	members: z.array(z.object({ code: z.string(), name: z.string() })),
	/** Countries this person may know the standing of. */
	countries: z.array(CountryStanding),
});
export type Study = z.infer<typeof Study>;
