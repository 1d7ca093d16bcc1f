/*
 * The frozen answers of a country: its national response with what its sectors submitted and its meeting settled. Hidden questions and
 * sections that a respondent was not asked are left out; keys are sorted, so equal answers give equal hashes.
 */
import { plainAnswer, readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable, SettlementsTable } from '../data/tables.ts';
import { toAnswerRow } from '../instruments/answer-row.ts';
import type { Pack } from '../instruments/pack.ts';
import { type Answer, type AnswerRow, CONSENSUS, type Evidence } from '../instruments/schema/answer.ts';
import { visibleQuestions } from './visible-questions.ts';

export interface SnapshotResponse {
	readonly respondent: string;
	readonly version: number;
	/** Where it answered an earlier questionnaire than the snapshot's. */
	readonly packVersion?: string;
	readonly answers: Readonly<Record<string, Answer>>;
}

export interface SnapshotSettlement {
	readonly question: string;
	readonly status: 'answered' | 'not-applicable';
	readonly value: string;
	readonly reason: string;
	readonly minorityView: string;
	readonly evidence: readonly Evidence[];
	readonly at: string;
	readonly by: string;
}

export interface Snapshot {
	readonly study: string;
	readonly pack: string;
	readonly packVersion: string;
	readonly country: string;
	readonly responses: readonly SnapshotResponse[];
	/** Left out where no meeting settled anything. */
	readonly settlements?: readonly SnapshotSettlement[];
}

/** The answers that count: asked of this respondent, not hidden by other answers, in order of the questionnaire. */
export function countedAnswers(pack: Pack, row: ResponsesTable): Record<string, Answer> {
	const document = readDocument(row);
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

/** Undefined for what was withdrawn. */
export function frozenSettlement(row: SettlementsTable): SnapshotSettlement | undefined {
	if (row.status === 'withdrawn') return undefined;
	const { question, status, value, reason, at } = row;
	const evidence = JSON.parse(row.evidence) as Evidence[];
	return { question, status, value, reason, minorityView: row.minority_view, evidence, at, by: row.by_title };
}

export function makeSnapshot(
	study: string,
	pack: Pack,
	country: string,
	responses: readonly SnapshotResponse[],
	settlements: readonly SnapshotSettlement[],
): Snapshot {
	const head = { study, pack: pack.id, packVersion: pack.version, country, responses };
	return settlements.length === 0 ? head : { ...head, settlements };
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

export const canonicalJson = (value: object): string => JSON.stringify(sortKeys(value));

/** What the meeting settled is the answer of a respondent of its own, its reason the comment. */
export function settledRow(country: string, settlement: SnapshotSettlement): AnswerRow {
	const { question, status, value, reason, evidence } = settlement;
	return toAnswerRow(country, CONSENSUS, question, {
		...{ status, value: status === 'answered' ? value : null, comment: reason },
		...(evidence.length > 0 && { evidence }),
	});
}

/** The snapshot as lines of answers.csv. */
export function snapshotRows({ country, responses, settlements = [] }: Snapshot): AnswerRow[] {
	const said = responses.flatMap(({ respondent, answers }) =>
		Object.entries(answers).map(([question, answer]) => toAnswerRow(country, respondent, question, answer)),
	);
	return [...said, ...settlements.map((one) => settledRow(country, one))];
}
