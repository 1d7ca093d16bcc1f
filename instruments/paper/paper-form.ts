/*
 * A questionnaire as it stands on paper, in a spreadsheet or in a text document: every question with its code, its
 * explanation, how it is answered, when it is skipped in words, and, on a filled copy, what was answered. What draws
 * it and what reads it back start here; nothing is worded anywhere else.
 */
import { isDone } from '../check-answers.ts';
import { listItems } from '../list-items.ts';
import { type AskedQuestion, listQuestions } from '../list-questions.ts';
import type { Pack } from '../pack.ts';
import type { Answer, AnswerValue, Evidence } from '../schema/answer.ts';
import type { Question, Section } from '../schema/questionnaire.ts';
import { choicesOf, type PaperChoice } from './paper-choices.ts';
import { type PaperWords, paperWords } from './paper-words.ts';
import { type Condition, readCondition } from './read-condition.ts';

export interface PaperAnswer {
	/** In words, one entry a chosen value; empty unless answered. */
	readonly values: readonly string[];
	readonly status: Answer['status'];
	readonly comment: string;
	readonly confidence: Answer['confidence'] | '';
	readonly evidence: readonly Evidence[];
}

export interface PaperQuestion {
	/** Name of the question, by which an answer finds its way back. */
	readonly code: string;
	/** Ids of the framework's items that read it. */
	readonly items: readonly string[];
	readonly title: string;
	readonly help: string;
	readonly how: string;
	readonly choices: readonly PaperChoice[];
	readonly several: boolean;
	/** When it is answered, in words; empty: always. */
	readonly onlyIf: string;
	readonly required: boolean;
	readonly wantsEvidence: boolean;
	/** Left out on a blank copy. */
	readonly answer?: PaperAnswer;
}

export interface PaperSection {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly askedOf: string;
	readonly questions: readonly PaperQuestion[];
}

/** Whose form it is and what stands at its head. */
export interface PaperHead {
	readonly study: string;
	readonly title: string;
	readonly round: string;
	readonly country: string;
	readonly respondent: string;
	readonly response: string;
	readonly packVersion: string;
	readonly disclaimer: string;
	/** That its answers are invented, or what to beware of; empty for none. */
	readonly caution: string;
	readonly language: string;
	/** SHA-256 and time of the submission that a filled copy shows. */
	readonly receipt?: { readonly sha256: string; readonly at: string; readonly by: string };
}

export interface PaperForm {
	readonly head: PaperHead;
	readonly words: PaperWords;
	readonly isFilled: boolean;
	readonly sections: readonly PaperSection[];
}

function howOf(question: Question, words: PaperWords): string {
	if (question.type === 'checkbox') return words.chooseSeveral;
	if (choicesOf(question, words).length > 0) return words.chooseOne;
	if (question.inputType === 'number') return words.writeNumber;
	return question.inputType === 'date' ? words.writeDate : words.writeText;
}

interface Said {
	readonly words: PaperWords;
	readonly questions: ReadonlyMap<string, Question>;
}

function sayValue({ questions, words }: Said, name: string, value: string): string {
	const question = questions.get(name);
	const found = question && choicesOf(question, words).find((choice) => String(choice.value) === value);
	return found?.text ?? value;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

function sayCondition(said: Said, condition: Condition): string {
	const { words } = said;
	switch (condition.kind) {
		case 'all':
		case 'any':
			return condition.parts
				.map((part) => sayCondition(said, part))
				.join(` ${condition.kind === 'all' ? words.and : words.or} `);
		case 'is':
		case 'is-not': {
			const { question, values } = condition;
			const value = values.map((one) => sayValue(said, question, one)).join(`” ${words.or} “`);
			return fill(condition.kind === 'is' ? words.is : words.isNot, { question, value });
		}
		case 'answered':
			return fill(words.isAnswered, { question: condition.question });
		case 'not-answered':
			return fill(words.isNotAnswered, { question: condition.question });
		case 'other':
			return condition.text;
	}
}

function skipNote(said: Said, { question, panel }: AskedQuestion): string {
	const texts = [panel?.visibleIf, question.visibleIf].filter((text) => text !== undefined);
	if (texts.length === 0) return '';
	const condition = texts.map((text) => sayCondition(said, readCondition(text))).join(` ${said.words.and} `);
	return fill(said.words.onlyIf, { condition });
}

function valuesOf(said: Said, name: string, value: AnswerValue | null): string[] {
	if (value === null) return [];
	return (Array.isArray(value) ? value : [value]).map((one) => sayValue(said, name, String(one)));
}

function answerOf(said: Said, name: string, answer: Answer | undefined): PaperAnswer {
	const { value = null, status = 'unanswered', comment = '', confidence = '', evidence = [] } = answer ?? {};
	return { values: valuesOf(said, name, value), status, comment, confidence, evidence };
}

interface Desk extends Said {
	readonly items: ReadonlyMap<string, { readonly ids: readonly string[]; readonly wantsEvidence: boolean }>;
	readonly answers: Readonly<Record<string, Answer>> | undefined;
}

function paperQuestion(desk: Desk, asked: AskedQuestion): PaperQuestion {
	const { question } = asked;
	const { name } = question;
	const item = desk.items.get(name);
	return {
		code: name,
		items: item?.ids ?? [],
		title: question.title ?? name,
		help: question.description ?? '',
		how: howOf(question, desk.words),
		choices: choicesOf(question, desk.words),
		several: question.type === 'checkbox',
		onlyIf: skipNote(desk, asked),
		required: question.isRequired === true,
		wantsEvidence: item?.wantsEvidence ?? false,
		...(desk.answers && { answer: answerOf(desk, name, desk.answers[name]) }),
	};
}

function itemsByQuestion({ framework }: Pack): Desk['items'] {
	const found = new Map<string, { ids: string[]; wantsEvidence: boolean }>();
	for (const { id, question, scale } of listItems(framework)) {
		const known = found.get(question) ?? { ids: [], wantsEvidence: false };
		known.ids.push(id);
		known.wantsEvidence ||= scale.withoutEvidence !== undefined;
		found.set(question, known);
	}
	return found;
}

function askedOf(pack: Pack, { lead, asked = [] }: Section): string {
	const titles = [lead, ...asked].flatMap(
		(id) => pack.sectors.find((sector) => sector.id === id)?.title ?? [],
	);
	return titles.join(', ');
}

/**
 * `sections`: names of those that the respondent answers. `answers`: left out for a blank copy. A question that other
 * answers hide is left out of a filled copy unless something was answered, and stands with its note on a blank one.
 */
export function buildPaperForm(
	pack: Pack,
	head: PaperHead,
	sections: readonly string[],
	answers?: Readonly<Record<string, Answer>>,
	hidden: ReadonlySet<string> = new Set(),
): PaperForm {
	const words = paperWords(head.language);
	const all = listQuestions(pack.questionnaire);
	const questions = new Map(all.map(({ question }) => [question.name, question]));
	const desk: Desk = { words, questions, items: itemsByQuestion(pack), answers };
	const isShown = ({ question: { name } }: AskedQuestion) =>
		answers === undefined || !hidden.has(name) || isDone(answers[name]);
	return {
		head,
		words,
		isFilled: answers !== undefined,
		sections: pack.questionnaire.pages
			.filter(({ name }) => sections.includes(name))
			.map((section) => ({
				name: section.name,
				title: section.title,
				description: section.description ?? '',
				askedOf: askedOf(pack, section),
				questions: all
					.filter((one) => one.section === section && isShown(one))
					.map((one) => paperQuestion(desk, one)),
			})),
	};
}
