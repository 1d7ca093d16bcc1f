/*
 * The answers that revised questionnaires put aside, as lines of asides.csv: what was asked, what was answered, why
 * it stands apart and what was done about it. They go with the drafts, never with what was released.
 */
import { listStudyAsides } from '../data/queries/asides.ts';
import { listResponses } from '../data/queries/responses.ts';
import { plainAnswer, type StoredAnswer } from '../data/stored-answer.ts';
import type { AsidesTable, ResponsesTable } from '../data/tables.ts';
import { toAnswerRow } from '../instruments/answer-row.ts';
import type { AskedThen } from '../instruments/schema/response.ts';
import type { Context } from './context.ts';

export const ASIDE_COLUMNS = [
	'country',
	'respondent',
	'question',
	'title',
	'packVersion',
	'reason',
	'value',
	'status',
	'evidence',
	'confidence',
	'comment',
	'settled',
	'usedFor',
] as const;
export type AsideRow = Readonly<Record<(typeof ASIDE_COLUMNS)[number], string>>;

function rowOf(aside: AsidesTable, { country, respondent }: ResponsesTable): AsideRow {
	const { question } = JSON.parse(aside.asked) as AskedThen;
	const answer = plainAnswer(JSON.parse(aside.answer) as StoredAnswer);
	return {
		...toAnswerRow(country, respondent, aside.question, answer),
		title: question.title ?? question.name,
		packVersion: aside.pack_version,
		reason: aside.reason,
		settled: aside.settled,
		usedFor: aside.used_for,
	};
}

/** By country and respondent; those that came back into their questions stand among the answers. */
export async function listAsideRows(context: Context, study: string): Promise<AsideRow[]> {
	const asides = await listStudyAsides(context.db.read, study);
	return (await listResponses(context.db.read, study)).flatMap((response) =>
		asides
			.filter((aside) => aside.response_id === response.id && aside.settled !== 'returned')
			.map((aside) => rowOf(aside, response)),
	);
}

export const countWaiting = async (context: Context, study: string): Promise<number> =>
	(await listStudyAsides(context.db.read, study)).filter((aside) => aside.settled === '').length;
