/* All that one section's page needs, loaded together: the desk, the pack, the public facts, standing faults. */
import type { Proposal } from '../../instruments/schema/fact.ts';
import type { Flag } from '../../instruments/schema/response.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { ApiError, getSubmissionCheck, type StudyPack } from '../api.ts';
import { loadPackOf } from '../session/load-pack.ts';
import type { AnswerDesk } from './answer-desk.ts';
import { loadProposals } from './load-proposals.ts';
import { openDesk } from './open-desk.ts';

export interface SectionParts {
	readonly desk: AnswerDesk;
	readonly pack: StudyPack;
	/** Undefined when they could not be had. */
	readonly proposals: readonly Proposal[] | undefined;
}

/** The check belongs to whoever submits; for others, or without a connection, there is none. */
async function listFlags(response: string): Promise<readonly Flag[] | undefined> {
	try {
		return (await getSubmissionCheck(response)).sections.flatMap((section) => section.holdsBack);
	} catch (error) {
		if (error instanceof ApiError && [0, 401, 403, 404].includes(error.status)) return undefined;
		throw error;
	}
}

/** The desk with the questionnaire that its response answers. */
export async function loadDesk(study: Study, response: string): Promise<Omit<SectionParts, 'proposals'>> {
	const desk = await openDesk(response);
	return { desk, pack: await loadPackOf(study, desk.getResponse().packVersion) };
}

export async function loadSection(study: Study, response: string): Promise<SectionParts> {
	const { desk, pack } = await loadDesk(study, response);
	const { country } = desk.getResponse();
	const [proposals, flags] = await Promise.all([loadProposals(study.id, country), listFlags(response)]);
	// A question nobody has come to yet is not an error on this page.
	if (flags)
		desk.setFlags(flags.filter(({ question }) => desk.show(question).answer.status !== 'unanswered'));
	return { desk, pack, proposals };
}
