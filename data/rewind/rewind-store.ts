/*
 * Takes a store back to a moment, in one transaction: rows that came later go, marks that were set later are taken
 * off, and responses and countries are put together from revisions, submissions and the audit, which end there.
 * First the present is put together in the same way: where that does not give what the store holds, something was
 * changed that history does not tell, and nothing is taken back.
 */
import { sql } from 'kysely';
import { Problem } from '../../instruments/problem.ts';
import type { Write } from '../database.ts';
import { plainAnswer, readDocument } from '../stored-answer.ts';
import type { AuditTable, CountriesTable, ResponsesTable } from '../tables.ts';
import { findMoment, type Moment } from './find-moment.ts';
import { RULES } from './list-rules.ts';
import { type Rebuilt, rebuildAnswers } from './rebuild-answers.ts';
import { keyOf, rebuildStandings, type Standings } from './rebuild-countries.ts';

export interface Rewound {
	readonly moment: Moment;
	/** Countries that stood as returned and whose reason was replaced since, as `study country`. */
	readonly lostReasons: readonly string[];
}

type PastResponse = Pick<ResponsesTable, 'state' | 'version' | 'answers' | 'updated_at' | 'pack_version'>;

interface History {
	readonly audit: readonly AuditTable[];
	readonly responses: readonly ResponsesTable[];
	readonly countries: readonly CountriesTable[];
	readonly submissions: Parameters<typeof rebuildStandings>[1]['submissions'];
}

async function readHistory(trx: Write): Promise<History> {
	return {
		audit: await trx.selectFrom('audit').selectAll().orderBy('seq').execute(),
		responses: await trx.selectFrom('responses').selectAll().orderBy('respondent').execute(),
		countries: await trx.selectFrom('countries').selectAll().execute(),
		submissions: await trx
			.selectFrom('submissions')
			.select(['study_id', 'id', 'country', 'response_id', 'sha256', 'at', 'invitation_id'])
			.orderBy('at')
			.execute(),
	};
}

async function rebuildAt(trx: Write, row: ResponsesTable, at: string | undefined): Promise<Rebuilt> {
	const all = trx
		.selectFrom('revisions')
		.select(['version', 'at', 'changes', 'reply', 'pack_version'])
		.where('study_id', '=', row.study_id)
		.where('response_id', '=', row.id)
		.orderBy('version');
	const revisions = await (at === undefined ? all : all.where('at', '<=', at)).execute();
	const asides = await trx
		.selectFrom('asides')
		.select(['question', 'version', 'answer', 'settled', 'settled_at'])
		.where('study_id', '=', row.study_id)
		.where('response_id', '=', row.id)
		.execute();
	return rebuildAnswers(revisions, asides, readDocument(row));
}

const cannot = (what: string): Problem =>
	new Problem(
		'bad-file',
		'This store cannot be taken back to a moment: its history does not tell how it came to stand as it does.',
		[
			{
				field: what,
				rule: 'stands otherwise than its history says',
				cure: 'restore a backup of before that moment',
			},
		],
	);

/** What an answer says, and in which version it was given: the editors of old revisions may be unknown. */
const sayAnswers = (document: Rebuilt['document']): string =>
	JSON.stringify(
		Object.entries(document)
			.toSorted(([a], [b]) => (a < b ? -1 : 1))
			.map(([question, stored]) => [question, stored.at, stored.revision, plainAnswer(stored)]),
	);

async function assertTold(trx: Write, { audit, responses, countries, submissions }: History): Promise<void> {
	const now = rebuildStandings(audit, { responses, submissions });
	for (const row of countries) {
		const told = now.countries.get(keyOf(row.study_id, row.country));
		if ((told?.state ?? '') !== row.state || (told?.submission_id ?? '') !== row.submission_id)
			throw cannot(`${row.study_id} ${row.country}`);
	}
	for (const row of responses) {
		const { document, version } = await rebuildAt(trx, row, undefined);
		const isSame =
			version === row.version &&
			now.submitted.has(row.id) === (row.state === 'submitted') &&
			sayAnswers(document) === sayAnswers(readDocument(row));
		if (!isSame) throw cannot(`${row.study_id} ${row.country} ${row.respondent}`);
	}
}

/** Takes out what came later, and takes off what ended later. */
async function cutTable(
	trx: Write,
	name: string,
	rule: { since: string; ends?: readonly string[]; counts?: string } | 'emptied',
	at: string,
): Promise<void> {
	if (rule === 'emptied') return void (await sql`delete from ${sql.table(name)}`.execute(trx));
	const { since, ends = [], counts } = rule;
	const first = counts === undefined ? sql`true` : sql`${sql.ref(counts)} = 1`;
	await sql`delete from ${sql.table(name)} where ${sql.ref(since)} > ${at} and ${first}`.execute(trx);
	const [end] = ends;
	if (end === undefined) return;
	const cleared = sql.join(ends.map((column) => sql`${sql.ref(column)} = ''`));
	await sql`update ${sql.table(name)} set ${cleared} where ${sql.ref(end)} > ${at}`.execute(trx);
}

