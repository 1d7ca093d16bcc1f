/*
 * What leaves the server as a file or a comparison tells nothing of who sat where and when: no network address, no
 * mark of a session, no place, no hour of a save. Only the days of a country's steps and the time of a recipe stand
 * in them, as docs/privacy.md says.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../data/stored-answer.ts';
import { callBaseline } from '../support/call-baseline.ts';
import { STUDY } from '../support/cast.ts';
import { type App, READING_ROOMS, startApp } from '../support/start-app.ts';
import { releaseAlderford } from '../support/take-country.ts';

let app: App;
let folder: string;
const files = new Map<string, string>();

async function run(...args: readonly string[]): Promise<void> {
	const { code, said } = await callBaseline(args);
	expect([code, said]).toEqual([0, said]);
}

beforeAll(async () => {
	app = await startApp();
	folder = mkdtempSync(join(tmpdir(), 'baseline-traces-'));
	await releaseAlderford(app);
	const stored = ['--study', STUDY, '--db', app.file, '--pack', READING_ROOMS];
	await run('export', ...stored, '--out', folder);
	await run('score', '--pack', READING_ROOMS, '--answers', join(folder, 'answers.csv'), '--out', folder);
	const report = join(folder, 'report.html');
	await run('report', '--kind', 'consultation', '--format', 'html', ...stored, '--out', report);
	for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name), 'utf8'));
	const tomas = await app.as('Tomas');
	for (const path of ['scores', 'reports/consultation.html', 'countries/ALD/submission'])
		files.set(path, (await tomas.get(`/api/studies/${STUDY}/${path}`)).text);
}, 60_000);
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await app.stop();
});

test('every kind of file is looked at', () => {
	expect([...files.keys()].sort()).toEqual([
		'answers.csv',
		'countries/ALD/submission',
		'report.html',
		'reports/consultation.html',
		'scores',
		'scores.csv',
		'scoresheet.json',
	]);
	for (const [name, text] of files) expect([name, text.length > 200]).toEqual([name, true]);
});

test('no session, place, link or network address stands in any of them', async () => {
	const { read } = app.context.db;
	const places = await read.selectFrom('invitations').select('id').execute();
	const sessions = await read.selectFrom('sessions').select('id_hash').execute();
	const rows = await read.selectFrom('responses').select(['id', 'answers']).execute();
	const marks = rows.flatMap((row) => Object.values(readDocument(row)).map((one) => one.session));
	const traces = [
		...places.map(({ id }) => id),
		...sessions.map(({ id_hash }) => id_hash.slice(0, 16)),
		...marks.filter((mark) => mark !== ''),
	];
	expect(traces.length).toBeGreaterThan(20);
	for (const [name, text] of files) {
		expect([name, traces.filter((trace) => text.includes(trace))]).toEqual([name, []]);
		expect([name, text.match(/\b(?:\d{1,3}\.){3}\d{1,3}\b|::1\b/g)]).toEqual([name, null]);
	}
});

test('an hour stands only where a recipe or a step of the country has one', () => {
	const hours = (name: string) => new Set(files.get(name)?.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g) ?? []);
	expect(hours('answers.csv').size).toBe(0);
	expect(hours('scores.csv').size).toBe(0);
	for (const name of ['scoresheet.json', 'scores', 'report.html', 'reports/consultation.html'])
		expect([name, hours(name).size]).toEqual([name, 1]);
	expect(hours('countries/ALD/submission').size).toBe(1);
});
