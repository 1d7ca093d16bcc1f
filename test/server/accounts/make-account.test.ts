/*
 * Making an account for a place, further places, and the change between them: who may, what becomes of the link,
 * and that each step gives the browser a new session.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Account } from '../../../instruments/schema/account.ts';
import { Place } from '../../../instruments/schema/people.ts';
import { Session } from '../../../instruments/schema/session.ts';
import {
	emailOf,
	enterByLink,
	makeAccount,
	PASSWORD,
	setUpFactor,
	signIn,
} from '../../support/account-steps.ts';
import { SISTER, STUDY } from '../../support/cast.ts';
import type { Browser } from '../../support/keep-cookies.ts';
import { openBrowser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.stop());

const sessionOf = async (browser: Browser) => (await browser.get('/api/session')).as(Session);
const request = (name: string, email: string, password = PASSWORD) => ({ name, email, password });

test('a respondent and an observer make no account: their links go on', async () => {
	for (const name of ['Rithy', 'Ines'] as const) {
		const browser = await enterByLink(app, name);
		expect((await browser.post('/api/account', request(name, emailOf(name)))).status).toBe(403);
		expect((await app.exchange(await app.link(name))).status).toBe(200);
	}
});

test('nobody makes an account without having entered by a link', async () => {
	const reply = await openBrowser(app).post('/api/account', request('X', 'x@example.org'));
	expect(reply.status).toBe(401);
});

test('everything that is wrong is told at once, field by field', async () => {
	const browser = await enterByLink(app, 'Rosa');
	const reply = await browser.post('/api/account', request(' ', 'rosa at home', 'reading-rooms-spring'));
	expect(reply.status).toBe(400);
	expect(reply.body).toMatchObject({
		errors: [{ field: 'name' }, { field: 'email' }, { field: 'password', rule: 'holds a name' }],
	});
});

test('with the account made, links and sessions of the place end, and the link says why', async () => {
	const [older, other] = [await app.link('Rosa'), await enterByLink(app, 'Rosa')];
	const rosa = await enterByLink(app, 'Rosa');
	const before = rosa.copy();
	expect((await rosa.post('/api/account', request('Rosa', emailOf('Rosa')))).status).toBe(200);
	expect(await sessionOf(rosa)).toMatchObject({ person: { role: 'reviewer' }, account: { stage: 'open' } });
	expect(await sessionOf(before)).toEqual({});
	expect(await sessionOf(other)).toEqual({});
	for (const token of [older, await app.link('Rosa')]) {
		const reply = await app.exchange(token);
		expect([reply.status, reply.headers.getSetCookie()]).toEqual([410, []]);
		expect(reply.body).toMatchObject({ errors: [{ field: 'token', rule: 'by account' }] });
	}
});

test('an e-mail address has one account, however it is written', async () => {
	const felix = await enterByLink(app, 'Felix');
	const reply = await felix.post('/api/account', request('Felix', ' ROSA@Example.org '));
	expect(reply.body).toMatchObject({ status: 400, errors: [{ field: 'email', rule: 'taken' }] });
});

test('the secretariat sees by whose account a place is signed in to, and makes no link to it', async () => {
	const ana = await app.as('Ana');
	const people = (await ana.get(`/api/studies/${STUDY}/people`)).as(z.object({ people: z.array(Place) }));
	const rosa = people.people.find((place) => place.role === 'reviewer');
	expect(rosa?.account).toBe('Rosa');
	expect((await ana.post(`/api/studies/${STUDY}/people/${rosa?.id}/link`)).status).toBe(409);
});

test('a lead has no right at all before the second factor is set up', async () => {
	const luis = await makeAccount(app, 'Luis');
	expect(await sessionOf(luis)).toMatchObject({ account: { stage: 'set-up' } });
	expect((await sessionOf(luis)).person).toBeUndefined();
	expect((await luis.get(`/api/studies/${STUDY}`)).status).toBe(401);
	expect((await luis.get('/api/account')).status).toBe(401);
	const half = luis.copy();
	await setUpFactor(app, luis);
	expect((await luis.get(`/api/studies/${STUDY}`)).status).toBe(200);
	expect(await sessionOf(half)).toEqual({});
});

test('an account takes on a place in another study by its link, works in either, and the session changes with each step', async () => {
	const kim = await makeAccount(app, 'Kim');
	const seen = [kim.session()];
	const token = await app.link('Noor');
	const taken = await kim.post('/api/account/places', { token });
	expect(taken.as(Session)).toMatchObject({ person: { study: SISTER, role: 'coordinator' } });
	seen.push(kim.session());
	expect((await kim.get(`/api/studies/${STUDY}`)).status).toBe(404);
	const { places } = (await kim.get('/api/account')).as(Account);
	const first = places.find((place) => place.study === STUDY);
	const back = await kim.post('/api/account/place', { study: STUDY, place: first?.place });
	expect(back.as(Session).person).toMatchObject({ study: STUDY, role: 'child-adviser' });
	seen.push(kim.session());
	expect(new Set(seen).size).toBe(3);
	expect((await app.exchange(token)).status).toBe(410);
	const again = await signIn(app, 'Kim');
	expect(await sessionOf(again)).toMatchObject({ account: { stage: 'choose-place' } });
	expect((await again.get(`/api/studies/${STUDY}`)).status).toBe(401);
});

test('somebody else’s place is not to be chosen', async () => {
	const kim = await signIn(app, 'Kim');
	const { id } = app.place('Rosa');
	expect((await kim.post('/api/account/place', { study: STUDY, place: id })).status).toBe(404);
});

test('nobody answers for a country and clears the same answers by way of two places', async () => {
	const dara = await makeAccount(app, 'Dara');
	const token = await app.link('Maly');
	expect((await dara.post('/api/account/places', { token })).status).toBe(403);
	expect((await app.exchange(token)).status).toBe(200);
	expect((await dara.post('/api/account/places', { token: await app.link('Citra') })).status).toBe(200);
});

test('an account that takes on a place of the secretariat sets up a second factor before it goes on', async () => {
	const tomas = await makeAccount(app, 'Tomas');
	await tomas.post('/api/account/places', { token: await app.link('Ana') });
	expect(await sessionOf(tomas)).toMatchObject({ account: { stage: 'set-up' } });
	expect((await tomas.get(`/api/studies/${STUDY}/people`)).status).toBe(401);
});

test('a place that is taken back is lost to its account at the next request, and the account goes on', async () => {
	const paula = await makeAccount(app, 'Paula');
	expect((await paula.get(`/api/studies/${STUDY}`)).status).toBe(200);
	await app.context.db.write(async (trx) => {
		const { id } = app.place('Paula');
		await trx.updateTable('invitations').set({ revoked_at: '2026-03-02' }).where('id', '=', id).execute();
	});
	expect((await paula.get(`/api/studies/${STUDY}`)).status).toBe(401);
	expect(await sessionOf(paula)).toEqual({
		account: { name: 'Paula of the tests', stage: 'choose-place', places: [] },
	});
});
