/*
 * Writes that reach for more than they may: members that only the server sets, writes that another site sends, and a
 * method hidden in a header. Each is refused whole, and the store stays as it is.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { dumpStore } from '../../support/dump-store.ts';
import type { Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';

let app: App;
let dara: Visit;
let response: string;
beforeAll(async () => {
	app = await startApp();
	dara = await app.as('Dara');
	response = await app.response(ALDERFORD, 'national');
});
afterAll(() => app.stop());

const OWN_OF_THE_SERVER = [
	'score',
	'state',
	'country',
	'signed_off_by',
	'reviewer_note',
	'version',
	'by',
	'at',
];

test.each(OWN_OF_THE_SERVER)(
	'a save that sets %s is refused, beside the answers or in one of them',
	async (field) => {
		const before = await dumpStore(app.context.db);
		const change = { question: 'books', value: 1 };
		const request = { operation: randomUUID(), base: 0, changes: [change] };
		for (const body of [
			{ ...request, [field]: 'x' },
			{ ...request, changes: [{ ...change, [field]: 'x' }] },
		]) {
			const reply = await dara.patch(`/api/responses/${response}`, body);
			expect([reply.status, reply.body]).toMatchObject([400, { errors: [{ rule: 'unknown field' }] }]);
		}
		expect(await dumpStore(app.context.db)).toEqual(before);
	},
);

const WRITES = ROUTES.filter((route) => route.method !== 'get');

test.each(WRITES.map((route) => [`${route.method} ${route.path}`, route] as const))(
	'%s sent by a page of another site is refused before anything is read of it',
	async (_name, route) => {
		const people = [dara, await app.as('Maly'), await app.as('Ana')];
		const names: Readonly<Record<string, string>> = {
			study: STUDY,
			country: ALDERFORD,
			response,
			place: app.place('Kim').id,
		};
		const path = route.path.replace(/:(\w+)/g, (_, part: string) => names[part] ?? 'none');
		const before = await dumpStore(app.context.db);
		for (const visit of people)
			for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
				for (const origin of ['https://evil.example', 'null', `${app.address}.evil.example`]) {
					const method = route.method.toUpperCase();
					const reply = await visit.send(path, {
						method,
						headers: { origin, 'content-type': type },
						body: '{}',
					});
					expect([reply.status, reply.headers.getSetCookie()], `${type} ${origin}`).toEqual([403, []]);
				}
		expect(await dumpStore(app.context.db)).toEqual(before);
	},
);

test('a method in a header or in the address is not taken for the method', async () => {
	const place = app.place('Kim').id;
	const ana = await app.as('Ana');
	const before = await dumpStore(app.context.db);
	for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
		for (const method of ['GET', 'POST'])
			await ana.send(`/api/studies/${STUDY}/people/${place}?_method=DELETE`, {
				method,
				headers: { [name]: 'DELETE' },
				...(method === 'POST' && { body: '{"_method":"DELETE"}' }),
			});
	expect(await dumpStore(app.context.db)).toEqual(before);
});
