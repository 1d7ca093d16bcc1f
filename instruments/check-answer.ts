/*
 * One whole answer against its question: the value (check-value.ts) and its companions. Not applicable and
 * don't know need a reason, which stands in the comment; a link must be one that a browser can open safely.
 */
import { checkValue, type ValueFault } from './check-value.ts';
import type { Answer, Evidence } from './schema/answer.ts';
import type { Question } from './schema/questionnaire.ts';

const LONGEST_COMMENT = 5000;
const LONGEST_EVIDENCE = 2000;
const MOST_EVIDENCE = 20;

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

/** An address that a browser can open safely. */
export function isWebLink(link: string): boolean {
	return /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(link);
}

const flag = (rule: string, cure: string): ValueFault => ({ severity: 'flag', rule, cure });

function checkEvidence(entries: readonly Evidence[]): ValueFault[] {
	const faults: ValueFault[] = [];
	if (entries.length > MOST_EVIDENCE)
		faults.push(flag('too many references', `give at most ${MOST_EVIDENCE}`));
	if (entries.some((entry) => Object.values(entry).some((text) => (text ?? '').length > LONGEST_EVIDENCE)))
		faults.push(
			flag('a reference is too long', `shorten each part to at most ${LONGEST_EVIDENCE} characters`),
		);
	if (entries.some((entry) => entry.link !== undefined && !isWebLink(entry.link)))
		faults.push(
			flag(
				'a link of the evidence is no web address',
				'give an address that begins with https:// or http://',
			),
		);
	return faults;
}

function checkCompanions({ comment = '', evidence = [] }: Answer): ValueFault[] {
	const tooLong = comment.length > LONGEST_COMMENT;
	const cure = `shorten it to at most ${LONGEST_COMMENT} characters`;
	return [...(tooLong ? [flag('the comment is too long', cure)] : []), ...checkEvidence(evidence)];
}

export function checkAnswer(question: Question, answer: Answer): ValueFault[] {
	const ofValue = answer.value === null ? [] : checkValue(question, answer.value);
	return [...checkStatus(answer), ...ofValue, ...checkCompanions(answer)];
}
