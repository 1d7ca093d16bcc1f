/*
 * The secretariat gives places and takes them back: a place that does not fit is refused by name, a link is shown
 * once, and a person whose place is taken back is out at the next request while their answers stay.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { NewLink, Place } from '../../../instruments/schema/people.ts';
import { Session } from '../../../instruments/schema/session.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';

const PEOPLE = `/api/studies/${STUDY}/people`;
let app: App;
let ana: Visit;
beforeAll(async () => {
	app = await startApp();
	ana = await app.as('Ana');
});
afterAll(() => app.stop());

test.each([
	['an unknown role', { role: 'king' }, 'role'],
	['a coordinator of no country', { role: 'coordinator' }, 'country'],
	['a coordinator of an unknown country', { role: 'coordinator', country: 'XXX' }, 'country'],
	['a lead of one country', { role: 'lead', country: ALDERFORD }, 'country'],
	['a respondent of no sector', { role: 'respondent', country: ALDERFORD }, 'sector'],
	['a respondent of an unknown sector', { role: 'respondent', country: ALDERFORD, sector: 'army' }, 'sector'],
	['a coordinator of a sector', { role: 'coordinator', country: ALDERFORD, sector: 'keeper' }, 'sector'],
	["a person's name", { role: 'lead', name: 'somebody' }, 'name'],
])('a place for %s is refused', async (_what, body, field) => {
	const reply = await ana.post(PEOPLE, body);
	expect([reply.status, reply.body]).toMatchObject([400, { errors: [{ field }] }]);
});

test('a place that does not exist cannot be linked to or taken back', async () => {
	expect((await ana.post(`${PEOPLE}/none/link`)).status).toBe(404);
	expect((await ana.delete(`${PEOPLE}/none`)).status).toBe(404);
	const { id } = app.place('Noor');
	expect((await ana.post(`${PEOPLE}/${id}/link`)).status).toBe(404);
	expect((await ana.delete(`${PEOPLE}/${id}`)).status).toBe(404);
});

test('a new sector respondent signs in by the link and answers the response of that sector', async () => {
	const reply = await ana.post(PEOPLE, { role: 'respondent', country: ALDERFORD, sector: 'keeper' });
	const { token, place } = reply.as(NewLink);
	const { person } = (await app.exchange(token)).as(Session);
	expect(person).toMatchObject({
		role: 'respondent',
		sector: 'keeper',
		response: await app.response(ALDERFORD, 'keeper'),
	});
	const list = (await ana.get(PEOPLE)).text;
	expect([list.includes(place.id), list.includes(token)]).toEqual([true, false]);
});

test('a place that is taken back ends its sessions and all its links at once', async () => {
	const { token, place } = (await ana.post(PEOPLE, { role: 'observer' })).as(NewLink);
	const further = (await ana.post(`${PEOPLE}/${place.id}/link`)).as(NewLink);
	expect((await app.exchange(token)).status).toBe(200);
	expect((await ana.delete(`${PEOPLE}/${place.id}`)).status).toBe(204);
	for (const one of [token, further.token]) expect((await app.exchange(one)).status).toBe(410);
	expect((await ana.post(`${PEOPLE}/${place.id}/link`)).status).toBe(404);
	const { people } = (await ana.get(PEOPLE)).as(z.object({ people: z.array(Place) }));
	expect(people.find((one) => one.id === place.id)?.revokedAt).toMatch(/^2026-/);
});

test('opening a round is no business of one study', async () => {
	expect((await ana.get('/api/openings')).status).toBe(404);
	expect((await ana.post('/api/studies', { pack: 'reading-rooms', round: 'spring' })).status).toBe(404);
	expect((await app.anonymous.get('/api/openings')).status).toBe(401);
});