/** A link that ended with its one use after the moment is open again, until its own time. */
async function reopenLinks(trx: Write, audit: readonly AuditTable[], { at, seq }: Moment): Promise<void> {
	for (const row of audit) {
		if (row.seq <= seq || row.action !== 'session.open') continue;
		const { until } = JSON.parse(row.detail) as { until?: string };
		if (until === undefined) continue;
		await trx
			.updateTable('links')
			.set({ expires_at: until })
			.where('invitation_id', '=', row.invitation_id)
			.where('once', '=', 1)
			.where('expires_at', '=', row.at)
			.where('created_at', '<=', at)
			.execute();
	}
}

/** Studies, and the version of the pack with which each worked at the moment. */
async function setStudies(
	trx: Write,
	audit: readonly AuditTable[],
	seq: number,
): Promise<Map<string, string>> {
	const versions = new Map<string, string>();
	for (const row of audit.filter((one) => one.seq > seq && one.action === 'study.revise').toReversed())
		versions.set(row.study_id, (JSON.parse(row.detail) as { from: string }).from);
	for (const [id, pack_version] of versions)
		await trx.updateTable('studies').set({ pack_version }).where('id', '=', id).execute();
	return versions;
}

interface Past {
	readonly standings: Standings;
	/** Of the packs, by study, where it was another than now. */
	readonly versions: ReadonlyMap<string, string>;
	readonly at: string;
}

async function setResponses(
	trx: Write,
	responses: readonly ResponsesTable[],
	{ standings, versions, at }: Past,
): Promise<void> {
	for (const row of responses) {
		const { document, version, updatedAt, packVersion } = await rebuildAt(trx, row, at);
		const to: PastResponse = {
			state: standings.submitted.has(row.id) ? 'submitted' : 'draft',
			version,
			answers: JSON.stringify(document),
			updated_at: updatedAt,
			pack_version: packVersion ?? versions.get(row.study_id) ?? row.pack_version,
		};
		await trx.updateTable('responses').set(to).where('id', '=', row.id).execute();
	}
}

/** Returns the countries whose reason for the return is known no more. */
async function setCountries(
	trx: Write,
	countries: readonly CountriesTable[],
	past: Standings,
	now: Standings,
): Promise<string[]> {
	const lost: string[] = [];
	for (const row of countries) {
		const key = keyOf(row.study_id, row.country);
		const to = past.countries.get(key);
		const returned = past.returns.get(key);
		const isSame = returned !== undefined && returned === now.returns.get(key);
		if (returned !== undefined && !isSame) lost.push(`${row.study_id} ${row.country}`);
		await trx
			.updateTable('countries')
			.set({
				...{ state: '', submission_id: '', submitted_at: '', cleared_at: '', released_at: '', ...to },
				returned_for: isSame ? row.returned_for : '',
			})
			.where('study_id', '=', row.study_id)
			.where('country', '=', row.country)
			.execute();
	}
	return lost;
}

/** `wanted`: UTC ISO time. Throws Problem `bad-file` when the store's history does not tell all of its present. */
export async function rewindStore(trx: Write, wanted: string): Promise<Rewound> {
	const history = await readHistory(trx);
	await assertTold(trx, history);
	const { audit, responses, countries, submissions } = history;
	const moment = findMoment(audit, wanted);
	const kept = audit.filter(({ seq }) => seq <= moment.seq);
	const past = rebuildStandings(kept, { responses, submissions });
	const now = rebuildStandings(audit, { responses, submissions });
	const versions = await setStudies(trx, audit, moment.seq);
	await setResponses(trx, responses, { standings: past, versions, at: moment.at });
	const lostReasons = await setCountries(trx, countries, past, now);
	await reopenLinks(trx, audit, moment);
	for (const [name, rule] of Object.entries(RULES))
		if (rule !== 'rebuilt') await cutTable(trx, name, rule, moment.at);
	await trx
		.updateTable('documents')
		.set({ file_id: '' })
		.where('file_id', 'not in', trx.selectFrom('files').select('id'))
		.execute();
	// A place whose account came later goes by its links again.
	for (const table of ['invitations', 'sessions'] as const)
		await sql`update ${sql.table(table)} set account_id = '' where account_id not in (select id from accounts)`.execute(
			trx,
		);
	await trx.deleteFrom('audit').where('seq', '>', moment.seq).execute();
	for (const table of ['countries', 'responses'] as const)
		await sql`delete from ${sql.table(table)} where study_id not in (select id from studies)`.execute(trx);
	return { moment, lostReasons };
}
