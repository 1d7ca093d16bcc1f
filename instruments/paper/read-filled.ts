/*
 * Questions that somebody filled in away from the system → changed answers, or faults that say where and what to do.
 * Common end of the ways back: spreadsheet and text document. Every row is judged before any is taken.
 */
import { checkAnswer } from '../check-answer.ts';
import { normaliseAnswer } from '../normalise-answer.ts';
import type { AnswerValue, Confidence, Evidence } from '../schema/answer.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Change } from '../schema/response.ts';
import { choicesOf } from './paper-choices.ts';
import type { AllWords } from './paper-words.ts';

/** One question as it came back; what was left empty is empty. */
export interface FilledQuestion {
	readonly code: string;
	/** Words of the chosen answers, or what was written, line by line. */
	readonly answers: readonly string[];
	/** Marks of "not applicable" and "do not know". */
	readonly cannotAnswer: readonly string[];
	readonly comment: string;
	readonly confidence: string;
	readonly evidence: readonly string[];
	/** Where a field of it stands in the file, for errors. */
	place(field: string): string;
}

export interface PaperFault {
	/** Sheet and cell, such as "Room!D12", or the code of the question. */
	readonly place: string;
	readonly rule: string;
	readonly cure: string;
}

export interface ReadPaper {
	/** What stood in the file; what was left empty is left out, and completeChange takes it from the present answer. */
	readonly changes: readonly Change[];
	readonly faults: readonly PaperFault[];
	/** Questions that were found, filled in or not. */
	readonly found: number;
}

const NUMBER = /^[+-]?\d+([.]\d+)?$/;
const same = (a: string, b: string): boolean =>
	a.normalize('NFC').trim().toLocaleLowerCase('en') === b.normalize('NFC').trim().toLocaleLowerCase('en');

/** A reference per line: title | article or page | link; an address by itself is a link. */
export function readReferences(lines: readonly string[]): Evidence[] {
	return lines.flatMap((line) => {
		const parts = line.split('|').map((part) => part.trim());
		const link = parts.find((part) => /^https?:\/\//i.test(part));
		const [title = '', article = ''] = parts.filter((part) => part !== link);
		const entry = { ...(title && { title }), ...(article && { article }), ...(link && { link }) };
		return Object.keys(entry).length === 0 ? [] : [entry];
	});
}

type Read<T> = { readonly value: T } | { readonly rule: string; readonly cure: string };

function readChoices(question: Question, lines: readonly string[], words: AllWords): Read<AnswerValue> {
	const known = words.flatMap((one) => choicesOf(question, one));
	const find = (line: string) =>
		known.find(({ text, value }) => same(text, line) || same(String(value), line))?.value;
	const found = lines.map(find);
	if (found.includes(undefined)) {
		const texts = [...new Set(choicesOf(question, words[0]).map(({ text }) => `“${text}”`))].join(', ');
		return { rule: 'not one of the choices', cure: `write one of ${texts}` };
	}
	const values = found.filter((value) => value !== undefined);
	if (question.type === 'checkbox') return { value: values.filter((value) => typeof value !== 'boolean') };
	const [first] = values;
	return values.length === 1 && first !== undefined
		? { value: first }
		: { rule: 'several choices where one is asked for', cure: 'leave one of them' };
}

function readValue(question: Question, lines: readonly string[], words: AllWords): Read<AnswerValue> {
	if (choicesOf(question, words[0]).length > 0) return readChoices(question, lines, words);
	const text = lines.join('\n').trim();
	if (question.inputType !== 'number') return { value: text };
	if (NUMBER.test(text)) return { value: Number(text) };
	return { rule: 'not a number', cure: 'write digits alone, with a point before decimals' };
}

function readStatus(
	marks: readonly string[],
	words: AllWords,
): Read<'not-applicable' | 'dont-know' | undefined> {
	const filled = marks.filter((mark) => mark.trim() !== '');
	const found = filled.map((mark) => {
		if (words.some((one) => same(one.notApplicable, mark))) return 'not-applicable' as const;
		return words.some((one) => same(one.dontKnow, mark)) ? ('dont-know' as const) : undefined;
	});
	if (found.includes(undefined) || new Set(found).size > 1) {
		const cure = `write “${words[0].notApplicable}” or “${words[0].dontKnow}”, or leave it empty`;
		return { rule: 'neither of the two', cure };
	}
	return { value: found[0] };
}

function readConfidence(text: string, words: AllWords): Read<Confidence | undefined> {
	if (text === '') return { value: undefined };
	for (const level of ['high', 'medium', 'low'] as const)
		if (words.some((one) => same(one[level], text))) return { value: level };
	return {
		rule: 'no such confidence',
		cure: `write ${words[0].high}, ${words[0].medium} or ${words[0].low}`,
	};
}

const isEmpty = ({ answers, cannotAnswer, comment, evidence }: FilledQuestion): boolean =>
	[...answers, ...cannotAnswer, comment, ...evidence].every((text) => text.trim() === '');

/** One question: its change, or what is wrong with it and where. */
function readOne(filled: FilledQuestion, question: Question, words: AllWords): Change | PaperFault {
	const fault = (field: string, { rule, cure }: { rule: string; cure: string }): PaperFault => ({
		...{ place: filled.place(field), rule, cure },
	});
	const status = readStatus(filled.cannotAnswer, words);
	if (!('value' in status)) return fault('cannotAnswer', status);
	const confidence = readConfidence(filled.confidence, words);
	if (!('value' in confidence)) return fault('confidence', confidence);
	const lines = filled.answers.map((line) => line.trim()).filter((line) => line !== '');
	if (status.value && lines.length > 0)
		return fault('answer', {
			rule: 'both an answer and a mark that it cannot be answered',
			cure: 'leave one of the two',
		});
	const value = lines.length === 0 ? undefined : readValue(question, lines, words);
	if (value && !('value' in value)) return fault('answer', value);
	const evidence = readReferences(filled.evidence);
	const change: Change = {
		question: question.name,
		...(value && { value: value.value, status: 'answered' as const }),
		...(status.value && { value: null, status: status.value }),
		...(filled.comment.trim() !== '' && { comment: filled.comment.trim() }),
		...(confidence.value && { confidence: confidence.value }),
		...(evidence.length > 0 && { evidence }),
	};
	const [refused] = checkAnswer(question, normaliseAnswer(change)).filter(
		({ severity }) => severity === 'refuse',
	);
	return refused ? fault('answer', refused) : change;
}

export function readFilled(
	rows: readonly FilledQuestion[],
	questions: ReadonlyMap<string, Question>,
	words: AllWords,
): ReadPaper {
	const changes: Change[] = [];
	const faults: PaperFault[] = [];
	const seen = new Set<string>();
	for (const row of rows) {
		const question = questions.get(row.code);
		const add = (rule: string, cure: string) => faults.push({ place: row.place('code'), rule, cure });
		if (!question) add('no question of this respondent has this code', 'take the code from a new template');
		else if (seen.has(row.code)) add('this question stands there twice', 'leave one of the two');
		else if (!isEmpty(row)) {
			const read = readOne(row, question, words);
			if ('question' in read) changes.push(read);
			else faults.push(read);
		}
		seen.add(row.code);
	}
	return { changes, faults, found: seen.size };
}
