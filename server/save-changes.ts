/*
 * Saving single answers: all changes are checked before any is kept (one that the question cannot hold refuses
 * them all), then merged with what others saved meanwhile, in one transaction with the revision and the audit.
 */

import type { Write } from '../data/database.ts';
import { type ChangedAnswer, mergeChanges } from '../data/merge-changes.ts';
import { addAudit } from '../data/queries/audit.ts';
import { findReply, findResponse, saveAnswers } from '../data/queries/responses.ts';
import { type AnswerDocument, readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable } from '../data/tables.ts';
import { checkAnswer } from '../instruments/check-answer.ts';
import { valuesOf } from '../instruments/check-answers.ts';
import { type AskedQuestion, listQuestions } from '../instruments/list-questions.ts';
import { normaliseAnswer, sentOtherwise } from '../instruments/normalise-answer.ts';
import type { Pack } from '../instruments/pack.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import type { Conflict, Flag, SaveReply, SaveRequest } from '../instruments/schema/response.ts';
import { hiddenAmong } from '../instruments/survey-engine.ts';
import { assertCitable } from './files/assert-citable.ts';
import { nameOnly } from './http/name-only.ts';
import { notFound, type Visitor } from './http/person.ts';
import { noteDisclosures } from './note-disclosures.ts';
import { assertUnrevised } from './question-changed.ts';
import { sectionNames } from './visible-questions.ts';

export interface Saved {
	readonly reply: SaveReply;
	readonly conflicts: readonly Conflict[];
}

const asked = new WeakMap<Pack, ReadonlyMap<string, AskedQuestion>>();

function askedQuestions(pack: Pack): ReadonlyMap<string, AskedQuestion> {
	const known =
		asked.get(pack) ?? new Map(listQuestions(pack.questionnaire).map((one) => [one.question.name, one]));
	asked.set(pack, known);
	return known;
}

function checkAsked(pack: Pack, row: ResponsesTable, changes: readonly ChangedAnswer[]): Fault[] {
	const sections = new Set(sectionNames(pack, row.respondent));
	const questions = askedQuestions(pack);
	return changes.flatMap(({ question }): Fault[] => {
		const found = questions.get(question);
		if (!found)
			return [
				{
					field: nameOnly(question, 'question'),
					rule: 'unknown question',
					cure: 'name a question of this questionnaire',
				},
			];
		if (!sections.has(found.section.name))
			return [
				{
					field: question,
					rule: 'not asked of this respondent',
					cure: 'leave it to the sectors that are asked',
				},
			];
		return [];
	});
}

interface Findings {
	readonly refused: readonly Fault[];
	readonly flags: readonly Flag[];
}

function checkChanges(pack: Pack, document: AnswerDocument, changes: readonly ChangedAnswer[]): Findings {
	const saved = changes.map(({ question, answer }) => [question, answer] as const);
	const names = saved.map(([question]) => question);
	const after = () => valuesOf({ ...document, ...Object.fromEntries(saved) });
	const hidden = hiddenAmong(pack, names, after);
	const refused: Fault[] = [];
	const flags: Flag[] = [];
	for (const { question, answer } of changes) {
		const found = askedQuestions(pack).get(question);
		if (hidden.has(question) && answer.status !== 'unanswered')
			refused.push({
				field: question,
				rule: 'this question is hidden by other answers',
				cure: 'change those answers first, or leave it out',
			});
		for (const fault of found ? checkAnswer(found.question, answer) : []) {
			if (fault.severity === 'refuse') refused.push({ field: question, rule: fault.rule, cure: fault.cure });
			else flags.push({ question, rule: fault.rule, cure: fault.cure });
		}
	}
	return { refused, flags };
}

function assertOnce(changes: readonly ChangedAnswer[]): void {
	const seen = new Set<string>();
	const twice = changes.filter(({ question }) => {
		const isAgain = seen.has(question);
		seen.add(question);
		return isAgain;
	});
	if (twice.length > 0)
		throw new Problem(
			'bad-request',
			'A question is changed twice in one save; nothing was saved.',
			twice.map(({ question }) => ({
				field: nameOnly(question, 'question'),
				rule: 'changed twice',
				cure: 'send each question once',
			})),
		);
}

function assertSavable(
	pack: Pack,
	row: ResponsesTable,
	document: AnswerDocument,
	request: SaveRequest,
	changes: readonly ChangedAnswer[],
): Findings {
	if (row.state === 'submitted')
		throw new Problem(
			'wrong-state',
			'This response is submitted: its answers can be changed only after it was returned.',
		);
	if (request.base > row.version)
		throw new Problem('bad-request', 'The base is newer than the response; nothing was saved.', [
			{
				field: 'base',
				rule: 'newer than the response',
				cure: `send the version you saw, at most ${row.version}`,
			},
		]);
	assertOnce(changes);
	const unknown = checkAsked(pack, row, changes);
	const findings =
		unknown.length > 0 ? { refused: unknown, flags: [] } : checkChanges(pack, document, changes);
	if (findings.refused.length > 0)
		throw new Problem(
			'bad-request',
			`Nothing was saved: ${findings.refused.length} answer(s) cannot be held.`,
			findings.refused,
		);
	return findings;
}

export interface SaveTools {
	readonly pack: Pack;
	readonly visitor: Visitor;
	readonly at: string;
	newId(): string;
}

/** Runs inside the write transaction. The same operation again gives the same reply and has no second effect. */
export async function saveChanges(
	trx: Write,
	id: string,
	request: SaveRequest,
	tools: SaveTools,
): Promise<Saved> {
	const row = await findResponse(trx, id);
	if (!row) throw notFound();
	const before = await findReply(trx, row, request.operation);
	if (before !== undefined) return before as Saved;
	const changes = request.changes.map((change) => ({
		question: change.question,
		answer: normaliseAnswer(change),
		sent: sentOtherwise(change),
	}));
	const document = readDocument(row);
	await assertUnrevised(trx, tools.pack, row, changes);
	const { flags } = assertSavable(tools.pack, row, document, request, changes);
	await assertCitable(trx, { study: row.study_id, country: row.country }, changes);
	const { visitor, at } = tools;
	const version = row.version + 1;
	const editor = { session: visitor.session, by: visitor.title, at, base: request.base };
	const merge = mergeChanges(document, changes, editor, version);
	const saved = merge.changes.map((change) => change.question);
	if (saved.length === 0)
		return { reply: { version: row.version, at, saved, flags: [] }, conflicts: merge.conflicts };
	const kept = flags.filter((flag) => saved.includes(flag.question));
	const result: Saved = { reply: { version, at, saved, flags: kept }, conflicts: merge.conflicts };
	const { operation } = request;
	await saveAnswers(trx, {
		response: row,
		document: merge.document,
		changes: merge.changes,
		version,
		operation,
		invitation: visitor.invitation,
		at,
		reply: result,
	});
	const keeps = new Map(request.changes.map(({ question, keep }) => [question, keep]));
	const texts = merge.changes.map(({ question, to }) => ({
		question,
		answer: to,
		keep: keeps.get(question),
	}));
	await noteDisclosures(trx, tools.pack, row, texts, { invitation: visitor.invitation, at });
	await addAudit(trx, {
		study: row.study_id,
		id: tools.newId(),
		at,
		invitation: visitor.invitation,
		action: 'answers.save',
		target: row.id,
		detail: { version, changes: saved.length },
	});
	return result;
}
