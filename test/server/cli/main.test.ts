/*
 * The command line as a person at a terminal meets it: exit code 0 done, 1 the input is wrong, 2 the call is
 * wrong, 3 something outside failed; faults on standard error, and nothing on standard output.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../../data/sqlite.ts';
import { callBaseline } from '../../support/call-baseline.ts';
import { runBaseline } from '../../support/run-baseline.ts';
import { READING_ROOMS } from '../../support/start-app.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const HEAD = 'country,respondent,question,value,status,evidence,confidence,comment';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-cli-'));
	writeFileSync(at('good.csv'), `${HEAD}\nALD,national,books,100,,,,\nXYZ,national,books,10,,,,\n`);
	writeFileSync(at('bad.csv'), `${HEAD}\nALD,national,books,many,,,,\nALD,,evenings,3,,,sure,\n`);
	writeFileSync(at('quote.csv'), `${HEAD}\nALD,national,books,"100,,,,\n`);
	writeFileSync(at('latin.csv'), Buffer.from(`${HEAD}\nALD,national,why_closed,caf\xe9,,,,\n`, 'latin1'));
	cpSync(READING_ROOMS, at('pack'), { recursive: true });
	writeFileSync(at('pack/framework.json'), '{\n\t"version": ,\n}');
	await (await openSqlite(at('empty.db'))).close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const score = (answers: string, ...more: string[]) => [
	'score',
	'--pack',
	READING_ROOMS,
	'--answers',
	at(answers),
	'--out',
	at('out'),
	...more,
];

const CALLS: readonly [what: string, args: () => string[], code: number, said: readonly RegExp[]][] = [
	['no command', () => [], 2, [/Usage: baseline/]],
	['an unknown command', () => ['scroe'], 2, [/unknown command 'scroe'/, /--help tells more/]],
	['an unknown option', () => score('good.csv', '--fast'), 2, [/unknown option '--fast'/]],
	['a missing option', () => ['score', '--pack', READING_ROOMS], 2, [/'--answers <file>' not specified/]],
	['a missing argument', () => ['check-pack'], 2, [/missing required argument 'folder'/]],
	[
		'a choice that does not exist',
		() => score('good.csv', '--respondents', 'some'),
		2,
		[/Allowed choices are all, consensus/],
	],
	['a time that is none', () => score('good.csv', '--now', 'yesterday'), 2, [/write a time such as/]],
	['a port that is none', () => ['serve', '--port', '80000'], 2, [/a port is a number from 0 to 65535/]],
	[
		'a report that does not exist yet',
		() => ['report', '--kind', 'baseline', '--format', 'pdf', '--out', at('r')],
		2,
		[/consultation/],
	],
	[
		'a report of nothing',
		() => ['report', '--kind', 'consultation', '--format', 'html', '--out', at('r')],
		2,
		[/Say which study/],
	],
	[
		'answers with faults',
		() => score('bad.csv'),
		1,
		[
			/bad\.csv:2:4: not a number; /,
			/bad\.csv:3:2: the respondent is missing; /,
			/bad\.csv:3:7: this is no confidence; /,
		],
	],
	['a quote that is never closed', () => score('quote.csv'), 1, [/quote\.csv:2:\d+: a quote is opened/]],
	[
		'a file that is not UTF-8',
		() => score('latin.csv'),
		1,
		[/latin\.csv:2:28: this is not UTF-8 text; save the file as UTF-8/],
	],
	['a file that is not there', () => score('none.csv'), 1, [/--answers: there is no such file/]],
	[
		'an unknown pack',
		() => ['score', '--pack', 'none', '--answers', at('good.csv'), '--out', at('out')],
		1,
		[/--pack: neither the id of a pack nor a folder/, /asean-cps/],
	],
	['a broken pack', () => ['check-pack', at('pack')], 1, [/framework\.json:2:13: this is not valid JSON; /]],
	[
		'a folder that is no pack',
		() => ['check-pack', folder],
		1,
		[/neither the id of a pack nor a folder with a pack\.json/],
	],
	[
		'an unknown study',
		() => ['export', '--study', 'none', '--db', at('empty.db'), '--out', at('out')],
		1,
		[/study: unknown; /, /There is no such study/],
	],
	['a store that is not there', () => ['verify', at('none.db')], 1, [/There is no store in/]],
	['a file that is no store', () => ['verify', at('good.csv')], 1, [/This file is no store/]],
	[
		'a store in a place that is no folder',
		() => ['serve', '--port', '0', '--db', join(at('good.csv'), 'a.db')],
		3,
		[/good\.csv.*: cannot be used \(E\w+\); name a place/],
	],
	['a folder as a store', () => ['serve', '--port', '0', '--db', folder], 3, [/The store cannot be opened/]],
	['results into a file', () => score('good.csv').with(-1, at('good.csv')), 3, [/good\.csv: cannot be used/]],
];

test.each(CALLS)('%s ends with its exit code and says what to do', async (_what, args, code, said) => {
	const outcome = await callBaseline(args());
	expect([outcome.code, outcome.out]).toEqual([code, '']);
	for (const line of said) expect(outcome.said).toMatch(line);
});

test('a port that is taken ends the server with exit code 3 and names the port', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => {
		other.listen(0, '127.0.0.1', resolve);
	});
	const address = other.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const outcome = await callBaseline(['serve', '--port', String(port), '--db', at('taken.db')]);
	other.close();
	expect(outcome.code).toBe(3);
	expect(outcome.said).toContain(
		`Port ${port} is taken by another program: stop it, or choose another with --port.`,
	);
});

test('nothing is written when the answers have faults', async () => {
	await callBaseline(['score', '--pack', READING_ROOMS, '--answers', at('bad.csv'), '--out', at('never')]);
	expect(existsSync(at('never'))).toBe(false);
});

test('good answers are scored, a country that is no member gives a warning, and nothing stands on standard output', async () => {
	const outcome = await callBaseline(score('good.csv', '--now', '2026-03-02T08:00:00Z'));
	expect([outcome.code, outcome.out]).toEqual([0, '']);
	expect(outcome.said).toMatch(/warning: .*XYZ/);
	const lines = readFileSync(at('out/scores.csv'), 'utf8').split('\n');
	expect(lines[0]).toBe('country,level,id,points,score,phase,coverage,low,high,status,reason');
	// 100 books of 200 are 2 points of 4.
	expect(lines.find((line) => line.startsWith('ALD,item,room.books'))).toMatch(/^ALD,item,room\.books,2,50,/);
	const first = readFileSync(at('out/scoresheet.json'));
	await callBaseline(score('good.csv', '--now', '2026-03-02T08:00:00Z'));
	expect(readFileSync(at('out/scoresheet.json')).equals(first)).toBe(true);
});

test('a sound pack is told to be sound, and help is given with exit code 0', async () => {
	const pack = await callBaseline(['check-pack', READING_ROOMS]);
	const help = await callBaseline(['score', '--help']);
	expect([pack.code, pack.said]).toEqual([
		0,
		'reading-rooms 1.0.0 is sound: 5 questions, 4 of them scored.\n',
	]);
	expect([help.code, help.out]).toEqual([0, expect.stringContaining('--answers <file>')]);
});

test('the executable itself ends with the same codes', async () => {
	const calls = [['check-pack', READING_ROOMS], score('bad.csv'), ['scroe']];
	const codes = (await Promise.all(calls.map(runBaseline))).map((outcome) => outcome.code);
	expect(codes).toEqual([0, 1, 2]);
});

test('a backup is a sound store of its own', async () => {
	const backup = await callBaseline(['backup', '--db', at('empty.db'), '--out', at('copy.db')]);
	const verify = await callBaseline(['verify', at('copy.db')]);
	expect([backup.code, verify.code, statSync(at('copy.db')).size > 0]).toEqual([0, 0, true]);
});
