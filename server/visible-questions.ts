/* The questions that a respondent is asked and sees: of its sections, and not hidden by its other answers. */
import type { AnswerDocument } from '../data/stored-answer.ts';
import { isDone, valuesOf } from '../instruments/check-answers.ts';
import { type AskedQuestion, listQuestions } from '../instruments/list-questions.ts';
import { listSections } from '../instruments/list-sections.ts';
import type { Pack } from '../instruments/pack.ts';
import { DESK } from '../instruments/schema/answer.ts';
import { hiddenQuestions } from '../instruments/survey-engine.ts';

/** The sections a respondent answers; a desk review answers all. */
export function sectionNames(pack: Pack, respondent: string): string[] {
	const sections = respondent === DESK ? pack.questionnaire.pages : listSections(pack, respondent);
	return sections.map((section) => section.name);
}

export function visibleQuestions(pack: Pack, respondent: string, document: AnswerDocument): AskedQuestion[] {
	const sections = new Set(sectionNames(pack, respondent));
	const hidden = hiddenQuestions(pack, valuesOf(document));
	return listQuestions(pack.questionnaire).filter(
		({ question, section }) => sections.has(section.name) && !hidden.has(question.name),
	);
}

/** How many of these questions are done, of all. */
export function countDone(
	asked: readonly AskedQuestion[],
	document: AnswerDocument,
): { answered: number; total: number } {
	const answered = asked.filter(({ question }) => isDone(document[question.name])).length;
	return { answered, total: asked.length };
}
