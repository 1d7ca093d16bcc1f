/*
 * A study made of nothing but hostile words, read page by page in a real browser whose own guard against scripts
 * (the policy of the page) is switched off: nothing runs, nothing is fetched from elsewhere, no element or
 * attribute comes out of a text, and everything stands there as it was typed. The same for the report.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../data/read-csv.ts';
import { Receipt, Response, SaveReply } from '../../instruments/schema/response.ts';
import type { Role } from '../../instruments/schema/role.ts';
import { PROJECT } from '../../server/project.ts';
import { beginsLikeFormula } from '../support/begins-like-formula.ts';
import { FIRST, HOSTILE, hostileAnswers, hostilePack, NAMES } from '../support/hostile-study.ts';
import type { Visit } from '../support/http-client.ts';
import { expectWords, openTrapped } from '../support/open-trapped.ts';
import { foreignParts, squash, textOf, trapPage, unfold } from '../support/page-trap.ts';
import { FORMULAS, PAYLOADS } from '../support/payloads.ts';
import { type App, startApp } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type Changes, save, submit } from '../support/take-country.ts';
import { visitPlace } from '../support/visit-place.ts';

let app: App;
let browser: Browser;
let coordinator: Visit;
let clearing: Visit;
let page: Page;
let response = '';
/** Anything a text has brought about: a script, a dialog, a request to elsewhere. */
const happened: string[] = [];

