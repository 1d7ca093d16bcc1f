/* A response as its people see it: every answer with its revision, and where each of its sections stands. */
import type { Read } from '../data/database.ts';
import { listDisclosures } from '../data/queries/disclosures.ts';
import { findResponse } from '../data/queries/responses.ts';
import { type AnswerDocument, readDocument } from '../data/stored-answer.ts';
import type { DisclosuresTable, ResponsesTable } from '../data/tables.ts';
import { checkAnswer } from '../instruments/check-answer.ts';
import type { AskedQuestion } from '../instruments/list-questions.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Section } from '../instruments/schema/questionnaire.ts';
import { type Aside, type Response, type SectionState, TextField } from '../instruments/schema/response.ts';
import { describeAsides, isWaiting, savedAnswer } from './describe-asides.ts';
import { respondentTitle } from './describe-study.ts';
import { packOf } from './earlier-packs.ts';
import { hashField } from './find-disclosures.ts';
import { notFound } from './http/person.ts';
import type { ResponsePlace } from './locate.ts';
import { sourceOf } from './note-disclosures.ts';
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

function describeResponse(
	{ open, member }: ResponsePlace,
	row: ResponsesTable,
	asides: readonly Aside[],
	noted: readonly DisclosuresTable[],
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
		kept: listKept(pack, row, answers, noted),
		sections: Object.fromEntries(
			sections.map((section) => [
				section.name,
				sectionState(section, visible, answers, waitingIn(section.name)),
			]),
		),
	};
}

/** A response as it stands now. Throws Problem not-found where it is gone. */
export async function readResponse(db: Read, at: ResponsePlace): Promise<Response> {
	const row = await findResponse(db, at.response);
	if (!row) throw notFound();
	const asides = await describeAsides(db, packOf(at.open, row), row);
	return describeResponse(at, row, asides, await listDisclosures(db, at.study, at.response));
}
