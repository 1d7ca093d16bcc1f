/* The form of one response, blank or with its answers: what its formats are drawn from. */
import type { Read } from '../data/database.ts';
import { findLastSubmission } from '../data/queries/submissions.ts';
import { plainAnswer, readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { valuesOf } from '../instruments/check-answers.ts';
import { buildPaperForm, type PaperForm, type PaperHead } from '../instruments/paper/paper-form.ts';
import { hiddenQuestions } from '../instruments/survey-engine.ts';
import { translatePack } from '../instruments/translate-pack.ts';
import { respondentTitle } from './describe-study.ts';
import { packOf } from './earlier-packs.ts';
import type { ResponsePlace } from './locate.ts';
import { sectionNames } from './visible-questions.ts';

export interface PaperWish {
	readonly filled: boolean;
	readonly language: string;
}

async function receiptOf(db: Read, row: ResponsesTable): Promise<Pick<PaperHead, 'receipt'>> {
	const last = row.state === 'submitted' && (await findLastSubmission(db, row.study_id, row.id));
	return last ? { receipt: { sha256: last.sha256, at: last.at, by: last.by_title } } : {};
}

export async function describePaper(
	db: Read,
	{ open, member }: ResponsePlace,
	row: ResponsesTable,
	{ filled, language }: PaperWish,
): Promise<PaperForm> {
	// What is submitted is printed with the questions that it answered.
	const own = packOf(open, row);
	const pack = translatePack(own, language);
	const { round } = open;
	const head: PaperHead = {
		...{ study: open.id, title: pack.title, round: round.title, country: member.name },
		...{ respondent: respondentTitle(open, row.respondent), response: row.id },
		...{ packVersion: pack.version, disclaimer: pack.disclaimer, language },
		caution: round.fictional ?? round.caution ?? '',
		...(filled && (await receiptOf(db, row))),
	};
	const sections = sectionNames(own, row.respondent);
	if (!filled) return buildPaperForm(pack, head, sections);
	const document = readDocument(row);
	const answers = Object.fromEntries(Object.entries(document).map(([name, one]) => [name, plainAnswer(one)]));
	return buildPaperForm(pack, head, sections, answers, hiddenQuestions(own, valuesOf(document)));
}
