/*
 * Wim answers for Alderford on a phone while the questionnaire is revised: the server goes down, comes back with
 * another version of the pack, and Wim's page is still open with the old questions. Nothing that he saved or typed
 * is lost, he is told in plain words, and the history brings an old answer back and away again.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { NewLink } from '../../instruments/schema/people.ts';
import { Response } from '../../instruments/schema/response.ts';
import { Study } from '../../instruments/schema/study.ts';
import { findFaults } from '../support/find-faults.ts';
import { signIn as signInVisit } from '../support/http-client.ts';
import { revisedRooms } from '../support/revise-app.ts';
import { PHONE, signIn, troubles } from '../support/sign-in.ts';
import { READING_ROOMS } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { writePack } from '../support/write-pack.ts';

const STUDY = 'reading-rooms-spring';
const WHY = 'What keeps the room closed on the other days?';
const BOOKS = 'How many books does the room hold for a hundred inhabitants?';
const COUNT = 'How many books are there?';

let folder: string;
let pack: string;
let server: RunningServer;
let browser: Browser;
let wim: Page;
let response: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-revised-'));
	pack = join(folder, 'pack');
	cpSync(READING_ROOMS, pack, { recursive: true });
	server = await startServer({ samples: false, packs: [pack], db: join(folder, 'baseline.db') });
	browser = await startBrowser();
	wim = await signIn(browser, server.address, await inviteWim(), PHONE);
	await wim.goto(`${server.address}/studies/${STUDY}/response/${response}/room`);
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** Opens the round and makes a place for its coordinator in Alderford. */
async function inviteWim(): Promise<string> {
	const first = /\/enter#([\w-]+)/.exec(server.log())?.[1];
	const secretariat = await signInVisit(server.address, z.string().parse(first));
	await secretariat.post('/api/studies', { pack: 'reading-rooms', round: 'spring' });
	const { countries } = (await secretariat.get(`/api/studies/${STUDY}`)).as(Study);
	const progress = countries.find((one) => one.country === 'ALD')?.progress ?? [];
	response = z.string().parse(progress.find((one) => one.respondent === 'national')?.response);
	const place = { role: 'coordinator', country: 'ALD' };
	return (await secretariat.post(`/api/studies/${STUDY}/people`, place)).as(NewLink).token;
}

const saved = () =>
	wim
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor({ timeout: 60_000 });
const held = async () =>
	Response.parse(await (await wim.request.get(`${server.address}/api/responses/${response}`)).json());
const aside = (title: string): Locator => wim.getByRole('article').filter({ hasText: title });

test('Wim saves three answers to the first questionnaire', async () => {
	await wim.getByRole('radiogroup').first().getByText('In part', { exact: true }).click();
	await wim.getByRole('textbox', { name: WHY }).fill('The keeper is ill.');
	await wim.getByRole('spinbutton', { name: BOOKS }).fill('90');
	await saved();
	await expect
		.poll(async () => Object.keys((await held()).answers).toSorted())
		.toEqual(['books', 'room_open', 'why_closed']);
});

test('while the server is down he writes on; when it is back with other questions, his text stands there to copy', async () => {
	await server.kill();
	await wim.getByRole('textbox', { name: WHY }).fill('The keeper is ill and the roof leaks.');
	await wim
		.getByText(/1 answer waiting/i)
		.first()
		.waitFor();
	writePack(pack, revisedRooms());
	const port = Number(new URL(server.address).port);
	server = await startServer({ samples: false, packs: [pack], db: server.db, port });
	expect(server.log()).toMatch(/from version 1\.0\.0 of its pack to 1\.1\.0: 2 answer\(s\) were kept aside/);

	await wim
		.getByText('The questionnaire was revised while this page was open', { exact: true })
		.waitFor({ timeout: 60_000 });
	const kept = wim.getByRole('textbox', { name: /Your text/ });
	expect(await kept.inputValue()).toBe('The keeper is ill and the roof leaks.');
	await wim.getByRole('spinbutton', { name: COUNT }).waitFor();
	expect(await wim.getByRole('spinbutton', { name: BOOKS }).count()).toBe(0);
	await aside(WHY).getByText('The keeper is ill.', { exact: true }).waitFor();
	await aside(BOOKS).getByText('90', { exact: true }).waitFor();
	expect(await findFaults(wim)).toEqual([]);
});

test('the check before submission names what needs attention, with a way to it', async () => {
	const page = await wim.context().newPage();
	await page.goto(`${server.address}/studies/${STUDY}/response/${response}/check`);
	const link = page.getByRole('link', {
		name: /What keeps the room closed.*before the questionnaire was revised/i,
	});
	expect(await link.getAttribute('href')).toMatch(/\/room#aside-why_closed$/);
	await page.close();
});

test('he uses one earlier answer for the new question and sets the other aside', async () => {
	await aside(BOOKS)
		.getByRole('combobox', { name: 'Use it for this question' })
		.selectOption({ label: COUNT });
	await aside(BOOKS).getByRole('button', { name: 'Use it there' }).click();
	await expect
		.poll(async () => (await held()).asides.find((one) => one.question === 'books')?.settled)
		.toBe('used');
	await aside(WHY).getByRole('button', { name: 'Set it aside' }).click();
	await wim.getByText('2 earlier answers that were dealt with').waitFor();
	const { answers, asides } = await held();
	expect(answers.book_count?.value).toBe(90);
	expect(asides.map(({ question, settled, answer }) => [question, settled, answer.value])).toEqual([
		['books', 'used', 90],
		['why_closed', 'left', 'The keeper is ill.'],
	]);
	await wim.getByRole('button', { name: 'I do not need this text any more' }).click();
	await saved();
});

test('the history shows each version, and an old one comes back by the keyboard and goes again', async () => {
	const count = wim.getByRole('spinbutton', { name: COUNT });
	await count.fill('95');
	await expect.poll(async () => (await held()).answers.book_count?.value).toBe(95);
	const history = wim.locator('details', { hasText: `History: ${COUNT}` });
	await history.locator('summary').focus();
	await wim.keyboard.press('Enter');
	await history.getByRole('listitem').nth(1).waitFor();
	expect(await history.getByRole('listitem').count()).toBe(2);
	await history.getByText('(before: 90)').waitFor();
	expect(await findFaults(wim)).toEqual([]);

	await history.getByRole('button', { name: /Bring this back/ }).focus();
	await wim.keyboard.press('Enter');
	await expect.poll(() => count.inputValue()).toBe('90');
	await expect.poll(async () => (await held()).answers.book_count?.value).toBe(90);
	await expect.poll(() => history.getByRole('listitem').count()).toBe(3);
	await history
		.getByRole('button', { name: /Bring this back/ })
		.first()
		.click();
	await expect.poll(async () => (await held()).answers.book_count?.value).toBe(95);
	expect(await count.inputValue()).toBe('95');
});

test('a question that nobody has answered says so in its history', async () => {
	await wim.goto(`${server.address}/studies/${STUDY}/response/${response}/use`);
	const history = wim.locator('details', { hasText: 'History: How many reading evenings' });
	await history.locator('summary').click();
	await history.getByText('Not changed yet.').waitFor();
	expect(troubles).toEqual([]);
});
