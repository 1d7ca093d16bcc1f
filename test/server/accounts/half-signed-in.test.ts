/* Somebody who gave the password alone is nobody: every route of the API answers them as it answers a stranger. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../../../server/routes/list-routes.ts';
import { makeAccount, setUpFactor, signIn } from '../../support/account-steps.ts';
import { ALDERFORD, STUDY } from '../../support/cast.ts';
import { openBrowser } from '../../support/keep-cookies.ts';
import { type App, startApp } from '../../support/start-app.ts';
import { BODIES } from '../routes/access-bodies.ts';

let app: App;
beforeAll(async () => {
	app = await startApp();
	await setUpFactor(app, await makeAccount(app, 'Luis'));
	await makeAccount(app, 'Rosa');
});
afterAll(() => app.stop());

/** What somebody half signed in is meant to reach: who am I, signing out, and the step that is wanted. */
const OWN = new Set([
	'get /api/session',
	'delete /api/session',
	'post /api/account/second-factor',
	'post /api/account/second-factor/offer',
	'post /api/account/second-factor/proof',
]);

const fill = (path: string) => {
	const names: Record<string, string> = { study: STUDY, country: ALDERFORD };
	return path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? 'none');
};

async function askAll(name: 'Luis' | 'nobody'): Promise<Map<string, number>> {
	const statuses = new Map<string, number>();
	const browser = name === 'nobody' ? openBrowser(app) : await signIn(app, name);
	for (const route of ROUTES) {
		const key = `${route.method} ${route.path}`;
		if (OWN.has(key)) continue;
		const path = fill(route.path);
		const body = BODIES[key]?.() ?? {};
		const reply =
			route.method === 'get'
				? await browser.get(path)
				: route.method === 'delete'
					? await browser.delete(path)
					: await (route.method === 'patch' ? browser.patch(path, body) : browser.post(path, body));
		statuses.set(key, reply.status);
	}
	return statuses;
}

test('with the password alone every route answers as to a stranger', async () => {
	expect(await askAll('Luis')).toEqual(await askAll('nobody'));
});

test('whoever has a second factor cannot replace it before showing it', async () => {
	const half = await signIn(app, 'Luis');
	expect((await half.post('/api/account/second-factor/offer', {})).status).toBe(401);
	expect((await half.post('/api/account/second-factor/proof', { code: '000000' })).status).toBe(401);
});

test('the account of another place of the study has the rights of its own place and no others', async () => {
	const rosa = await signIn(app, 'Rosa');
	expect((await rosa.get(`/api/studies/${STUDY}`)).status).toBe(200);
	expect((await rosa.get(`/api/studies/${STUDY}/people`)).status).toBe(403);
	expect((await rosa.get('/api/accounts')).status).toBe(404);
});
