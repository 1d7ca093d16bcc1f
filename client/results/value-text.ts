/*
 * An answer's value as the respondent saw it: the words of the choice, not its code. A value that is no choice
 * (a number, a year) stands as it is.
 */
import { listQuestions } from '../../instruments/list-questions.ts';
import type { Question, Questionnaire } from '../../instruments/schema/questionnaire.ts';

export function findQuestion(questionnaire: Questionnaire, name: string): Question | undefined {
	return listQuestions(questionnaire).find(({ question }) => question.name === name)?.question;
}

export function valueText(question: Question | undefined, value: string): string {
	return question?.choices?.find((choice) => String(choice.value) === value)?.text ?? value;
}
