/*
 * Which questions carry evidence, a comment and "I cannot answer this": every scored one, and every context
 * figure. Of a panel that asks for a figure with its year, the first question speaks for both.
 */
import { listItems } from '../../instruments/list-items.ts';
import { listQuestions } from '../../instruments/list-questions.ts';
import type { StudyPack } from '../api.ts';

export function listSupported({ framework, questionnaire }: StudyPack): ReadonlySet<string> {
	const context = new Set(
		framework.unscored.filter(({ why }) => why === 'context').map((one) => one.question),
	);
	const figures = listQuestions(questionnaire)
		.filter(
			({ question, panel }) => context.has(question.name) && (panel?.elements[0] ?? question) === question,
		)
		.map(({ question }) => question.name);
	return new Set([...listItems(framework).map(({ question }) => question), ...figures]);
}
