/*
 * Brings one open response to the present questionnaire: one revision, with what was put aside beside it. An
 * answer that an earlier revision put aside comes back by itself where the questionnaire asks for it again.
 */
import { createHash } from 'node:crypto';
import type { Write } from '../data/database.ts';
import type { AnswerChange } from '../data/merge-changes.ts';
import { addAside, listAsides, settleAside } from '../data/queries/asides.ts';
import { addAudit } from '../data/queries/audit.ts';
import { saveAnswers, setResponseVersion } from '../data/queries/responses.ts';
import { type AnswerDocument, plainAnswer, readDocument, type StoredAnswer } from '../data/stored-answer.ts';
import type { AsidesTable, ResponsesTable } from '../data/tables.ts';
import { canHold } from '../instruments/can-hold.ts';
import { listQuestions } from '../instruments/list-questions.ts';
import { type Asking, isBlank, type Migration, migrateAnswers } from '../instruments/migrate-answers.ts';
import type { Pack } from '../instruments/pack.ts';
import type { Answer } from '../instruments/schema/answer.ts';
import type { Context } from './context.ts';
import { sectionNames } from './visible-questions.ts';

const NOTHING: Answer = { value: null, status: 'unanswered' };

/** The number of this step as a save would have one: the same step can be taken once only. */
export function revisionOperation(response: string, version: number, packVersion: string): string {
	const hex = createHash('sha256').update(`${response} ${version} ${packVersion}`).digest('hex');
	const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
	return [...parts, hex.slice(20, 32)].join('-');
}

export const revisedBy = (packVersion: string): string => `Questionnaire ${packVersion}`;

const askingOf = (pack: Pack, respondent: string): Asking => ({
	questionnaire: pack.questionnaire,
	sections: new Set(sectionNames(pack, respondent)),
});

interface Returned {
	readonly row: AsidesTable;
	readonly answer: StoredAnswer;
}

/** Of several asides of one question the last that waits; none where somebody has answered since. */
function findReturned(asides: readonly AsidesTable[], kept: AnswerDocument, after: Asking): Returned[] {
	const asked = new Map(
		listQuestions(after.questionnaire)
			.filter(({ section }) => after.sections.has(section.name))
			.map(({ question }) => [question.name, question]),
	);
	const last = new Map(asides.filter((row) => row.settled === '').map((row) => [row.question, row]));
	return [...last.values()].flatMap((row) => {
		const [question, now] = [asked.get(row.question), kept[row.question]];
		if (!question || (now && !isBlank(now))) return [];
		const answer = JSON.parse(row.answer) as StoredAnswer;
		return answer.value === null || canHold(question, answer.value) ? [{ row, answer }] : [];
	});
}

function listChanges(
	document: AnswerDocument,
	{ aside }: Migration<StoredAnswer>,
	returned: readonly Returned[],
): AnswerChange[] {
	return [
		...aside.map(({ question, answer }) => ({ question, from: plainAnswer(answer), to: NOTHING })),
		...returned.map(({ row, answer }) => {
			const before = document[row.question];
			return { question: row.question, from: before ? plainAnswer(before) : null, to: plainAnswer(answer) };
		}),
	];
}

interface Step {
	readonly row: ResponsesTable;
	/** The questionnaire that the response has answered so far; undefined where it was not kept. */
	readonly before: Pack | undefined;
	readonly pack: Pack;
}

async function keepAsides(
	trx: Write,
	{ row }: Step,
	aside: Migration<StoredAnswer>['aside'],
	version: number,
	at: string,
): Promise<void> {
	for (const { question, reason, asked, answer } of aside)
		await addAside(trx, {
			study_id: row.study_id,
			response_id: row.id,
			question,
			version,
			pack_version: row.pack_version,
			reason,
			asked: JSON.stringify(asked),
			answer: JSON.stringify(answer),
			at,
			settled: '',
			settled_at: '',
			settled_by: '',
			used_for: '',
		});
}

async function settleReturned(trx: Write, returned: readonly Returned[], by: string, at: string) {
	for (const { row } of returned)
		await settleAside(trx, row, {
			settled: 'returned',
			settled_at: at,
			settled_by: by,
			used_for: row.question,
		});
}

/** How many answers were put aside. A response that nobody has begun takes the new version without a revision. */
export async function reviseResponse(trx: Write, context: Context, step: Step): Promise<number> {
	const { row, before, pack } = step;
	const at = context.now();
	const version = row.version + 1;
	const audit = { study: row.study_id, id: context.newId(), at, invitation: '', target: row.id };
	if (row.version === 0) {
		await setResponseVersion(trx, row, pack.version);
		return 0;
	}
	const document = readDocument(row);
	const after = askingOf(pack, row.respondent);
	const migration = migrateAnswers(document, before && askingOf(before, row.respondent), after);
	const waiting = await listAsides(trx, row.study_id, row.id);
	const returned = findReturned(waiting, migration.kept, after);
	const changes = listChanges(document, migration, returned);
	const back = returned.map(({ row: { question }, answer }) => [question, { ...answer, revision: version }]);
	await saveAnswers(trx, {
		response: { ...row, pack_version: pack.version },
		document: { ...migration.kept, ...Object.fromEntries(back) },
		changes,
		version,
		operation: revisionOperation(row.id, version, pack.version),
		invitation: '',
		at,
		reply: {
			reply: { version, at, saved: changes.map(({ question }) => question), flags: [] },
			conflicts: [],
		},
	});
	await keepAsides(trx, step, migration.aside, version, at);
	await settleReturned(trx, returned, revisedBy(pack.version), at);
	const detail = { version, from: row.pack_version, to: pack.version, aside: migration.aside.length };
	await addAudit(trx, { ...audit, action: 'answers.revise', detail });
	return migration.aside.length;
}
