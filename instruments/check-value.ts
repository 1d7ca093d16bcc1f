/*
 * The strict check of one value against its question, before anything is saved. `refuse`: the question cannot
 * hold such a thing. `flag`: it is kept, and holds the submission back until it is mended.
 */
import type { AnswerValue } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';

export interface ValueFault {
	readonly severity: 'refuse' | 'flag';
	readonly rule: string;
	readonly cure: string;
}

const LONGEST_TEXT = 20_000;

const refuse = (rule: string, cure: string): ValueFault => ({ severity: 'refuse', rule, cure });
const flag = (rule: string, cure: string): ValueFault => ({ severity: 'flag', rule, cure });

function checkRange(value: number | string, question: Question): ValueFault[] {
	const { min, max } = question;
	const below = typeof min === typeof value && min !== undefined && value < min;
	const above = typeof max === typeof value && max !== undefined && value > max;
	if (!below && !above) return [];
	const range = [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`]
		.join(' ')
		.trim();
	return [flag('out of range', `give a value ${range}`)];
}

function checkText(value: AnswerValue, question: Question): ValueFault[] {
	if (typeof value !== 'string') return [refuse('not a text', 'send a text')];
	const longest = Math.min(question.maxLength ?? LONGEST_TEXT, LONGEST_TEXT);
	const length = [...value].length;
	return length > longest
		? [flag('too long', `shorten it from ${length} to at most ${longest} characters`)]
		: [];
}

function checkNumber(value: AnswerValue, question: Question): ValueFault[] {
	if (typeof value !== 'number' || !Number.isFinite(value)) return [refuse('not a number', 'send a number')];
	return checkRange(value, question);
}

export function isDay(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
	);
}

function checkDate(value: AnswerValue, question: Question): ValueFault[] {
	if (typeof value !== 'string') return [refuse('not a date', 'send a date such as 2026-06-30')];
	return isDay(value) ? checkRange(value, question) : [flag('not a date', 'give a date such as 2026-06-30')];
}

function checkChoice(value: AnswerValue, question: Question): ValueFault[] {
	const choices = question.choices ?? [];
	if (typeof value !== 'string' && typeof value !== 'number')
		return [refuse('not one choice', 'send one of the choices')];
	if (choices.some((choice) => choice.value === value)) return [];
	if (!choices.some((choice) => typeof choice.value === typeof value))
		return [
			refuse(`not a ${typeof choices[0]?.value}`, `send one of ${choices.map((c) => c.value).join(', ')}`),
		];
	return [flag('out of range', `choose one of ${choices.map((c) => c.value).join(', ')}`)];
}

function checkChoices(value: AnswerValue, question: Question): ValueFault[] {
	if (!Array.isArray(value)) return [refuse('not a list of choices', 'send a list of choices')];
	const most = question.maxSelectedChoices;
	const tooMany =
		most !== undefined && value.length > most ? [flag('too many choices', `choose at most ${most}`)] : [];
	const twice = new Set(value).size < value.length ? [flag('a choice twice', 'name each choice once')] : [];
	return [...tooMany, ...twice, ...value.flatMap((one) => checkChoice(one, question).slice(0, 1))];
}

function checkRating(value: AnswerValue, question: Question): ValueFault[] {
	if (question.choices) return checkChoice(value, question);
	if (typeof value !== 'number' || !Number.isInteger(value))
		return [refuse('not a whole number', 'send a whole number')];
	return checkRange(value, { ...question, min: question.rateMin ?? 1, max: question.rateMax ?? 5 });
}

/** Every fault of a value that is there; an empty list when it fits. */
export function checkValue(question: Question, value: AnswerValue): ValueFault[] {
	switch (question.type) {
		case 'comment':
			return checkText(value, question);
		case 'text':
			if (question.inputType === 'number') return checkNumber(value, question);
			return question.inputType === 'date' ? checkDate(value, question) : checkText(value, question);
		case 'radiogroup':
		case 'dropdown':
			return checkChoice(value, question);
		case 'checkbox':
			return checkChoices(value, question);
		case 'boolean':
			return typeof value === 'boolean' ? [] : [refuse('not yes or no', 'send true or false')];
		case 'rating':
			return checkRating(value, question);
	}
}
