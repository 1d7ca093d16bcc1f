/* A response as its people see it: every answer with its revision, and where each of its sections stands. */
import { type AnswerDocument, readDocument, type StoredAnswer } from '../data/stored-answer.ts';
import type { DisclosuresTable, ResponsesTable } from '../data/tables.ts';
import { checkAnswer } from '../instruments/check-answer.ts';
import type { AskedQuestion } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Section } from '../instruments/schema/questionnaire.ts';
import {
	type Response,
	type SavedAnswer,
	type SectionState,
	TextField,
} from '../instruments/schema/response.ts';
import { respondentTitle } from './describe-study.ts';
import { hashField } from './find-disclosures.ts';
import type { ResponsePlace } from './locate.ts';
import { sourceOf } from './note-disclosures.ts';
import { countDone, sectionNames, visibleQuestions } from './visible-questions.ts';

function savedAnswer({ session: _session, ...answer }: StoredAnswer): SavedAnswer {
	const { evidence, ...rest } = answer;
	return { ...rest, ...(evidence && { evidence: [...evidence] }) };
}

function sectionState(
	section: Section,
	visible: readonly AskedQuestion[],
	answers: AnswerDocument,
): SectionState {
	const asked = visible.filter((one) => one.section.name === section.name);
	const { answered, total } = countDone(asked, answers);
	const faults = asked.reduce((sum, { question }) => {
		const answer = answers[question.name];
		return sum + (answer ? checkAnswer(question, answer).length : 0);
	}, 0);
	const state = answered === 0 ? 'not-started' : answered < total || faults > 0 ? 'in-progress' : 'complete';
	return { title: section.title, answered, total, faults, state };
}

/** Of texts as they stand now: what was said of an earlier one does not hold. */
function listKept(
	pack: Pack,
	row: ResponsesTable,
	answers: AnswerDocument,
	noted: readonly DisclosuresTable[],
) {
	return noted.flatMap(({ question, field: name, state, text_sha256 }) => {
		const answer = answers[question];
		const field = TextField.parse(name);
		const now = answer && hashField(pack, sourceOf(row), question, field, answer);
		return state !== 'found' && now === text_sha256 ? [{ question, field }] : [];
	});
}

export function describeResponse(
	{ open, member }: ResponsePlace,
	row: ResponsesTable,
	noted: readonly DisclosuresTable[],
): Response {
	const answers = readDocument(row);
	const visible = visibleQuestions(open.pack, row.respondent, answers);
	const names = new Set(sectionNames(open.pack, row.respondent));
	const sections = open.pack.questionnaire.pages.filter((section) => names.has(section.name));
	return {
		id: row.id,
		study: open.id,
		country: member.code,
		countryName: member.name,
		respondent: row.respondent,
		title: respondentTitle(open, row.respondent),
		state: row.state,
		version: row.version,
		answers: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, savedAnswer(answer)])),
		kept: listKept(open.pack, row, answers, noted),
		sections: Object.fromEntries(
			sections.map((section) => [section.name, sectionState(section, visible, answers)]),
		),
	};
}
