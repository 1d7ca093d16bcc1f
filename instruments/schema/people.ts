/* People's places in a study, and the opening of a study, over HTTP. A link's token is shown once, when it is made. */
import { z } from 'zod';
import { Role } from './role.ts';

export const Place = z.object({
	id: z.string(),
	role: Role,
	title: z.string(),
	country: z.string().optional(),
	sector: z.string().optional(),
	createdAt: z.string(),
	/** Set when the place was taken back. */
	revokedAt: z.string().optional(),
	/** Name of the account by which the place is signed in to. */
	account: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export const PlaceRequest = z.strictObject({
	role: Role,
	/** Wanted for coordinators, clearing authorities and sector respondents. */
	country: z.string().max(200).optional(),
	/** Wanted for sector respondents. */
	sector: z.string().max(200).optional(),
});
export type PlaceRequest = z.infer<typeof PlaceRequest>;

export const NewLink = z.object({ place: Place, token: z.string(), expiresAt: z.string() });
export type NewLink = z.infer<typeof NewLink>;

/** A round of a pack that could be opened here, or is. */
export const Opening = z.object({
	pack: z.string(),
	packTitle: z.string(),
	round: z.string(),
	title: z.string(),
	summary: z.string(),
	members: z.number(),
	collection: z.enum(['desk', 'survey']),
	/** The study, when it is open already. */
	study: z.string().optional(),
});
export type Opening = z.infer<typeof Opening>;

export const OpeningRequest = z.strictObject({ pack: z.string().max(200), round: z.string().max(200) });
