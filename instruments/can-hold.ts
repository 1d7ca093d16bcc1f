/*
 * Whether a question has room for a value at all: of its type, and among its choices where it has some. A number
 * out of range or a text too long is held, and flagged; a choice that is not offered could not even be shown.
 */
import { checkValue, isDay } from './check-value.ts';
import type { AnswerValue } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';

function isOffered({ choices = [] }: Question, value: AnswerValue): boolean {
	const parts = Array.isArray(value) ? value : [value];
	return parts.every((part) => choices.some((choice) => choice.value === part));
}

export function canHold(question: Question, value: AnswerValue): boolean {
	const faults = checkValue(question, value);
	if (faults.some((fault) => fault.severity === 'refuse')) return false;
	switch (question.type) {
		case 'radiogroup':
		case 'dropdown':
		case 'checkbox':
			return isOffered(question, value);
		case 'rating':
			return question.choices ? isOffered(question, value) : faults.length === 0;
		case 'text':
			return question.inputType !== 'date' || isDay(String(value));
		default:
			return true;
	}
}
