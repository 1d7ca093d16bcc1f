/*
 * The free texts of one respondent's answers that may hold personal data, each named by a hash of itself and of its
 * place. A text that was changed has another hash, so no word said of the old one holds for the new.
 */
import { findInAnswer, knownNames, listFreeTexts } from '../instruments/free-texts.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import type { PersonalDataKind } from '../instruments/personal-data/finding.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { Question } from '../instruments/schema/questionnaire.ts';
import type { TextField } from '../instruments/schema/response.ts';
import { sha256 } from './secrets.ts';

/** Whose answers they are. */
export interface Source {
	readonly study: string;
	readonly country: string;
	readonly respondent: string;
}

export interface Disclosure {
	readonly question: string;
	readonly field: TextField;
	readonly kinds: readonly PersonalDataKind[];
	readonly hash: string;
}

const ofPack = new WeakMap<Pack, ReadonlyMap<string, Question>>();

function questionsOf(pack: Pack): ReadonlyMap<string, Question> {
	const known = ofPack.get(pack);
	if (known) return known;
	const questions = new Map(
		listQuestions(pack.questionnaire).map(({ question }) => [question.name, question]),
	);
	ofPack.set(pack, questions);
	return questions;
}

const hashOf = (source: Source, question: string, field: TextField, texts: readonly string[]): string =>
	sha256(JSON.stringify([source.study, source.country, source.respondent, question, field, texts]));

export function findDisclosures(
	pack: Pack,
	source: Source,
	answers: Readonly<Record<string, Answer>>,
): Disclosure[] {
	const questions = questionsOf(pack);
	const known = knownNames(pack);
	return Object.entries(answers).flatMap(([question, answer]) =>
		findInAnswer(questions.get(question), answer, known).map(({ field, kinds, texts }) => ({
			question,
			field,
			kinds,
			hash: hashOf(source, question, field, texts),
		})),
	);
}

/** The hash of what stands in this field now; undefined when it is empty. */
export function hashField(
	pack: Pack,
	source: Source,
	question: string,
	field: TextField,
	answer: Answer,
): string | undefined {
	const found = listFreeTexts(questionsOf(pack).get(question), answer).find((one) => one.field === field);
	return found && hashOf(source, question, field, found.texts);
}
