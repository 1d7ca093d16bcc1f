/*
 * Every route that needs a right, asked by people who have none: 401 for somebody not signed in, 404 for somebody
 * of another study or town, word for word as if the thing did not exist, and 403 for the wrong role at home.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../../server/http/endpoint.ts';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { ALDERFORD, type Name, STUDY } from '../../support/cast.ts';
import type { Reply, Visit } from '../../support/http-client.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { submitAlderford } from '../../support/take-country.ts';

let app: App;
let names: Readonly<Record<string, string>>;
beforeAll(async () => {
	app = await startApp();
	await submitAlderford(app);
	names = {
		study: STUDY,
		country: ALDERFORD,
		response: await app.response(ALDERFORD, 'national'),
		place: app.place('Dara').id,
	};
});
afterAll(() => app.stop());

const GUARDED = ROUTES.filter((route) => route.action !== 'anyone');
const nameOf = (route: Endpoint) => `${route.method} ${route.path}`;
/** The route asked with real names, or with one that does not exist in the last place. */
function ask(who: Visit, route: Endpoint, missing?: string): Promise<Reply> {
	const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
		name === missing ? 'none' : (names[name] ?? 'none'),
	);
	return who.send(path, {
		method: route.method.toUpperCase(),
		...(route.method !== 'get' && { body: '{}' }),
	});
}

test.each(GUARDED.map((route) => [nameOf(route), route] as const))(
	'%s is 401 for somebody who has not signed in',
	async (_name, route) => {
		const reply = await ask(app.anonymous, route);
		expect([reply.status, reply.headers.get('content-type')]).toEqual([
			401,
			'application/problem+json; charset=utf-8',
		]);
	},
);

test.each(GUARDED.map((route) => [nameOf(route), route] as const))(
	'%s is to another study as if there were no such thing',
	async (_name, route) => {
		const noor = await app.as('Noor');
		const reply = await ask(noor, route);
		expect(reply.status).toBe(404);
		const [missing] = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
		if (missing !== undefined) expect((await ask(noor, route, missing)).body).toEqual(reply.body);
	},
);

/** Routes about a town or a response of it: another town's people are told nothing, its own wrong roles 403. */
const LOCAL = GUARDED.filter(
	(route) => /:country|:response/.test(route.path) && route.action !== 'study.read',
);

test.each(LOCAL.map((route) => [nameOf(route), route] as const))(
	'%s is to another town as if there were no such thing',
	async (_name, route) => {
		const last = route.path.includes(':response') ? 'response' : 'country';
		for (const name of ['Budi', 'Citra', 'Agus', 'Ines'] as const) {
			const [foreign, missing] = [
				await ask(await app.as(name), route),
				await ask(await app.as(name), route, last),
			];
			expect([foreign.status, foreign.body], name).toEqual([404, missing.body]);
		}
	},
);

const WRONG: Readonly<Record<string, readonly Name[]>> = {
	'answers.read': ['Maly', 'Rithy', 'Sophea'],
	'answers.save': ['Maly', 'Rithy', 'Sophea'],
	'answers.submit': ['Maly', 'Rithy', 'Sophea'],
	'submission.read': ['Rithy', 'Sophea'],
	'submission.clear': ['Dara', 'Rithy'],
	'country.release': ['Maly', 'Rithy'],
	'people.read': ['Dara', 'Luis', 'Ines'],
	'people.invite': ['Dara', 'Luis', 'Ines'],
};

test.each(GUARDED.filter((route) => WRONG[route.action]).map((route) => [nameOf(route), route] as const))(
	'%s is 403 for a role that may not do it at home, before its body is looked at',
	async (_name, route) => {
		for (const name of WRONG[route.action] ?? []) {
			const reply = await ask(await app.as(name), route);
			expect([reply.status, reply.body], name).toMatchObject([
				403,
				{ type: 'urn:baseline:problem:not-allowed' },
			]);
		}
	},
);
