/*
 * All answers of a response before submission: our own strict check joined with the survey engine's verdict,
 * section by section, hidden questions left out. A required question may also be settled by a status with a reason.
 */
import { checkAnswer } from './check-answer.ts';
import { type AskedQuestion, listQuestions } from './list-questions.ts';
import type { Pack } from './pack.ts';
import type { Answer } from './schema/answer.ts';
import type { Section } from './schema/questionnaire.ts';
import type { Flag } from './schema/response.ts';
import { engineFaults, hiddenQuestions, type Values } from './survey-engine.ts';

export interface SectionCheck {
	readonly name: string;
	readonly title: string;
	readonly holdsBack: readonly Flag[];
	readonly unanswered: readonly string[];
}

export type Answers = Readonly<Record<string, Answer>>;

/** The values of the answered questions, as conditions read them. */
export function valuesOf(answers: Answers): Values {
	return Object.fromEntries(
		Object.entries(answers).flatMap(([name, answer]) =>
			answer.value === null ? [] : [[name, answer.value]],
		),
	);
}

export const isDone = (answer: Answer | undefined): boolean =>
	answer !== undefined && answer.status !== 'unanswered';

function flagsOf(
	{ question }: AskedQuestion,
	answer: Answer | undefined,
	engine: ReadonlyMap<string, string>,
): Flag[] {
	const own = answer ? checkAnswer(question, answer) : [];
	if (own.length > 0) return own.map(({ rule, cure }) => ({ question: question.name, rule, cure }));
	const text = engine.get(question.name);
	if (text === undefined || (isDone(answer) && answer?.value === null)) return [];
	const missing = !isDone(answer);
	return [
		{
			question: question.name,
			rule: missing ? 'required' : text,
			cure: missing ? 'answer this question' : text,
		},
	];
}

function checkSection(
	section: Section,
	asked: readonly AskedQuestion[],
	answers: Answers,
	engine: ReadonlyMap<string, string>,
): SectionCheck {
	const own = asked.filter((one) => one.section.name === section.name);
	return {
		name: section.name,
		title: section.title,
		holdsBack: own.flatMap((one) => flagsOf(one, answers[one.question.name], engine)),
		unanswered: own.map(({ question }) => question.name).filter((name) => !isDone(answers[name])),
	};
}

/** `sections`: names of the sections that this response answers. */
export function checkAnswers(pack: Pack, answers: Answers, sections: readonly string[]): SectionCheck[] {
	const values = valuesOf(answers);
	const hidden = hiddenQuestions(pack, values);
	const engine = new Map(engineFaults(pack, values).map(({ question, text }) => [question, text]));
	const asked = listQuestions(pack.questionnaire).filter(({ question }) => !hidden.has(question.name));
	return pack.questionnaire.pages
		.filter((section) => sections.includes(section.name))
		.map((section) => checkSection(section, asked, answers, engine));
}
