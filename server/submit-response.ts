/*
 * Freezing answers: a sector's response is closed for its coordinator; the national response freezes the
 * country with what its sectors submitted last. In one transaction: the check, the snapshot, the states.
 */
import type { Read, Write } from '../data/database.ts';
import { addAudit } from '../data/queries/audit.ts';
import { findResponse, listCountryResponses, setResponseState } from '../data/queries/responses.ts';
import { listSettlements } from '../data/queries/settlements.ts';
import { findCountry, moveCountry } from '../data/queries/studies.ts';
import { addSubmission, findLastSubmission } from '../data/queries/submissions.ts';
import { readDocument } from '../data/stored-answer.ts';
import type { ResponsesTable, SubmissionsTable } from '../data/tables.ts';
import { checkAnswers, type SectionCheck } from '../instruments/check-answers.ts';
import type { Pack } from '../instruments/pack.ts';
import { Problem } from '../instruments/problem.ts';
import { CONSENSUS, NATIONAL } from '../instruments/schema/answer.ts';
import type { Aside, Receipt } from '../instruments/schema/response.ts';
import { addWaiting, describeAsides, isWaiting, waitingFlag } from './describe-asides.ts';
import { notFound } from './http/person.ts';
import { sha256 } from './secrets.ts';
import {
	canonicalJson,
	frozenResponse,
	frozenSettlement,
	makeSnapshot,
	type Snapshot,
	type SnapshotResponse,
	type SnapshotSettlement,
} from './snapshot.ts';
import { countDone, sectionNames, visibleQuestions } from './visible-questions.ts';

export interface Submitter {
	readonly invitation: string;
	readonly title: string;
	readonly at: string;
	newId(): string;
}

export function checkResponse(pack: Pack, row: ResponsesTable, asides: readonly Aside[]): SectionCheck[] {
	const checks = checkAnswers(pack, readDocument(row), sectionNames(pack, row.respondent));
	return addWaiting(checks, asides);
}

function assertReady(pack: Pack, row: ResponsesTable, asides: readonly Aside[]): void {
	const placed = checkResponse(pack, row, asides).flatMap((section) =>
		section.holdsBack.map((flag) => ({ ...flag, section: section.name })),
	);
	// A respondent whose sections were all taken out has asides alone.
	const unplaced = asides.filter((one) => isWaiting(one) && one.section === '').map(waitingFlag);
	const faults = [...placed, ...unplaced.map((flag) => ({ ...flag, section: '' }))].map(
		({ question, section, rule, cure }) => ({ field: question, section, rule, cure }),
	);
	if (faults.length === 0) return;
	const sections = new Set(faults.map((fault) => fault.section)).size;
	throw new Problem(
		'not-ready',
		`${faults.length} thing(s) in ${sections} section(s) hold the submission back.`,
		faults,
	);
}

function assertState(row: ResponsesTable, version: number): void {
	if (row.state === 'submitted') throw new Problem('wrong-state', 'This response is submitted already.');
	if (row.version !== version)
		throw new Problem(
			'wrong-state',
			`The answers changed since you checked them: you saw version ${version}, it is now ${row.version}. Look at them again, then submit.`,
			[{ field: 'version', rule: 'stale', cure: `check the answers again and send version ${row.version}` }],
		);
}

export const receiptOf = (submission: SubmissionsTable): Receipt => ({
	response: submission.response_id,
	version: submission.version,
	sha256: submission.sha256,
	at: submission.at,
	by: submission.by_title,
	answered: submission.answered,
	total: submission.total,
});

/** What a sector submitted last; a returned sector may be changing its answers since, and its frozen ones still count. */
async function lastFrozen(db: Read, row: ResponsesTable): Promise<readonly SnapshotResponse[]> {
	const last = await findLastSubmission(db, row.study_id, row.id);
	if (!last) return [];
	const { packVersion, responses } = JSON.parse(last.snapshot) as Snapshot;
	return responses.map((response) => ({ packVersion, ...response }));
}

/** The version of the questionnaire stands with a response only where it is not the snapshot's own. */
function noteVersion({ packVersion, ...response }: SnapshotResponse, pack: Pack): SnapshotResponse {
	const own = packVersion === undefined || packVersion === pack.version;
	return own ? response : { ...response, packVersion };
}

/** The national response carries what the sectors of its country have submitted. */
export async function frozenResponses(
	db: Read,
	pack: Pack,
	row: ResponsesTable,
): Promise<SnapshotResponse[]> {
	const own = frozenResponse(pack, row);
	if (row.respondent !== NATIONAL) return [own];
	const all = await listCountryResponses(db, row.study_id, row.country);
	const sectors = all.filter((one) => one.id !== row.id);
	return [own, ...(await Promise.all(sectors.map((one) => lastFrozen(db, one)))).flat()];
}

/** And what its meeting settled. */
async function frozenSettlements(db: Read, row: ResponsesTable): Promise<SnapshotSettlement[]> {
	if (row.respondent !== NATIONAL) return [];
	const settled = await listSettlements(db, row.study_id, row.country, CONSENSUS);
	return settled.flatMap((one) => frozenSettlement(one) ?? []);
}

/** Freezes a response's answers; the row must stand as it is saved. */
export async function freeze(
	trx: Write,
	pack: Pack,
	row: ResponsesTable,
	who: Submitter,
): Promise<SubmissionsTable> {
	const responses = (await frozenResponses(trx, pack, row)).map((one) => noteVersion(one, pack));
	const settled = await frozenSettlements(trx, row);
	const snapshot = canonicalJson(makeSnapshot(row.study_id, pack, row.country, responses, settled));
	const document = readDocument(row);
	const submission: SubmissionsTable = {
		study_id: row.study_id,
		id: who.newId(),
		country: row.country,
		response_id: row.id,
		version: row.version,
		sha256: sha256(snapshot),
		at: who.at,
		invitation_id: who.invitation,
		by_title: who.title,
		...countDone(visibleQuestions(pack, row.respondent, document), document),
		snapshot,
	};
	await addSubmission(trx, submission);
	await setResponseState(trx, row, 'submitted');
	return submission;
}

/** The country moves on only when its national response is submitted. */
async function moveOn(trx: Write, submission: SubmissionsTable): Promise<void> {
	const country = await findCountry(trx, submission.study_id, submission.country);
	const moved =
		country &&
		(await moveCountry(trx, country, {
			state: 'submitted',
			submission_id: submission.id,
			submitted_at: submission.at,
			cleared_at: '',
			released_at: '',
			returned_for: '',
		}));
	if (!moved) throw new Problem('wrong-state', 'Somebody else submitted at the same moment.');
}

/** Throws Problem: not-ready with every fault by section, wrong-state when stale or submitted already. */
export async function submitResponse(
	trx: Write,
	pack: Pack,
	id: string,
	version: number,
	who: Submitter,
): Promise<Receipt> {
	const row = await findResponse(trx, id);
	if (!row) throw notFound();
	assertState(row, version);
	assertReady(pack, row, await describeAsides(trx, pack, row));
	const submission = await freeze(trx, pack, row, who);
	if (row.respondent === NATIONAL) await moveOn(trx, submission);
	await addAudit(trx, {
		study: row.study_id,
		id: who.newId(),
		at: who.at,
		invitation: who.invitation,
		action: 'answers.submit',
		target: row.id,
		detail: { version, sha256: submission.sha256 },
	});
	return receiptOf(submission);
}
