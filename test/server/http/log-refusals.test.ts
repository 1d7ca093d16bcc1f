/*
 * Who is refused shows in the log and nowhere else: one line without a name, an id or an address, the same for what is
 * foreign and what is missing, the same hash for one session, and no more lines in a minute than the disk can bear.
 */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../../instruments/problem.ts';
import { LINES_A_SESSION, LINES_IN_ALL, refusalLog } from '../../../server/http/log-refusals.ts';
import { sha256 } from '../../../server/secrets.ts';
import { ALDERFORD, BRACKENMOUTH, STUDY } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { clear, save } from '../../support/take-country.ts';

interface Line {
	readonly level: number;
	readonly event?: string;
	readonly kind?: string;
	readonly method?: string;
	readonly path?: string;
	readonly session?: string;
	readonly count?: number;
}

let app: App;
let foreign: string;
let ended: string;
beforeAll(async () => {
	app = await startApp();
	foreign = await app.response(BRACKENMOUTH, 'national');
	ended = await app.link('Budi');
	await app.context.db.write(async (trx) => {
		const links = trx.updateTable('links').set({ expires_at: '2020-01-01T00:00:00.000Z' });
		await links.where('token_hash', '=', sha256(ended)).execute();
	});
});
afterAll(() => app.stop());

const INFO = 30;
const WARN = 40;
const read = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Line);
const refusals = () => read(app.log).filter(({ event }) => event === 'refused');

/** The line that this request leaves. */
async function lineOf(ask: () => Promise<{ status: number }>): Promise<readonly [number, Line | undefined]> {
	const before = refusals().length;
	const { status } = await ask();
	const after = refusals();
	expect(after.length - before).toBeLessThanOrEqual(1);
	return [status, after[before]];
}

test('what is foreign and what is missing leave the same line, with the pattern of the route and nothing of the address', async () => {
	const dara = await app.as('Dara');
	const before = await dumpStore(app.context.db);
	const [status, line] = await lineOf(() => dara.get(`/api/responses/${foreign}`));
	const [, missing] = await lineOf(() => dara.get(`/api/responses/${randomUUID()}`));
	expect([status, line]).toEqual([
		404,
		expect.objectContaining({
			level: WARN,
			kind: 'not-found',
			method: 'GET',
			path: '/api/responses/:response',
		}),
	]);
	expect({ ...missing, time: 0 }).toEqual({ ...line, time: 0 });
	expect(await dumpStore(app.context.db)).toEqual(before);
});

test.each<
	[
		string,
		number,
		number,
		string,
		(who: (name: 'Dara' | 'Maly' | 'Rithy') => Promise<Visit>) => Promise<{ status: number }>,
	]
>([
	[
		'nobody reads a response',
		401,
		INFO,
		'not-signed-in',
		() => app.anonymous.get(`/api/responses/${foreign}`),
	],
	['a respondent clears', 403, WARN, 'not-allowed', async (who) => clear(await who('Rithy'), '0'.repeat(64))],
	[
		'nothing is there to clear',
		409,
		INFO,
		'wrong-state',
		async (who) => clear(await who('Maly'), '0'.repeat(64)),
	],
	[
		'a foreign response is saved',
		404,
		WARN,
		'not-found',
		async (who) => save(await who('Dara'), foreign, 0, [{ question: 'books', value: 1 }]),
	],
	['a link is guessed', 404, WARN, 'link-unknown', () => app.exchange('guessed')],
	['a link that has ended is opened', 410, WARN, 'link-ended', () => app.exchange(ended)],
	[
		'another site writes',
		403,
		WARN,
		'not-allowed',
		() =>
			app.anonymous.send('/api/session', {
				method: 'POST',
				headers: { origin: 'https://evil.example' },
				body: '{}',
			}),
	],
	['an address is tried out', 404, WARN, 'not-found', async (who) => (await who('Dara')).get('/api/admin')],
])(
	'%s: %i is logged, and a write that was refused changes nothing',
	async (_what, status, level, kind, ask) => {
		const who = (name: 'Dara' | 'Maly' | 'Rithy') => app.as(name);
		for (const name of ['Dara', 'Maly', 'Rithy'] as const) await who(name);
		const before = await dumpStore(app.context.db);
		const [got, line] = await lineOf(() => ask(who));
		expect([got, line?.level, line?.kind]).toEqual([status, level, kind]);
		expect(await dumpStore(app.context.db)).toEqual(before);
	},
);

test('what is no refusal leaves no such line', async () => {
	const dara = await app.as('Dara');
	for (const ask of [
		() => dara.get(`/api/studies/${STUDY}`),
		() => dara.post('/api/session', { token: 7 }),
		() => app.anonymous.get('/no/such/page'),
	])
		expect((await lineOf(ask))[1]).toBeUndefined();
});

test('a session has one hash, another session of the same person another, and neither is what the store keeps', async () => {
	const one = await app.again('Budi');
	const other = await app.again('Budi');
	const hashes: (string | undefined)[] = [];
	for (const visit of [one, one, other]) {
		const [, line] = await lineOf(() => visit.get(`/api/studies/${STUDY}/countries/${ALDERFORD}/submission`));
		hashes.push(line?.session);
	}
	expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
	expect(hashes[1]).toBe(hashes[0]);
	expect(hashes[2]).not.toBe(hashes[0]);
	const stored = sha256(one.cookie.split('=')[1] ?? '');
	expect(stored).not.toContain(hashes[0] ?? 'none');
});

test('no line names a country, a study, a response, a place or a person', () => {
	const said = JSON.stringify(refusals());
	expect(refusals().length).toBeGreaterThan(8);
	for (const name of [
		foreign,
		ALDERFORD,
		BRACKENMOUTH,
		STUDY,
		app.place('Budi').id,
		'Coordinator',
		'127.0.0.1',
	])
		expect(said).not.toContain(name);
});

/** A log with a clock of its own, and a refusal from so many addresses. */
function bounded() {
	const lines: string[] = [];
	let now = 0;
	const write = refusalLog(
		pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
		() => now,
	);
	const refuse = (address: string) =>
		write(
			{ originalUrl: '/api/x', method: 'GET', ip: address } as Request,
			new Problem('not-found', 'There is no such thing.'),
		);
	return { lines: () => read(lines), refuse, pass: (ms: number) => (now += ms) };
}

test('one who is refused a thousand times leaves thirty lines a minute, and the next minute tells how many were left out', () => {
	const log = bounded();
	for (let time = 0; time < 1000; time++) log.refuse('192.0.2.1');
	expect(log.lines()).toHaveLength(LINES_A_SESSION);
	log.refuse('192.0.2.2');
	expect(log.lines()).toHaveLength(LINES_A_SESSION + 1);
	log.pass(60_000);
	log.refuse('192.0.2.1');
	const [told, again] = log.lines().slice(-2);
	expect(told).toMatchObject({ event: 'refusals left out', count: 1000 - LINES_A_SESSION, level: WARN });
	expect(again?.event).toBe('refused');
});

test('ten thousand who are refused leave six hundred lines a minute together', () => {
	const log = bounded();
	for (let time = 0; time < 10_000; time++) log.refuse(`192.0.${time % 250}.${time % 199}`);
	expect(log.lines()).toHaveLength(LINES_IN_ALL);
});
