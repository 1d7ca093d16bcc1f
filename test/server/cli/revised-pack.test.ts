/*
 * A revised pack on the command line: commands beside the server wait until the server has brought the study to it;
 * then what was put aside is exported, and an import names the version that had a question which is no more.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviseStudies } from '../../../server/revise-studies.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { contextWith, revisedRooms } from '../../support/revise-app.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { saveNow } from '../../support/take-country.ts';
import { writePack } from '../../support/write-pack.ts';

let app: App;
let folder: string;
const at = (name: string) => join(folder, name);

const call = (command: string, ...more: string[]) =>
	callBaseline([command, ...more, '--study', STUDY, '--db', app.file, '--pack', at('revised')]);

beforeAll(async () => {
	app = await startApp();
	folder = mkdtempSync(join(tmpdir(), 'baseline-revised-'));
	writePack(at('revised'), revisedRooms());
	writePack(at('same-version'), revisedRooms('1.0.0'));
	const response = await app.response(ALDERFORD, 'national');
	await saveNow(await app.as('Dara'), response, [
		{ question: 'room_open', value: 'no' },
		{ question: 'why_closed', value: 'The roof leaks.' },
		{ question: 'books', value: 90 },
	]);
});
afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true });
});

test('a server whose questionnaire changed under the same version does not start, and says what to do', async () => {
	const { code, said } = await callBaseline([
		'serve',
		'--port',
		'0',
		'--db',
		app.file,
		'--pack',
		at('same-version'),
	]);
	expect([code, said]).toEqual([1, expect.stringMatching(/raise the version in pack\.json/)]);
});

test('before the server has started with it, the study is refused to other commands; a backup is not', async () => {
	const { code, said } = await call('export', '--out', at('out'));
	expect([code, said]).toEqual([1, expect.stringMatching(/works with version 1\.0\.0.*baseline serve/)]);
	expect((await callBaseline(['backup', '--db', app.file, '--out', at('backup.db')])).code).toBe(0);
});

test('what was put aside is exported beside the answers, and not with what is released', async () => {
	await reviseStudies(contextWith(app, revisedRooms()));
	const { code, said } = await call('export', '--out', at('out'), '--raw');
	expect([code, said]).toEqual([
		0,
		expect.stringMatching(/2 answers that a revised questionnaire put aside/),
	]);
	const [head, ...rows] = readFileSync(at('out/asides.csv'), 'utf8').trim().split(/\r?\n/);
	expect(head).toBe(
		'country,respondent,question,title,packVersion,reason,value,status,evidence,confidence,comment,settled,usedFor',
	);
	expect(rows).toEqual([
		'ALD,national,books,How many books does the room hold for a hundred inhabitants?,1.0.0,retyped,90,answered,,,,,',
		'ALD,national,why_closed,What keeps the room closed on the other days?,1.0.0,deleted,The roof leaks.,answered,,,,,',
	]);
	expect(readFileSync(at('out/answers.csv'), 'utf8')).not.toContain('why_closed');
	await call('export', '--out', at('out'), '--released');
	expect(existsSync(at('out/asides.csv'))).toBe(false);
});

test('an import names the version that had a question, and counts what still needs attention', async () => {
	const head = 'country,respondent,question,value';
	writeFileSync(at('old.csv'), `${head}\nALD,national,why_closed,Rain\n`);
	writeFileSync(at('new.csv'), `${head}\nALD,national,book_count,90\n`);
	const refused = await call('import', at('old.csv'));
	expect([refused.code, refused.said]).toEqual([
		1,
		expect.stringMatching(/old\.csv:2.*version 1\.0\.0 of the questionnaire had this question/),
	]);
	const taken = await call('import', at('new.csv'));
	expect([taken.code, taken.said]).toEqual([
		0,
		expect.stringMatching(/2 earlier answers of this study still need/),
	]);
});
