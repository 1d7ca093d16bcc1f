/*
 * A desk review's answers: what public facts decide, with the source as evidence. A fact of general knowledge
 * carries no evidence, so that a scale may refuse to score it until it has a source.
 */

import type { Pack } from '../instruments/pack.ts';
import { proposeAnswers } from '../instruments/propose-answers.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { Fact, Proposal } from '../instruments/schema/fact.ts';

const sourceOf = (fact: Fact) => ({
	title: fact.year === '' ? fact.sourceTitle : `${fact.sourceTitle} (${fact.year})`,
	...(/^https?:\/\//.test(fact.sourceAddress) && { link: fact.sourceAddress }),
});

function answerOf({ answer, facts }: Proposal): Answer | undefined {
	if (!answer) return undefined;
	const evidence = facts.filter((fact) => fact.read === 'found-in-source').map(sourceOf);
	const reasoned = answer.status !== 'answered' && { comment: 'So it stands in the source.' };
	return { ...answer, ...(evidence.length > 0 && { evidence }), ...(reasoned || {}) };
}

/** Question → answer for one country; questions that no fact decides are left out. */
export function deskAnswers(pack: Pack, facts: readonly Fact[], country: string): Record<string, Answer> {
	const proposals = proposeAnswers(pack.facts, facts, country);
	return Object.fromEntries(
		proposals.flatMap((proposal) => {
			const answer = answerOf(proposal);
			return answer ? [[proposal.question, answer]] : [];
		}),
	);
}
