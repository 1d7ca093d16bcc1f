/*
 * The frozen answers of a country: its national response with what its sectors submitted. Hidden questions and
 * sections that a respondent was not asked are left out; keys are sorted, so equal answers give equal hashes.
 */
import { plainAnswer, readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { toAnswerRow } from '../instruments/answer-row.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Answer, AnswerRow } from '../instruments/schema/answer.ts';
import { visibleQuestions } from './visible-questions.ts';

export interface SnapshotResponse {
	readonly respondent: string;
	readonly version: number;
	readonly answers: Readonly<Record<string, Answer>>;
}

export interface Snapshot {
	readonly study: string;
	readonly pack: string;
	readonly packVersion: string;
	readonly country: string;
	readonly responses: readonly SnapshotResponse[];
}

/** The answers that count: asked of this respondent, not hidden by other answers, in order of the questionnaire. */
export function countedAnswers(pack: Pack, row: ResponsesTable): Record<string, Answer> {
	const document = readDocument(row.answers);
	const counted: Record<string, Answer> = {};
	for (const { question } of visibleQuestions(pack, row.respondent, document)) {
		const stored = document[question.name];
		if (stored) counted[question.name] = plainAnswer(stored);
	}
	return counted;
}

export const frozenResponse = (pack: Pack, row: ResponsesTable): SnapshotResponse => ({
	respondent: row.respondent,
	version: row.version,
	answers: countedAnswers(pack, row),
});

export function makeSnapshot(
	study: string,
	pack: Pack,
	country: string,
	responses: readonly SnapshotResponse[],
): Snapshot {
	return { study, pack: pack.id, packVersion: pack.version, country, responses };
}

function sortKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, member]) => [key, sortKeys(member)]),
	);
}

export const canonicalJson = (snapshot: Snapshot): string => JSON.stringify(sortKeys(snapshot));

/** The snapshot as lines of answers.csv. */
export function snapshotRows(snapshot: Snapshot): AnswerRow[] {
	return snapshot.responses.flatMap(({ respondent, answers }) =>
		Object.entries(answers).map(([question, answer]) =>
			toAnswerRow(snapshot.country, respondent, question, answer),
		),
	);
}
