/*
 * What a question leaves out, its benchmark gives: the title from the statement, the choices from the scale.
 * So a sentence of the framework stands in one place only, and the questionnaire is still whole for SurveyJS.
 */
import { type Item, listItems } from './list-items.ts';
import type { Pack } from './pack.ts';
import { type Question, WITH_CHOICES } from './schema/questionnaire.ts';

function fillQuestion(question: Question, item: Item | undefined): Question {
	if (!item) return question;
	const choices =
		item.scale.kind === 'choice' && WITH_CHOICES.has(question.type) ? item.scale.choices : undefined;
	return {
		...question,
		title: question.title ?? item.statement,
		...(choices && !question.choices && { choices: choices.map(({ value, text }) => ({ value, text })) }),
	};
}

export function fillQuestions(pack: Pack): Pack {
	const itemOf = new Map(listItems(pack.framework).map((item) => [item.question, item]));
	const fill = (question: Question) => fillQuestion(question, itemOf.get(question.name));
	const pages = pack.questionnaire.pages.map((section) => ({
		...section,
		elements: section.elements.map((element) =>
			element.type === 'panel' ? { ...element, elements: element.elements.map(fill) } : fill(element),
		),
	}));
	return { ...pack, questionnaire: { ...pack.questionnaire, pages } };
}
