/*
 * One whole answer against its question: the value (check-value.ts) and its companions. Not applicable and
 * don't know need a reason, which stands in the comment; a link must be one that a browser can open safely.
 */
import { checkValue, type ValueFault } from './check-value.ts';
import type { Answer } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';

const LONGEST_COMMENT = 5000;

function checkStatus(answer: Answer): ValueFault[] {
	const { value, status } = answer;
	if (status === 'answered' && value === null)
		return [
			{ severity: 'refuse', rule: 'answered without a value', cure: 'send a value, or another status' },
		];
	if (status !== 'answered' && value !== null)
		return [
			{
				severity: 'refuse',
				rule: `a value with the status ${status}`,
				cure: 'leave the value out, or send the status answered',
			},
		];
	if ((status === 'not-applicable' || status === 'dont-know') && answer.comment === undefined)
		return [
			{
				severity: 'flag',
				rule: 'a reason is missing',
				cure: 'say in the comment why this cannot be answered',
			},
		];
	return [];
}

function isWebLink(link: string): boolean {
	return /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(link);
}

function checkCompanions(answer: Answer): ValueFault[] {
	const faults: ValueFault[] = [];
	if ((answer.comment?.length ?? 0) > LONGEST_COMMENT)
		faults.push({
			severity: 'flag',
			rule: 'the comment is too long',
			cure: `shorten it to at most ${LONGEST_COMMENT} characters`,
		});
	if (answer.evidence?.some((entry) => entry.link !== undefined && !isWebLink(entry.link)))
		faults.push({
			severity: 'flag',
			rule: 'a link of the evidence is no web address',
			cure: 'give an address that begins with https:// or http://',
		});
	return faults;
}

export function checkAnswer(question: Question, answer: Answer): ValueFault[] {
	const ofValue = answer.value === null ? [] : checkValue(question, answer.value);
	return [...checkStatus(answer), ...ofValue, ...checkCompanions(answer)];
}
