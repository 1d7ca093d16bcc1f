/* The questions for which an answer that was put aside can be used again: asked in this response, with room for it. */
import { canHold } from '../../instruments/can-hold.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import type { Aside, Response } from '../../instruments/schema/response.ts';
import type { StudyPack } from '../api.ts';

/** Those of the aside's own section first, each with the section it stands in. */
export function findTargets(
	pack: StudyPack,
	{ sections }: Response,
	{ answer, section: own }: Aside,
): readonly { readonly question: Question; readonly section: string }[] {
	const fitting = listQuestions(pack.questionnaire).filter(
		({ question, section }) =>
			section.name in sections && (answer.value === null || canHold(question, answer.value)),
	);
	const targets = fitting.map(({ question, section }) => ({ question, section: section.name }));
	return targets.toSorted((a, b) => Number(b.section === own) - Number(a.section === own));
}
