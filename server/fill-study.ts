/*
 * Fills an opened study with answers that exist already: public facts of a desk round, or the answers of a
 * training round. They take the same way as typed ones (a revision each), are frozen, and stand as released.
 */
import type { Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { findResponse, listCountryResponses } from '../data/queries/responses.ts';
import { findCountry, moveCountry } from '../data/queries/studies.ts';
import type { ResponsesTable, SubmissionsTable } from '../data/tables.ts';
import { type Answer, NATIONAL } from '../instruments/schema/answer.ts';
import type { Context } from './context.ts';
import type { OpenStudy } from './find-study.ts';
import { importAnswers } from './import-answers.ts';
import { freeze } from './submit-response.ts';

export type Answers = Readonly<Record<string, Answer>>;
/** The answers of one respondent of one country. */
export type AnswersOf = (country: string, respondent: string) => Answers | undefined;

/** The sectors first: the national response freezes what they submitted. */
const inSubmissionOrder = (rows: readonly ResponsesTable[]): ResponsesTable[] =>
	rows.toSorted((a, b) => Number(a.respondent === NATIONAL) - Number(b.respondent === NATIONAL));

async function fillCountry(
	trx: Write,
	context: Context,
	study: OpenStudy,
	country: string,
	answersOf: AnswersOf,
	by: string,
) {
	const at = context.now();
	const who = { invitation: '', title: by, at, newId: context.newId };
	let submission: SubmissionsTable | undefined;
	for (const row of inSubmissionOrder(await listCountryResponses(trx, study.id, country))) {
		const answers = answersOf(country, row.respondent);
		if (!answers || Object.keys(answers).length === 0) continue;
		await importAnswers(trx, context, study.pack, row, answers, by);
		const filled = await findResponse(trx, row.id);
		submission = filled && (await freeze(trx, study.pack, filled, who));
	}
	const standing = await findCountry(trx, study.id, country);
	if (!submission || !standing) return;
	await moveCountry(trx, standing, {
		state: 'released',
		submission_id: submission.id,
		submitted_at: at,
		cleared_at: study.round.collection === 'desk' ? '' : at,
		released_at: at,
	});
}

export async function fillStudy(
	trx: Write,
	context: Context,
	study: OpenStudy,
	answersOf: AnswersOf,
	by: string,
): Promise<void> {
	for (const member of study.members) await fillCountry(trx, context, study, member.code, answersOf, by);
	const entry = { study: study.id, id: context.newId(), at: context.now(), invitation: '' };
	await addAudit(trx, { ...entry, action: 'study.fill', target: study.id });
}
