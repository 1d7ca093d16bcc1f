/*
 * A personal link in a real browser: its token reaches the server in the one request that exchanges it and nowhere
 * else (no address, no Referer, no log, no history), and on a shared computer nothing is left after signing out.
 */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as client from '../support/http-client.ts';
import { openTrainingRound, TRAINING } from '../support/open-training-round.ts';
import { textOf } from '../support/page-trap.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { saveNow } from '../support/take-country.ts';

const WORDS = 'zz-words-of-linh-zz';
let server: RunningServer;
let browser: Browser;
let page: Page;
let token: string;
let response: string;
const requests: Request[] = [];

beforeAll(async () => {
	server = await startServer({ samples: false, env: { BASELINE_LOG: 'trace' } });
	browser = await startBrowser();
	const people = await openTrainingRound(server);
	response = people.response;
	token = people.coordinator;
	const linh = await client.signIn(server.address, token);
	await saveNow(linh, response, [{ question: 'b111a', value: 'yes', comment: WORDS }]);
	page = await (await browser.newContext()).newPage();
	page.on('request', (request) => void requests.push(request));
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const section = () => `${server.address}/studies/${TRAINING}/response/${response}/s11`;

test('the token goes to the server in one body, and into no address, Referer, log line or history', async () => {
	await page.goto(`${server.address}/enter#${token}`);
	await page.waitForURL((url) => url.pathname !== '/enter');
	await page.goto(section());
	await page.getByRole('radiogroup').first().waitFor();
	expect(requests.length).toBeGreaterThan(5);
	expect(requests.filter((one) => one.url().split('#')[0]?.includes(token))).toEqual([]);
	const referers = await Promise.all(requests.map((one) => one.headerValue('referer')));
	expect(referers.filter((one) => one !== null && one !== '')).toEqual([]);
	const bodies = requests.filter((one) => one.postData()?.includes(token));
	expect(bodies.map((one) => [one.method(), new URL(one.url()).pathname])).toEqual([
		['POST', '/api/session'],
	]);
	expect(server.log()).toContain('/api/session');
	expect(server.log()).not.toContain(token);
	await page.goBack();
	expect(page.url()).not.toContain(token);
	expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(4);
});

test('pages ask nobody but this server for anything', () => {
	expect(
		requests.filter((one) => !one.url().startsWith(server.address) && !one.url().startsWith('data:')),
	).toEqual([]);
});

test('after signing out, going back shows no answer, and nothing is left in the browser', async () => {
	await page.goto(section());
	await page.getByRole('radiogroup').first().waitFor();
	expect(await textOf(page)).toContain(WORDS);
	await page.getByRole('button', { name: /sign out/i }).click();
	await expect.poll(async () => (await page.context().cookies()).length).toBe(0);
	// Signing out loads the first page anew.
	await page.waitForURL((url) => url.pathname !== new URL(section()).pathname);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.goBack();
	await page.waitForTimeout(1000);
	expect(await textOf(page)).not.toContain(WORDS);
	const kept = await page.evaluate(async () => ({
		local: { ...localStorage },
		session: { ...sessionStorage },
		databases: (await indexedDB.databases()).length,
		// The worker stays, with the files of the application that anybody may have.
		cached: await Promise.all(
			(await caches.keys()).map(async (name) =>
				(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
			),
		),
	}));
	expect(kept).toMatchObject({ local: {}, session: {}, databases: 0 });
	expect(kept.cached.flat().filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
});
