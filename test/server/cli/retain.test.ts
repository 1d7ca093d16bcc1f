/*
 * The end of keeping, in a study of which Alderford has released and a sector has only drafted: what goes, what
 * stays, that a dry run changes nothing, and that the words are gone from the file itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStore } from '../../../data/check-store.ts';
import { loadPack } from '../../../data/load-pack.ts';
import { readDocument } from '../../../data/stored-answer.ts';
import { addMonths, findPeriods } from '../../../server/retain-study.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { ALDERFORD, BRACKENMOUTH, STUDY } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import { type App, READING_ROOMS, startApp } from '../../support/start-app.ts';
import { COMPLETE, releaseAlderford, saveNow } from '../../support/take-country.ts';

const SECRET = 'Zzyzx, 12 years old, wrote this.';
let app: App;
beforeEach(async () => {
	app = await startApp();
	await releaseAlderford(app);
	const budi = await app.as('Budi');
	const response = await app.response(BRACKENMOUTH, 'national');
	await saveNow(budi, response, [{ question: 'books', value: 7, comment: SECRET }]);
	await saveNow(budi, response, [{ question: 'books', value: 8, comment: `${SECRET} Twice.` }]);
});
afterEach(() => app.stop());

const retain = (...more: readonly string[]) =>
	callBaseline(['retain', '--study', STUDY, '--db', app.file, '--pack', READING_ROOMS, ...more]);
const LATER = ['--ended', '2026-06-30', '--now', '2028-07-01T00:00:00Z'];
const SOONER = ['--ended', '2026-06-30', '--now', '2027-08-01T00:00:00Z'];
const audited = async () =>
	(await app.context.db.read.selectFrom('audit').selectAll().orderBy('seq').execute()).at(-1);

test('nothing goes from a round that is open, be it by its pack or because it was made longer', async () => {
	for (const more of [
		['--now', '2026-05-29T23:00:00Z'],
		['--ended', '2030-01-01', '--now', '2029-06-01'],
	]) {
		const { code, said } = await retain('--yes', ...more);
		expect([code, said]).toEqual([1, expect.stringContaining('The round is open, so nothing goes.')]);
	}
});

test('without --yes it says what would go and changes nothing', async () => {
	const before = await dumpStore(app.context.db);
	const asked = await retain(...LATER);
	expect([asked.code, asked.said]).toEqual([2, expect.stringContaining('say --yes')]);
	const dry = await retain('--dry-run', ...LATER);
	expect(dry.code).toBe(0);
	expect(dry.said).toContain('drafts: 1, of 2026-03-02');
	expect(dry.said).toContain('revisions: 3, of 2026-03-02');
	expect(dry.said).toContain('findings: 1, of 2026-03-02');
	expect(dry.said).toContain('Nothing was changed: this was a dry run.');
	expect(await dumpStore(app.context.db)).toEqual(before);
});

test('a year after the end of links they go with their sessions, and drafts do not yet', async () => {
	const { code, said } = await retain('--yes', ...SOONER);
	expect([code, said]).toEqual([0, expect.stringContaining('go only from 2028-06-30 on')]);
	const { read } = app.context.db;
	expect(await read.selectFrom('links').selectAll().where('study_id', '=', STUDY).execute()).toEqual([]);
	expect(await read.selectFrom('sessions').selectAll().where('study_id', '=', STUDY).execute()).toEqual([]);
	expect(JSON.stringify(await dumpStore(app.context.db))).toContain('Zzyzx');
});

test('two years after the round drafts, words of revisions and marks go; submissions, places and the audit stay', async () => {
	const before = await dumpStore(app.context.db);
	const { code } = await retain('--yes', ...LATER);
	expect(code).toBe(0);
	const after = await dumpStore(app.context.db);
	for (const table of ['submissions', 'studies', 'countries', 'invitations'])
		expect([table, after[table]]).toEqual([table, before[table]]);
	expect(JSON.stringify(after)).not.toContain('Zzyzx');
	const { read } = app.context.db;
	const rows = await read.selectFrom('responses').selectAll().where('study_id', '=', STUDY).execute();
	const of = (country: string) =>
		rows.find((row) => row.country === country && row.respondent === 'national');
	expect([of(BRACKENMOUTH)?.answers, of(BRACKENMOUTH)?.version]).toEqual(['{}', 2]);
	const answers = Object.values(readDocument(of(ALDERFORD) ?? { id: '', answers: '{}' }));
	expect([answers.length, answers.every(({ session }) => session === '')]).toEqual([COMPLETE.length, true]);
	const revisions = await read.selectFrom('revisions').selectAll().execute();
	expect(revisions.map(({ changes }) => JSON.parse(changes))).toEqual(
		expect.arrayContaining([[{ question: 'books' }]]),
	);
	expect(revisions.every(({ invitation_id, at }) => invitation_id !== '' && at !== '')).toBe(true);
});

test('it stands in the audit by its counts, the chain goes on, and a second run finds nothing', async () => {
	await retain('--yes', ...LATER);
	const row = await audited();
	expect([row?.action, JSON.parse(row?.detail ?? '{}')]).toEqual([
		'study.retain',
		expect.objectContaining({ drafts: 1, revisions: 3, findings: 1 }),
	]);
	expect(await checkStore(app.file)).toEqual([]);
	const again = await retain('--dry-run', ...LATER);
	expect(again.said.match(/: none/g)).toHaveLength(8);
});

test('of what a meeting settled twice only the words of the last time stay', async () => {
	const row = {
		study_id: STUDY,
		country: BRACKENMOUTH,
		question: 'books',
		basis: 'consensus' as const,
		status: 'answered' as const,
		...{ minority_view: '', evidence: '[]', in_block: 0, at: '2026-04-01T08:00:00.000Z' },
		...{ invitation_id: app.place('Budi').id, by_title: 'Coordinator' },
	};
	await app.context.db.write(async (trx) => {
		for (const [version, value, reason] of [
			[1, '40', 'Zzyzx said so.'],
			[2, '50', 'Counted together.'],
		] as const)
			await trx
				.insertInto('settlements')
				.values({ ...row, version, value, reason })
				.execute();
	});
	expect((await retain('--dry-run', ...LATER)).said).toContain('earlier settlements: 1, of 2026-04-01');
	await retain('--yes', ...LATER);
	const rows = await app.context.db.read.selectFrom('settlements').selectAll().orderBy('version').execute();
	expect(rows.map(({ value, reason }) => [value, reason])).toEqual([
		['40', ''],
		['50', 'Counted together.'],
	]);
});

test('a study beside it keeps everything', async () => {
	const noor = await app.as('Noor');
	const sister = await app.context.db.read
		.selectFrom('responses')
		.select('id')
		.where('study_id', '=', 'sister-spring')
		.where('country', '=', ALDERFORD)
		.where('respondent', '=', 'national')
		.executeTakeFirstOrThrow();
	await saveNow(noor, sister.id, [{ question: 'books', value: 3, comment: 'Ours stays.' }]);
	await retain('--yes', ...LATER);
	expect(JSON.stringify(await dumpStore(app.context.db))).toContain('Ours stays.');
});

test('the words are gone from the file, not only from the tables', async () => {
	await retain('--yes', ...LATER);
	const bytes = [app.file, `${app.file}-wal`]
		.filter((file) => existsSync(file))
		.map((file) => readFileSync(file));
	expect(bytes.length).toBeGreaterThan(0);
	for (const each of bytes) expect(each.includes('Zzyzx')).toBe(false);
});

test('a save sent again after its words have gone is answered, and no words come back', async () => {
	const budi = await app.as('Budi');
	const row = await app.context.db.read
		.selectFrom('revisions')
		.selectAll()
		.where('version', '=', 2)
		.executeTakeFirstOrThrow();
	await retain('--yes', '--links', '999', ...LATER);
	const reply = await budi.patch(`/api/responses/${row.response_id}`, {
		operation: row.operation.length === 36 ? row.operation : crypto.randomUUID(),
		base: 2,
		changes: [{ question: 'books', value: 8 }],
	});
	expect([reply.status, reply.text.includes('Zzyzx')]).toEqual([200, false]);
});

test('months are reckoned to the last day of a shorter month, and a pack may have periods of its own', () => {
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2027-12-15', -12)).toBe('2026-12-15');
	expect(addMonths('2024-02-29', 24)).toBe('2026-02-28');
	const [round] = loadPack(READING_ROOMS).rounds;
	if (!round) throw new RangeError('the test requires a round');
	const { closesOn: _last, ...endless } = round;
	expect(() => findPeriods(endless, { now: '2099-01-01T00:00:00Z' })).toThrow('The round is open');
	const kept = { ...round, closesOn: '2026-06-30', keep: { draftMonths: 6 } };
	expect(findPeriods(kept, { now: '2027-06-30T00:00:00Z' })).toEqual({
		endedOn: '2026-06-30',
		draftsFrom: '2026-12-30',
		linksBefore: '2026-06-30',
	});
	expect(findPeriods(kept, { now: '2027-06-30T00:00:00Z', drafts: 1 }).draftsFrom).toBe('2026-07-30');
});