beforeAll(async () => {
	app = await startApp({ packs: [hostilePack()], client: PROJECT.client });
	browser = await startBrowser();
	coordinator = await visitOf('coordinator', FIRST);
	clearing = await visitOf('clearing', FIRST);
	const row = await app.context.db.read
		.selectFrom('responses')
		.select('id')
		.where('study_id', '=', HOSTILE)
		.where('country', '=', FIRST)
		.where('respondent', '=', 'national')
		.executeTakeFirstOrThrow();
	response = row.id;
	page = await openPage(coordinator);
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

const visitOf = (role: Role, country: string) => visitPlace(app, HOSTILE, role, country);

const openPage = (visit: Visit): Promise<Page> => openTrapped(browser, app.address, visit, happened);
const expectLiteral = (shown: Page, wanted: readonly string[]) => expectWords(shown, wanted, happened);

async function saveAll(changes: Changes): Promise<number> {
	const { version } = (await coordinator.get(`/api/responses/${response}`)).as(Response);
	return (await save(coordinator, response, version, changes)).as(SaveReply).version;
}

const go = (path: string) => page.goto(`${app.address}${path}`);
const at = (path: string) => go(`/studies/${HOSTILE}${path}`);
const clearingStep = (sha256: string, decision: string, reason?: string) =>
	clearing.post(`/api/studies/${HOSTILE}/countries/${FIRST}/clearance`, {
		decision,
		sha256,
		...(reason !== undefined && { reason }),
	});

test('there are more than two hundred payloads, each once', () => {
	expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
	expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
});

test('the trap notices a script, a request to elsewhere and an attribute that a text has made', async () => {
	const reader = await openPage(coordinator);
	await reader.goto(`${app.address}/healthz`);
	await reader.setContent(
		'<img src="https://evil.invalid/x" onerror="ran()"><a href="javascript:ran()">x</a>',
	);
	await expect.poll(() => [...happened].sort()).toEqual(['a script ran', 'asked for https://evil.invalid/x']);
	expect(await foreignParts(reader)).toHaveLength(3);
	happened.length = 0;
	await reader.context().close();
});

test('the lists of studies and people show titles and summaries as they are written', async () => {
	await go('/');
	await expectLiteral(page, PAYLOADS);
	await at('');
	await expectLiteral(page, PAYLOADS);
});

test('the sections show questions, answers, comments and evidence as they were typed', async () => {
	await saveAll(hostileAnswers(true));
	await at(`/response/${response}`);
	await expectLiteral(page, [PAYLOADS[16] ?? '']);
	const shown = new Set<string>();
	for (const section of [0, 1, 2, 3]) {
		await at(`/response/${response}/part${section}`);
		await page.getByRole('radiogroup').first().waitFor();
		await unfold(page);
		await expectLiteral(page, []);
		const text = squash(await textOf(page));
		for (const payload of PAYLOADS) if (text.includes(squash(payload))) shown.add(payload);
	}
	expect(PAYLOADS.filter((payload) => !shown.has(payload))).toEqual([]);
});

test('the check before submission shows them too', async () => {
	await at(`/response/${response}/check`);
	await page.locator('details').first().waitFor();
	await unfold(page);
	await expectLiteral(page, PAYLOADS);
});

test('the clearing authority reads the frozen answers, and its reason is read in turn', async () => {
	const first = (await submit(coordinator, response, await saveAll(hostileAnswers(false)))).as(Receipt);
	const reader = await openPage(clearing);
	await reader.goto(`${app.address}/studies/${HOSTILE}/clearance/${FIRST}`);
	await reader.locator('details').first().waitFor();
	await unfold(reader);
	await expectLiteral(reader, PAYLOADS);
	await reader.context().close();
	const reasons = PAYLOADS.slice(0, 80);
	expect((await clearingStep(first.sha256, 'returned', reasons.join('\n'))).status).toBe(200);
	await at(`/response/${response}`);
	await expectLiteral(page, reasons);
	const again = (await submit(coordinator, response, first.version)).as(Receipt);
	expect((await clearingStep(again.sha256, 'cleared')).status).toBe(200);
	const release = { released: true, sha256: again.sha256 };
	expect((await coordinator.post(`/api/studies/${HOSTILE}/countries/${FIRST}/release`, release)).status).toBe(
		200,
	);
	await at(`/response/${response}/receipt`);
	await expectLiteral(page, []);
});

test('comparison, status and list of people name every member as it is written', async () => {
	const secretariat = await openPage(await visitOf('secretariat', ''));
	for (const path of ['/comparison', '/status', '/people']) {
		await secretariat.goto(`${app.address}/studies/${HOSTILE}${path}`);
		await expectLiteral(secretariat, NAMES);
	}
	await secretariat.context().close();
});

test("a country's page shows every item down to its answers and evidence", async () => {
	await at(`/countries/${FIRST}`);
	await page.locator('main [aria-expanded=false]').first().waitFor();
	await unfold(page);
	await expectLiteral(page, PAYLOADS);
});

test('a link that reads like another host is no link there, and the page says where it would lead', async () => {
	const remarks = page.locator('.link-marks', { hasText: 'evil.invalid' });
	expect(await remarks.count()).toBeGreaterThan(0);
	expect(await page.locator('main a[href*="good.example@"]').count()).toBe(0);
});

test('the table that the browser saves from it holds no formula', async () => {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: /CSV/ }).first().click();
	const text = readFileSync(await (await waiting).path(), 'utf8');
	// As a spreadsheet reads it, which knows of no apostrophe that our own reader would take off.
	const cells: string[] = parse(text, { bom: true }).flat();
	expect(cells.length).toBeGreaterThan(PAYLOADS.length);
	expect(cells.filter((cell) => beginsLikeFormula(cell))).toEqual([]);
	const back = readCsv(text, { file: 'x.csv', columns: [], others: true }).flatMap((row) =>
		Object.values(row.cells),
	);
	expect(FORMULAS.filter((formula) => !back.includes(formula))).toEqual([]);
});

test('the report, opened with scripts allowed, runs nothing and asks for nothing', async () => {
	await at('/reports');
	await expectLiteral(page, []);
	const reply = await coordinator.get(`/api/studies/${HOSTILE}/reports/consultation.html`);
	expect([reply.status, reply.headers.get('content-disposition')]).toEqual([
		200,
		`attachment; filename=${HOSTILE}-consultation.html`,
	]);
	const context = await browser.newContext({ bypassCSP: true });
	const reader = await trapPage(context, app.address, happened);
	// The report alone is served, everything else it may ask for is trapped.
	const own = `${app.address}/report-alone`;
	await reader.route(own, (route) =>
		route.fulfill({ contentType: 'text/html; charset=utf-8', body: reply.text }),
	);
	const asked: string[] = [];
	reader.on('request', (request) => void asked.push(request.url()));
	await reader.goto(own, { waitUntil: 'load' });
	await expectLiteral(reader, NAMES);
	expect(await reader.locator('script, img, link').count()).toBe(0);
	expect(asked).toEqual([own]);
	await context.close();
});
