/*
 * The links made since the people page was opened, in the order they are shown: what was made last stands first,
 * and what was made in one go keeps its order.
 */
import type { NewLink } from '../../instruments/schema/people.ts';

export interface MadeLink extends NewLink {
	/** A further link to a place that had one before. */
	readonly isFurther: boolean;
}

/** `run` counts the goes: one person invited, one new link, or one country invited at once. */
export type ListedLink = MadeLink & { readonly run: number };

export function addMadeLink(links: readonly ListedLink[], link: ListedLink): readonly ListedLink[] {
	const older = links.findIndex(({ run }) => run !== link.run);
	const at = older === -1 ? links.length : older;
	return [...links.slice(0, at), link, ...links.slice(at)];
}

/** A place that was taken back has no link that works. */
export const dropLinksOf = (links: readonly ListedLink[], place: string): readonly ListedLink[] =>
	links.filter((link) => link.place.id !== place);
