/*
 * The answers of one respondent under a revised questionnaire: each is kept where it stands, or put aside with
 * the question as it was asked and the reason. None is dropped and none is changed. Pure: the store keeps both.
 */
import { canHold } from './can-hold.ts';
import { type AskedQuestion, listQuestions } from './list-questions.ts';
import type { Answer } from './schema/answer.ts';
import type { Question, Questionnaire } from './schema/questionnaire.ts';
import type { AsideReason, AskedThen } from './schema/response.ts';

/** A questionnaire with the names of the sections that the respondent answers. */
export interface Asking {
	readonly questionnaire: Questionnaire;
	readonly sections: ReadonlySet<string>;
}

export interface PutAside<A extends Answer> {
	readonly question: string;
	readonly reason: AsideReason;
	readonly asked: AskedThen;
	readonly answer: A;
}

export interface Migration<A extends Answer> {
	readonly kept: Readonly<Record<string, A>>;
	readonly aside: readonly PutAside<A>[];
}

/** The rule of what holds a submission back until an aside is dealt with. */
export const WAITING = 'answered before the questionnaire was revised';

/** Nothing was ever said: no value, no reason, no comment, no evidence. */
export const isBlank = ({ value, status, comment, confidence, evidence }: Answer): boolean =>
	value === null &&
	status === 'unanswered' &&
	comment === undefined &&
	confidence === undefined &&
	(evidence ?? []).length === 0;

const byName = ({ questionnaire }: Asking): ReadonlyMap<string, AskedQuestion> =>
	new Map(listQuestions(questionnaire).map((asked) => [asked.question.name, asked]));

/** What a question lets be answered, without its words and limits. */
const shapeOf = ({ type, inputType, choices, rateMin, rateMax }: Question): string =>
	JSON.stringify([type, inputType ?? 'text', choices?.map(({ value }) => value), rateMin, rateMax]);

const typeOf = ({ type, inputType = 'text' }: Question): string => `${type} ${inputType}`;

function reasonAgainst(
	answer: Answer,
	then: AskedQuestion | undefined,
	now: AskedQuestion | undefined,
	isAsked: (before: AskedQuestion | undefined, after: AskedQuestion) => boolean,
): AsideReason | undefined {
	if (!now) return 'deleted';
	if (!isAsked(then, now)) return 'not-asked';
	if (answer.value === null || (then && shapeOf(then.question) === shapeOf(now.question))) return undefined;
	if (canHold(now.question, answer.value)) return undefined;
	return then && typeOf(then.question) === typeOf(now.question) ? 'options' : 'retyped';
}

/** The question as it was asked; of one that nobody remembers the name alone. */
function askedThen(name: string, then: AskedQuestion | undefined): AskedThen {
	if (!then) return { question: { type: 'comment', name }, section: '', sectionTitle: '' };
	return { question: then.question, section: then.section.name, sectionTitle: then.section.title };
}

/** `before`: undefined where no earlier questionnaire was kept; what fits is kept then, and the rest put aside. */
export function migrateAnswers<A extends Answer>(
	answers: Readonly<Record<string, A>>,
	before: Asking | undefined,
	after: Asking,
): Migration<A> {
	const [thens, nows] = [before ? byName(before) : new Map<string, AskedQuestion>(), byName(after)];
	const isAsked = (then: AskedQuestion | undefined, now: AskedQuestion) =>
		after.sections.has(now.section.name) || !(then && before?.sections.has(then.section.name));
	const kept: Record<string, A> = {};
	const aside: PutAside<A>[] = [];
	for (const [question, answer] of Object.entries(answers)) {
		const then = thens.get(question);
		const reason = reasonAgainst(answer, then, nows.get(question), isAsked);
		if (reason === undefined) kept[question] = answer;
		else if (!isBlank(answer)) aside.push({ question, reason, asked: askedThen(question, then), answer });
	}
	return { kept, aside };
}
