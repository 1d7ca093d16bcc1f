/* A response as its people see it: every answer with its revision, and where each of its sections stands. */
import { type AnswerDocument, readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { checkAnswer } from '../instruments/check-answer.ts';
import type { AskedQuestion } from '../instruments/list-questions.ts';
import type { Section } from '../instruments/schema/questionnaire.ts';
import type { Aside, Response, SectionState } from '../instruments/schema/response.ts';
import { isWaiting, savedAnswer } from './describe-asides.ts';
import { respondentTitle } from './describe-study.ts';
import { packOf } from './earlier-packs.ts';
import type { ResponsePlace } from './locate.ts';
import { countDone, sectionNames, visibleQuestions } from './visible-questions.ts';

function sectionState(
	section: Section,
	visible: readonly AskedQuestion[],
	answers: AnswerDocument,
	waiting: number,
): SectionState {
	const asked = visible.filter((one) => one.section.name === section.name);
	const { answered, total } = countDone(asked, answers);
	const faults = asked.reduce((sum, { question }) => {
		const answer = answers[question.name];
		return sum + (answer ? checkAnswer(question, answer).length : 0);
	}, waiting);
	const state = answered === 0 ? 'not-started' : answered < total || faults > 0 ? 'in-progress' : 'complete';
	return {
		title: section.title,
		...(section.lead !== undefined && { lead: section.lead }),
		...(section.asked && { asked: section.asked }),
		answered,
		total,
		faults,
		state,
	};
}

export function describeResponse(
	{ open, member }: ResponsePlace,
	row: ResponsesTable,
	asides: readonly Aside[],
): Response {
	const answers = readDocument(row);
	const pack = packOf(open, row);
	const visible = visibleQuestions(pack, row.respondent, answers);
	const names = new Set(sectionNames(pack, row.respondent));
	const sections = pack.questionnaire.pages.filter((section) => names.has(section.name));
	const waiting = asides.filter(isWaiting);
	const waitingIn = (name: string) => waiting.filter((aside) => aside.section === name).length;
	return {
		id: row.id,
		study: open.id,
		country: member.code,
		countryName: member.name,
		respondent: row.respondent,
		title: respondentTitle(open, row.respondent),
		state: row.state,
		version: row.version,
		packVersion: pack.version,
		answers: Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, savedAnswer(answer)])),
		asides: [...asides],
		sections: Object.fromEntries(
			sections.map((section) => [
				section.name,
				sectionState(section, visible, answers, waitingIn(section.name)),
			]),
		),
	};
}
