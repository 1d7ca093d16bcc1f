/* A value in the words of the questionnaire: the texts of the choices, several joined by commas. */
import type { AnswerValue } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';
import { valueText } from '../results/value-text.ts';
import { t } from '../ui/text.ts';

export function sayValue(question: Question | undefined, value: AnswerValue): string {
	if (Array.isArray(value)) return value.map((one) => valueText(question, String(one))).join(', ');
	if (typeof value === 'boolean') return value ? t('yes') : t('no');
	return valueText(question, String(value));
}

/** An answer in a few words: its value, or why there is none. */
export function sayAnswer(
	question: Question | undefined,
	answer: { readonly value: AnswerValue | null; readonly status: keyof typeof STATUS_TEXT },
): string {
	return answer.value === null ? t(STATUS_TEXT[answer.status]) : sayValue(question, answer.value);
}

const STATUS_TEXT = {
	answered: 'status.unanswered',
	'not-applicable': 'status.notApplicable',
	'dont-know': 'status.dontKnow',
	unanswered: 'status.unanswered',
} as const;
