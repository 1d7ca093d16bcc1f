/*
 * A study that is not about children at all, by another pack alone: on an empty store Ana opens the round of
 * the reading rooms and invites two people; Wim answers for Alderford on a phone, Ida clears, Wim releases, and
 * the comparison and the report show Alderford's figures under the pack's own names.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, openWindow, PHONE, troubles } from '../support/sign-in.ts';
import { READING_ROOMS } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

const STUDY = 'reading-rooms-spring';

let server: RunningServer;
let browser: Browser;
let ana: Page;
let wim: Page;
let ida: Page;

beforeAll(async () => {
	server = await startServer({ samples: false, packs: [READING_ROOMS] });
	browser = await startBrowser();
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const at = (path: string): string => `${server.address}/studies/${STUDY}${path}`;

async function enter(link: string, viewport = DESKTOP): Promise<Page> {
	const page = await openWindow(browser, viewport);
	await page.goto(link);
	await page.waitForURL((url) => url.pathname !== '/enter');
	return page;
}

/** Invites one person of Alderford and gives the link that the page shows. */
async function inviteTo(role: RegExp): Promise<string> {
	await ana.goto(at('/people'));
	await ana.getByLabel('Role', { exact: true }).selectOption({ label: await optionLike(role) });
	await ana
		.getByLabel(/^Which town/)
		.first()
		.selectOption({ label: 'Alderford' });
	await ana.getByRole('button', { name: 'Make the place and its link' }).click();
	await expect.poll(() => linkOn(ana)).toMatch(/enter#/);
	return linkOn(ana);
}

async function optionLike(role: RegExp): Promise<string> {
	await ana.getByRole('option', { name: role }).first().waitFor({ state: 'attached' });
	const labels = await ana.getByLabel('Role', { exact: true }).locator('option').allInnerTexts();
	return labels.find((label) => role.test(label)) ?? '';
}

/** The newest link that the page shows, whether as text or in a field. */
async function linkOn(page: Page): Promise<string> {
	const text = await page.getByRole('main').innerText();
	const values = await page
		.getByRole('textbox')
		.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
	return /https?:\/\/\S+\/enter#[\w-]+/.exec([text, ...values].join('\n'))?.[0] ?? '';
}

test('on an empty store the link that the server printed opens the round of another pack', async () => {
	const first = /http:\S+\/enter#[\w-]+/.exec(server.log())?.[0] ?? '';
	ana = await enter(first);
	await ana.goto(`${server.address}/openings`);
	const card = ana
		.getByRole('article')
		.or(ana.getByRole('listitem'))
		.filter({ hasText: 'Reading rooms of the river towns' });
	await card.getByRole('button', { name: /Open/ }).first().click();
	await ana.getByRole('button', { name: 'Open this study' }).click();
	await ana.waitForURL(/people/);
	const again = await openWindow(browser);
	await again.goto(first);
	await again
		.getByText(/ended|expired|used/i)
		.first()
		.waitFor();
	await again.context().close();
});

test('the invited coordinator answers on a phone and submits', async () => {
	wim = await enter(await inviteTo(/coordinator/i), PHONE);
	await wim.getByRole('heading', { level: 1, name: /2 sections wait for you/ }).waitFor();
	const response = /response\/([^/]+)/.exec(wim.url())?.[1] ?? '';
	await wim.goto(at(`/response/${response}/room`));
	await wim.getByRole('radiogroup').first().getByText('Yes', { exact: true }).click();
	const fold = wim.locator('details', { hasText: 'Evidence and comment' }).first();
	await fold.locator('summary').first().click();
	await fold.getByLabel('Title of the law, document or report').fill('Opening hours, spring');
	await wim.locator('input[type=number]').first().fill('100');
	await wim
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor();
	await wim.goto(at(`/response/${response}/use`));
	await wim.getByRole('radiogroup').first().getByText('In part', { exact: true }).click();
	await wim.locator('input[type=number]').first().fill('12');
	await expect
		.poll(async () => {
			const reply = await wim.request.get(`${server.address}/api/responses/${response}`);
			return Object.keys(((await reply.json()) as { answers: object }).answers).sort();
		})
		.toEqual(['books', 'evenings', 'keeper_paid', 'room_open']);
	await wim.goto(at(`/response/${response}/check`));
	await wim.getByRole('button', { name: 'Submit these answers' }).click();
	await wim
		.getByText(/[0-9a-f]{64}/)
		.first()
		.waitFor();
});

test('a second person clears and the town releases', async () => {
	ida = await enter(await inviteTo(/clearing/i));
	await ida.goto(at('/clearance/ALD'));
	await ida.getByRole('button', { name: 'Clear these answers' }).click();
	await ida.getByRole('heading', { level: 1, name: /cleared and wait for release/ }).waitFor();
	await wim.goto(at('/clearance/ALD'));
	await wim.getByLabel(/I release these answers/).check();
	await wim.getByRole('button', { name: 'Release into the comparison' }).click();
	await wim.getByRole('heading', { level: 1, name: /stand in the comparison/ }).waitFor();
});

test('the comparison shows the figures of the town under the names of the pack', async () => {
	await ana.goto(at('/comparison'));
	const row = ana.getByRole('row', { name: /Alderford/ }).first();
	await row.waitFor();
	const text = await row.innerText();
	// Room: open yes with evidence 2 of 2, weight 2; 100 books 2 of 4, weight 1: (2 × 1 + 0.5) / 3 = 83.3 of 100.
	expect(text).toContain('83');
	// Use: a keeper in part 1 of 2, 12 evenings 4 of 4: 75 of 100. The whole: (83.3 + 75) / 2 = 79.2, phase 3.
	expect(text).toContain('75');
	expect(text).toContain('79');
	expect(text).toContain('phase 3');
	expect(
		await ana
			.getByRole('row', { name: /Brackenmouth/ })
			.first()
			.innerText(),
	).toMatch(/not released/i);
});

test('the report of the study downloads and speaks of towns', async () => {
	await ana.goto(at('/reports'));
	const waiting = ana.waitForEvent('download');
	await ana.locator('main a[href$="consultation.html"]').click();
	const html = readFileSync(await (await waiting).path(), 'utf8');
	expect(html).toContain('Reading rooms of the river towns');
	expect(html).toContain('Alderford');
	expect(html).not.toMatch(/Member State|child|ASEAN/i);
});

test('no page of the journey broke or asked for anything that the policy refuses', () => {
	expect(troubles).toEqual([]);
});
