/* Which values a question has room for: what could not even be shown there is not held; what is merely out of range is. */
import { expect, test } from 'vitest';
import { canHold } from '../../instruments/can-hold.ts';
import type { AnswerValue } from '../../instruments/schema/answer.ts';
import type { Question } from '../../instruments/schema/questionnaire.ts';

const choices = [
	{ value: 'yes', text: 'Yes' },
	{ value: 'no', text: 'No' },
];
const question = (part: Partial<Question>): Question => ({ type: 'comment', name: 'q', ...part });

test.each<[string, Question, AnswerValue, boolean]>([
	['a text in a text', question({}), 'Rain', true],
	['a text too long', question({ maxLength: 2 }), 'Rain', true],
	['a number in a text', question({}), 4, false],
	['a number out of range', question({ type: 'text', inputType: 'number', max: 3 }), 4, true],
	['a text where a number belongs', question({ type: 'text', inputType: 'number' }), 'four', false],
	['a day', question({ type: 'text', inputType: 'date' }), '2026-03-02', true],
	['a text where a day belongs', question({ type: 'text', inputType: 'date' }), 'in March', false],
	['a choice that is offered', question({ type: 'radiogroup', choices }), 'no', true],
	['a choice that is not offered', question({ type: 'radiogroup', choices }), 'partly', false],
	['several choices, one not offered', question({ type: 'checkbox', choices }), ['yes', 'partly'], false],
	['several choices where one belongs', question({ type: 'dropdown', choices }), ['yes'], false],
	['a step of a rating', question({ type: 'rating', rateMax: 4 }), 4, true],
	['a step beyond a rating', question({ type: 'rating', rateMax: 4 }), 5, false],
	['yes or no', question({ type: 'boolean' }), true, true],
	['a word for yes or no', question({ type: 'boolean' }), 'yes', false],
])('%s', (_what, asked, value, held) => {
	expect(canHold(asked, value)).toBe(held);
});
