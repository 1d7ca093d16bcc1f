/*
 * The whole line in a real browser: Dara coordinates the answers of a fictional state, Maly clears them, Nok of the
 * task force compares. Nothing of the state shows before Dara has released it, and then what its answers make.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrainingRound, STATE, TRAINING, type TrainingPeople } from '../support/open-training-round.ts';
import { openWindow, PHONE, signIn, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

const COUNTRY = STATE.code;
const EVIDENCE = 'Law on child protection, journey edition';
/** Benchmarks a to d of each indicator of domain D1. */
const ANSWERS = ['Yes', 'Largely: yes, with restrictions', 'Slightly: not yet, but under way', 'No'];

let server: RunningServer;
let browser: Browser;
let dara: Page;
let maly: Page;
let nok: Page;
let people: TrainingPeople;
let response: string;

const at = (path: string): string => `${server.address}/studies/${TRAINING}${path}`;

beforeAll(async () => {
	server = await startServer({ samples: false });
	people = await openTrainingRound(server);
	response = people.response;
	browser = await startBrowser();
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function isSaved(page: Page): Promise<void> {
	await page
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor();
}

/** The i-th question of the section that is open. */
const question = (page: Page, index: number): Locator => page.getByRole('radiogroup').nth(index);

async function answer(page: Page, index: number, choice: string): Promise<void> {
	await question(page, index).getByText(choice, { exact: true }).click();
}

/** Evidence for the i-th question, in the fold under it. */
async function giveEvidence(page: Page, index: number): Promise<void> {
	const fold = page.locator('details', { hasText: 'Evidence and comment' }).nth(index);
	await fold.locator('summary').first().click();
	await fold.getByLabel('Title of the law, document or report').fill(EVIDENCE);
}

/** How many answers and how many references of a section the server holds. */
async function heldBy(page: Page, section: string): Promise<{ answers: number; evidence: number }> {
	const reply = await page.request.get(`${server.address}/api/responses/${response}`);
	const { answers }: { answers: Record<string, { evidence?: unknown[] }> } = await reply.json();
	const own = Object.entries(answers).filter(([name]) => name.startsWith(section.replace('s', 'b')));
	return { answers: own.length, evidence: own.filter(([, saved]) => saved.evidence).length };
}

/** Eight benchmarks: two indicators of yes, largely, slightly, no. */
async function answerSection(page: Page, section: string): Promise<void> {
	await page.goto(at(`/response/${response}/${section}`));
	await question(page, 7).waitFor();
	for (let index = 0; index < 8; index++) await answer(page, index, ANSWERS[index % 4] ?? '');
	for (const index of [0, 4]) await giveEvidence(page, index);
	await expect.poll(() => heldBy(page, section), { timeout: 15_000 }).toEqual({ answers: 8, evidence: 2 });
	await isSaved(page);
}

const rowOf = (page: Page): Locator => page.getByRole('row', { name: STATE.name }).first();

async function comparisonShows(page: Page): Promise<string> {
	await page.goto(at('/comparison'));
	await rowOf(page).waitFor();
	return rowOf(page).innerText();
}

test('an unknown link is refused and says what to do', async () => {
	const stranger = await openWindow(browser);
	await stranger.goto(`${server.address}/enter#no-such-link`);
	await stranger.getByRole('heading', { level: 1 }).waitFor();
	expect(await stranger.getByRole('main').innerText()).toMatch(/link/i);
	expect(stranger.url()).not.toContain('no-such-link');
	await stranger.context().close();
});

test('before anything is released the comparison shows no figure of the state', async () => {
	nok = await signIn(browser, server.address, people.taskForce);
	expect(await comparisonShows(nok)).toMatch(/not released/i);
	expect(await comparisonShows(nok)).not.toMatch(/\d/);
});

test('Dara answers two sections with evidence, and every answer is saved', async () => {
	dara = await signIn(browser, server.address, people.coordinator);
	await dara.getByRole('heading', { level: 1, name: /29 sections wait for you/ }).waitFor();
	await answerSection(dara, 's11');
	await answerSection(dara, 's12');
});

test('on a phone the answers are there again, and the third section is answered', async () => {
	const phone = await signIn(browser, server.address, people.coordinator, PHONE);
	await phone.goto(at(`/response/${response}/s11`));
	await question(phone, 7).waitFor();
	expect(await question(phone, 1).getByRole('radio', { checked: true }).getAttribute('value')).toBe(
		'largely',
	);
	expect(await phone.getByLabel('Title of the law, document or report').first().inputValue()).toBe(EVIDENCE);
	await answerSection(phone, 's13');
	const width = await phone.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(PHONE.width);
	await phone.context().close();
});

test('the submission is held back until date and territory are given, and then gives a receipt', async () => {
	await dara.goto(at(`/response/${response}/check`));
	await dara.getByRole('heading', { level: 1, name: /hold the submission back/ }).waitFor();
	await dara.goto(at(`/response/${response}/cover`));
	await dara.locator('input[type=date]').fill('2026-06-30');
	await dara.getByRole('radiogroup').first().getByRole('radio').first().check({ force: true });
	await isSaved(dara);
	await dara.goto(at(`/response/${response}/check`));
	await dara.getByRole('button', { name: 'Submit these answers' }).click();
	await dara.waitForURL(/receipt$/);
	await dara
		.getByText(/[0-9a-f]{64}/)
		.first()
		.waitFor();
	expect(await comparisonShows(nok)).not.toMatch(/\d/);
});

test('Maly, a second person, clears; the comparison still shows nothing', async () => {
	maly = await signIn(browser, server.address, people.clearing);
	await maly.goto(at(`/clearance/${COUNTRY}`));
	await maly.getByRole('button', { name: 'Clear these answers' }).click();
	await maly.getByRole('heading', { level: 1, name: /cleared and wait for release/ }).waitFor();
	expect(await comparisonShows(nok)).not.toMatch(/\d/);
});

test('after Dara releases, the comparison shows the figures that the answers make', async () => {
	await dara.goto(at(`/clearance/${COUNTRY}`));
	await dara.getByLabel(/I release these answers/).check();
	await dara.getByRole('button', { name: 'Release into the comparison' }).click();
	await dara.getByRole('heading', { level: 1, name: /stand in the comparison/ }).waitFor();
	// Each indicator of D1: 1 + 0.75 + 0.25 + 0 = 2 of 4 points, so the domain is 50 of 100, phase 3, all 24 benchmarks scored.
	const row = await comparisonShows(nok);
	expect(row).toContain('50');
	expect(row).toContain('phase 3');
	expect(row).toContain('100');
});

test('a figure opens down to the benchmark, its answer and its evidence', async () => {
	await nok.goto(at(`/countries/${COUNTRY}#1.1.1a`));
	await nok.getByText(EVIDENCE).first().waitFor();
});

test('the consultation report downloads and holds the new figures of the state', async () => {
	await nok.goto(at('/reports'));
	const waiting = nok.waitForEvent('download');
	await nok.locator('main a[href$="consultation.html"]').click();
	const download = await waiting;
	const html = readFileSync(await download.path(), 'utf8');
	expect(html).toContain(STATE.name);
	expect(html).toMatch(/not endorsed by ASEAN/);
	expect(html).toContain('50');
	expect(html).not.toContain('<script');
});

test('no page of the journey broke or asked for anything that the policy refuses', () => {
	expect(troubles).toEqual([]);
});
