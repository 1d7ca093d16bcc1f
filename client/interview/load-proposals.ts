/*
 * What public facts say to a country's questions, fetched once a window. An interview goes on without them:
 * undefined when they cannot be had.
 */
import type { Proposal } from '../../instruments/schema/fact.ts';
import { ApiError, listProposals } from '../api.ts';
import { readReply } from '../offline/kept-replies.ts';

const known = new Map<string, readonly Proposal[]>();

export async function loadProposals(
	study: string,
	country: string,
): Promise<readonly Proposal[] | undefined> {
	const key = `${study} ${country}`;
	try {
		const proposals =
			known.get(key) ?? (await readReply(`facts ${key}`, () => listProposals(study, country)));
		known.set(key, proposals);
		return proposals;
	} catch (error) {
		if (error instanceof ApiError) return undefined;
		throw error;
	}
}
