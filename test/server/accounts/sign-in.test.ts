/*
 * Signing in by e-mail address and password (SEC-15): the same answer for the unknown, the same work, bounded
 * tries, nothing of it in the log or the audit; and how long a session lasts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from '../../../instruments/schema/session.ts';
import { emailOf, makeAccount, PASSWORD, signIn } from '../../support/account-steps.ts';
import { STUDY } from '../../support/cast.ts';
import type { Reply } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp({ proxies: 1 });
	await makeAccount(app, 'Rosa');
});
afterAll(() => app.stop());

const tryFrom = (from: string, email: string, password: string): Promise<Reply> =>
	app.anonymous.send('/api/account/session', {
		method: 'POST',
		body: JSON.stringify({ email, password }),
		headers: { 'x-forwarded-for': from },
	});
/** An address that has made no tries yet. */
let addresses = 0;
const freshAddress = () => {
	addresses += 1;
	return `203.0.113.${addresses}`;
};

test('a wrong password and an unknown address are answered alike, and set no cookie', async () => {
	const wrong = await tryFrom(freshAddress(), emailOf('Rosa'), 'violet anvil quiet harbour');
	const unknown = await tryFrom(freshAddress(), 'nobody@example.org', 'violet anvil quiet harbour');
	expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
	expect([wrong, unknown].map((reply) => reply.headers.getSetCookie())).toEqual([[], []]);
});

test('an unknown address costs the same work as a known one', async () => {
	const timeOf = async (email: string) => {
		const start = performance.now();
		await tryFrom(freshAddress(), email, 'violet anvil quiet harbour');
		return performance.now() - start;
	};
	const median = (times: number[]) => times.toSorted((a, b) => a - b)[1] ?? 0;
	const known: number[] = [];
	const unknown: number[] = [];
	for (let i = 0; i < 3; i += 1) {
		known.push(await timeOf(emailOf('Rosa')));
		unknown.push(await timeOf(`nobody-${i}@example.org`));
	}
	// Without the work the unknown would be answered in a tenth of the time; the bound is wide for a busy machine.
	expect(median(unknown)).toBeGreaterThan(median(known) / 3);
});

test('the right password signs in, and capitals of the address make no difference', async () => {
	const reply = await tryFrom(freshAddress(), ' ROSA@example.org', PASSWORD);
	expect(reply.as(Session)).toMatchObject({ person: { role: 'reviewer' }, account: { stage: 'open' } });
	expect(reply.headers.getSetCookie()[0]).toMatch(/^session=[\w-]{32}; .*HttpOnly; SameSite=Strict$/);
});

test('ten wrong tries from one address are all for a quarter of an hour, and the person signs in from another', async () => {
	const from = freshAddress();
	const statuses: number[] = [];
	for (let i = 0; i < 11; i += 1) statuses.push((await tryFrom(from, emailOf('Rosa'), `wrong ${i}`)).status);
	expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
	const held = await tryFrom(from, emailOf('Rosa'), PASSWORD);
	expect(held.status).toBe(429);
	const wait = Number(held.headers.get('retry-after'));
	expect([wait > 0, wait <= 900]).toEqual([true, true]);
	expect((await tryFrom(freshAddress(), emailOf('Rosa'), PASSWORD)).status).toBe(200);
});

test('twenty tries a minute are all from one address, whoever is tried', async () => {
	const from = freshAddress();
	const statuses: number[] = [];
	// Faulty requests count as well, and cost no hash.
	for (let i = 0; i < 21; i += 1) statuses.push((await tryFrom(from, `person-${i}@example.org`, '')).status);
	expect(statuses).toEqual([...Array<number>(20).fill(400), 429]);
});

test('a password in Khmer signs in, also when another keyboard composes its signs otherwise', async () => {
	const khmer = 'ខ្ញុំចូលចិត្តអានសៀវភៅ';
	const felix = await makeAccount(app, 'Felix');
	const changed = await felix.post('/api/account/password', { password: PASSWORD, newPassword: khmer });
	expect(changed.status).toBe(200);
	expect((await tryFrom(freshAddress(), emailOf('Felix'), khmer)).status).toBe(200);
	const composed = 'café près du vieux lavoir'.normalize('NFC');
	await felix.post('/api/account/password', { password: khmer, newPassword: composed });
	expect(composed.normalize('NFD')).not.toBe(composed);
	expect((await tryFrom(freshAddress(), emailOf('Felix'), composed.normalize('NFD'))).status).toBe(200);
});

test('a password of 128 characters signs in', async () => {
	const long = 'violet quarry lantern '.repeat(6).slice(0, 128);
	const kim = await makeAccount(app, 'Kim');
	expect((await kim.post('/api/account/password', { password: PASSWORD, newPassword: long })).status).toBe(
		200,
	);
	expect((await tryFrom(freshAddress(), emailOf('Kim'), long)).status).toBe(200);
});

test('a session that is not used ends after twelve hours, one that is used goes on to fourteen days', async () => {
	const idle = await signIn(app, 'Rosa');
	app.passDays(13 / 24);
	expect((await idle.get('/api/session')).body).toEqual({});
	const used = await signIn(app, 'Rosa');
	for (let i = 0; i < 27; i += 1) {
		app.passDays(0.49);
		expect((await used.get(`/api/studies/${STUDY}`)).status, `after ${i} half days`).toBe(200);
	}
	app.passDays(0.49);
	await used.get('/api/session');
	app.passDays(0.49);
	expect((await used.get('/api/session')).body).toEqual({});
});

test('a link’s session has no idle end: a respondent’s open page stays signed in over night', async () => {
	const rithy = await app.again('Rithy');
	app.passDays(3);
	expect((await rithy.get('/api/session')).as(Session).person?.role).toBe('respondent');
});

test('sign-ins and refusals stand in the audit by number alone; no address and no password in audit or log', async () => {
	await tryFrom(freshAddress(), 'somebody@elsewhere.example', 'my secret of old');
	const rows = await app.context.db.read.selectFrom('audit').selectAll().execute();
	const actions = new Set(rows.map((row) => row.action));
	expect([...actions]).toEqual(
		expect.arrayContaining(['account.make', 'account.sign-in', 'account.refused', 'account.password']),
	);
	const written = JSON.stringify(rows) + app.log.join('\n');
	for (const word of ['example.org', 'elsewhere.example', 'my secret of old', PASSWORD, 'of the tests'])
		expect(written).not.toContain(word);
});
