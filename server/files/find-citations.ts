/*
 * Which questions cite a document or a file, in answers as they stand and in frozen ones. Whoever may not read an
 * answer does not learn from the bank that it was given.
 */
import { listClearedTexts } from '../../data/queries/disclosures.ts';
import { listCountryResponses } from '../../data/queries/responses.ts';
import { findSubmission } from '../../data/queries/submissions.ts';
import { readDocument } from '../../data/stored-answer.ts';
import { type Answer, CONSENSUS, type Evidence } from '../../instruments/schema/answer.ts';
import type { Citation } from '../../instruments/schema/document.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../http/person.ts';
import type { CountryPlace } from '../locate.ts';
import type { Snapshot } from '../snapshot.ts';
import { withholdSnapshot } from '../withhold-snapshot.ts';

export interface CitedEvidence extends Citation {
	readonly entry: Evidence;
}

type Answers = Readonly<Record<string, Pick<Answer, 'evidence'>>>;

const listEvidence = (respondent: string, answers: Answers): CitedEvidence[] =>
	Object.entries(answers).flatMap(([question, { evidence = [] }]) =>
		evidence.map((entry) => ({ respondent, question, entry })),
	);

/** The country's present submission; `told`: without the words that are withheld beyond the country. */
async function readFrozen(context: Context, at: CountryPlace, told: boolean): Promise<Snapshot | undefined> {
	const { submission_id } = at.standing;
	const submission = submission_id && (await findSubmission(context.db.read, at.study, submission_id));
	if (!submission) return undefined;
	const frozen = JSON.parse(submission.snapshot) as Snapshot;
	if (!told) return frozen;
	return withholdSnapshot(at.open.pack, frozen, new Set(await listClearedTexts(context.db.read, at.study)));
}

/** All evidence of the country's present submission, or what is told beyond the country; none before there is one. */
export async function listFrozenEvidence(
	context: Context,
	at: CountryPlace,
	told: boolean,
): Promise<CitedEvidence[]> {
	const frozen = await readFrozen(context, at, told);
	if (!frozen) return [];
	const { responses, settlements = [] } = frozen;
	const settled = Object.fromEntries(settlements.map((one) => [one.question, one]));
	return [
		...responses.flatMap(({ respondent, answers }) => listEvidence(respondent, answers)),
		...listEvidence(CONSENSUS, settled),
	];
}

/** The evidence that this person may read: a respondent's own, a coordinator's country, what is submitted for clearing. */
async function listReadableEvidence(context: Context, at: CountryPlace, visitor: Visitor) {
	if (visitor.role === 'clearing') return listFrozenEvidence(context, at, false);
	const rows = await listCountryResponses(context.db.read, at.study, at.country);
	const own = rows.filter((row) => visitor.role === 'coordinator' || row.id === visitor.response);
	return own.flatMap((row) => listEvidence(row.respondent, readDocument(row)));
}

/** By document. */
export async function listCitations(
	context: Context,
	at: CountryPlace,
	visitor: Visitor,
): Promise<ReadonlyMap<string, readonly Citation[]>> {
	const cited = new Map<string, Citation[]>();
	for (const { respondent, question, entry } of await listReadableEvidence(context, at, visitor))
		if (entry.document !== undefined) {
			const list = cited.get(entry.document) ?? [];
			if (!list.some((one) => one.respondent === respondent && one.question === question))
				list.push({ respondent, question });
			cited.set(entry.document, list);
		}
	return cited;
}
