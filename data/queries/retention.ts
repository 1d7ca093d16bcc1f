/*
 * What goes when the time of keeping is over, kind by kind. Each sweep finds its rows in one way, be it to count
 * them or to change them, so a dry run counts exactly what would go. Frozen submissions and the audit have none.
 */
import type { Read } from '../database.ts';
import type { AnswerChange } from '../merge-changes.ts';
import { readDocument } from '../stored-answer.ts';
import type { SettlementsTable } from '../tables.ts';

/** Times of the rows that go; `isDry`: nothing is changed. */
export type Sweep = (db: Read, study: string, isDry: boolean) => Promise<string[]>;

/** Links that ended before this time. */
export const sweepLinks =
	(before: string): Sweep =>
	async (db, study, isDry) => {
		const ended = await db
			.selectFrom('links')
			.select(['token_hash', 'expires_at'])
			.where('study_id', '=', study)
			.where('expires_at', '<', before)
			.execute();
		if (!isDry)
			for (const { token_hash } of ended)
				await db.deleteFrom('links').where('token_hash', '=', token_hash).execute();
		return ended.map((row) => row.expires_at);
	};

/** Sessions that ended before this time, by signing out or by running out. */
export const sweepSessions =
	(before: string): Sweep =>
	async (db, study, isDry) => {
		const rows = await db.selectFrom('sessions').selectAll().where('study_id', '=', study).execute();
		const ends = rows.map((row) => ({ ...row, end: row.ended_at === '' ? row.expires_at : row.ended_at }));
		const ended = ends.filter(({ end }) => end < before);
		if (!isDry)
			for (const { id_hash } of ended)
				await db.deleteFrom('sessions').where('id_hash', '=', id_hash).execute();
		return ended.map(({ end }) => end);
	};

/** The answers of drafts. That there was a response, its version and when it was last saved stay. */
export const sweepDrafts: Sweep = async (db, study, isDry) => {
	const drafts = await db
		.selectFrom('responses')
		.select(['id', 'updated_at'])
		.where('study_id', '=', study)
		.where('state', '=', 'draft')
		.where('answers', '!=', '{}')
		.execute();
	if (!isDry)
		for (const { id } of drafts)
			await db
				.updateTable('responses')
				.set({ answers: '{}' })
				.where('study_id', '=', study)
				.where('id', '=', id)
				.execute();
	return drafts.map((row) => row.updated_at);
};

/** The marks of sessions beside the answers of submitted responses; the answers are those that were frozen. */
export const sweepMarks: Sweep = async (db, study, isDry) => {
	const rows = await db
		.selectFrom('responses')
		.select(['id', 'updated_at', 'answers'])
		.where('study_id', '=', study)
		.where('state', '=', 'submitted')
		.execute();
	const marked = rows.filter((row) => Object.values(readDocument(row)).some(({ session }) => session !== ''));
	if (!isDry)
		for (const row of marked) {
			const entries = Object.entries(readDocument(row));
			const plain = Object.fromEntries(entries.map(([name, one]) => [name, { ...one, session: '' }]));
			await db
				.updateTable('responses')
				.set({ answers: JSON.stringify(plain) })
				.where('study_id', '=', study)
				.where('id', '=', row.id)
				.execute();
		}
	return marked.map((row) => row.updated_at);
};

interface Reply {
	readonly reply: unknown;
	readonly conflicts: readonly unknown[];
}

const hasWords = (changes: string, reply: string): boolean =>
	(JSON.parse(changes) as AnswerChange[]).some((change) => 'to' in change) ||
	(JSON.parse(reply) as Reply).conflicts.length > 0;

/** The answers in revisions. Which questions were changed when, by which place, stays. */
export const sweepRevisions: Sweep = async (db, study, isDry) => {
	const responses = await db.selectFrom('responses').select('id').where('study_id', '=', study).execute();
	const times: string[] = [];
	for (const { id } of responses) {
		const ofResponse = db
			.selectFrom('revisions')
			.select(['version', 'at', 'changes', 'reply'])
			.where('study_id', '=', study)
			.where('response_id', '=', id);
		const told = (await ofResponse.execute()).filter(({ changes, reply }) => hasWords(changes, reply));
		times.push(...told.map((row) => row.at));
		if (isDry) continue;
		for (const { version, changes, reply } of told)
			await db
				.updateTable('revisions')
				.set({
					changes: JSON.stringify(
						(JSON.parse(changes) as AnswerChange[]).map(({ question }) => ({ question })),
					),
					reply: JSON.stringify({ ...(JSON.parse(reply) as Reply), conflicts: [] }),
				})
				.where('study_id', '=', study)
				.where('response_id', '=', id)
				.where('version', '=', version)
				.execute();
	}
	return times;
};

/** Why a submission was returned, where it was never submitted again. */
export const sweepReasons: Sweep = async (db, study, isDry) => {
	const rows = await db
		.selectFrom('countries')
		.select(['country', 'submitted_at'])
		.where('study_id', '=', study)
		.where('returned_for', '!=', '')
		.execute();
	if (!isDry)
		await db.updateTable('countries').set({ returned_for: '' }).where('study_id', '=', study).execute();
	return rows.map((row) => row.submitted_at);
};

/** The words of what a meeting settled once and then settled otherwise; that it did, and the value, stay. */
export const sweepSettlements: Sweep = async (db, study, isDry) => {
	const rows = await db
		.selectFrom('settlements')
		.selectAll()
		.where('study_id', '=', study)
		.orderBy('version')
		.execute();
	const placeOf = (row: SettlementsTable) => JSON.stringify([row.country, row.question, row.basis]);
	const newest = new Map(rows.map((row) => [placeOf(row), row.version]));
	const old = rows.filter(
		(row) =>
			row.version !== newest.get(placeOf(row)) &&
			(row.reason !== '' || row.minority_view !== '' || row.evidence !== '[]'),
	);
	if (!isDry)
		for (const { country, question, basis, version } of old)
			await db
				.updateTable('settlements')
				.set({ reason: '', minority_view: '', evidence: '[]' })
				.where('study_id', '=', study)
				.where('country', '=', country)
				.where('question', '=', question)
				.where('basis', '=', basis)
				.where('version', '=', version)
				.execute();
	return old.map((row) => row.at);
};

/** Findings nobody cleared: the search finds those of frozen texts anew. Cleared ones stay, for they open a text. */
export const sweepDisclosures: Sweep = async (db, study, isDry) => {
	const rows = await db
		.selectFrom('disclosures')
		.select('at')
		.where('study_id', '=', study)
		.where('state', '!=', 'cleared')
		.execute();
	if (!isDry)
		await db
			.deleteFrom('disclosures')
			.where('study_id', '=', study)
			.where('state', '!=', 'cleared')
			.execute();
	return rows.map((row) => row.at);
};
