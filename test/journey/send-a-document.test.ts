/*
 * Budi answers on a telephone over a poor line: he sends a law beside a question, the line breaks in the middle and
 * comes back, and he cites the same law at a second question without sending it again. What is no document is
 * refused with what to do. No answer here is about a real state.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrainingRound, STATE, TRAINING } from '../support/open-training-round.ts';
import { makePdf } from '../support/sample-files.ts';
import { PHONE, signIn, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

/** 2 MB that no compression makes smaller. */
const LAW = makePdf(randomBytes(1_000_000).toString('hex'));
const FILE = { name: 'ច្បាប់.pdf', mimeType: 'application/pdf', buffer: LAW };

let folder: string;
let server: RunningServer;
let browser: Browser;
let page: Page;
let response: string;
const begun: string[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-send-'));
	server = await startServer({ samples: false, db: join(folder, 'baseline.db') });
	browser = await startBrowser();
	const people = await openTrainingRound(server);
	response = people.response;
	page = await signIn(browser, server.address, people.coordinator, PHONE);
	page.on('request', (request) => {
		if (request.method() === 'POST' && request.url().endsWith('/uploads')) begun.push(request.url());
	});
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const look = async (name: string) => {
	const { SHOTS } = process.env;
	if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};

async function expectSound(): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	const wide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(wide).toBe(0);
}

/** The block of the n-th question, with its evidence unfolded. */
async function openEvidence(index: number): Promise<Locator> {
	const block = page.locator('.ask').nth(index);
	await block.getByText('Evidence and comment').click();
	return block;
}

async function held(): Promise<
	Record<string, { evidence?: { title: string; document: string; file: string }[] }>
> {
	const reply = await page.request.get(`${server.address}/api/responses/${response}`);
	return (await reply.json()).answers;
}

test('a law is sent beside a question though the line breaks in the middle, and cited', async () => {
	await page.goto(`${server.address}/studies/${TRAINING}/response/${response}/s21`);
	await page.getByRole('radiogroup').first().waitFor();
	await page.getByRole('radiogroup').nth(0).getByText('Yes', { exact: true }).click();
	const block = await openEvidence(0);
	await block.getByRole('button', { name: 'Choose from the policy bank' }).click();
	await block.getByText('The policy bank is empty.').waitFor();
	await block.getByRole('button', { name: 'Add a document' }).click();
	await block.getByText('No file may name or show a minor').waitFor();
	await block.getByLabel('Title in the language of the document').fill('ច្បាប់សាកល្បង');
	await block.getByLabel('Title in English').last().fill('Training Act');
	await block.getByLabel('Year').fill('2021');
	await look('form');
	await expectSound();

	let pieces = 0;
	await page.route('**/uploads/**', async (route) => {
		if (route.request().method() === 'PATCH') pieces += 1;
		if (pieces === 3) await page.context().setOffline(true);
		return pieces === 3 ? route.abort('internetdisconnected') : route.continue();
	});
	await block.getByLabel('File', { exact: true }).setInputFiles(FILE);
	await block.getByText('Waiting for a connection.').waitFor();
	expect(await block.getByRole('progressbar').getAttribute('value')).toBe(String(3 * 64 * 1024));
	await block.getByRole('button', { name: 'The file is still being sent' }).waitFor();
	await look('waiting');
	await page.unroute('**/uploads/**');
	await page.context().setOffline(false);
	await block.getByText('PDF, 1.9 MB').waitFor();
	await block.getByRole('button', { name: 'Save the document' }).click();
	await block.getByText('Training Act').first().waitFor();
	await block.getByLabel('Article or page').fill('Article 3');
	await look('cited');

	await expect
		.poll(async () => (await held()).b211a?.evidence)
		.toMatchObject([{ title: 'ច្បាប់សាកល្បង', titleEnglish: 'Training Act', article: 'Article 3' }]);
	const [entry] = (await held()).b211a?.evidence ?? [];
	const path = `/api/studies/${TRAINING}/countries/${STATE.code}/files/${entry?.file}`;
	const kept = await (await page.request.get(`${server.address}${path}`)).body();
	const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
	expect(hash(kept)).toBe(hash(LAW));
});

test('the same law is cited at a second question without being sent again', async () => {
	await page.getByRole('radiogroup').nth(1).getByText('Yes', { exact: true }).click();
	const block = await openEvidence(1);
	await block.getByRole('button', { name: 'Choose from the policy bank' }).click();
	await block.getByLabel('Search in the titles, in either language').fill('សាកល្បង');
	await block.getByText('1 of 1 document').waitFor();
	await look('choose');
	await expectSound();
	await block.getByRole('button', { name: 'Cite “Training Act”' }).click();
	await expect.poll(async () => (await held()).b211b?.evidence?.length).toBe(1);
	const answers = await held();
	expect(answers.b211b?.evidence?.[0]?.file).toBe(answers.b211a?.evidence?.[0]?.file);
	expect(begun).toHaveLength(1);
});

test('a page under the name of a PDF, and one too large, are refused with what to do', async () => {
	await page.goto(`${server.address}/studies/${TRAINING}/bank/${STATE.code}`);
	await page.getByRole('button', { name: 'Add a document' }).click();
	const choose = (name: string, buffer: Buffer) =>
		page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
	await choose('law.pdf', Buffer.from('<html><script>alert(1)</script></html>'));
	await page.getByText('it is a page or a script').waitFor();
	await look('refused');
	await choose('law.docx', LAW);
	await page.getByText('it is not what its name says (its content is PDF)').waitFor();
	await choose('large.pdf', Buffer.alloc(21 * 1024 * 1024));
	await page.getByText('It is larger than 20 MB.').waitFor();
	await page.getByRole('button', { name: 'Save the document' }).click();
	await page.getByText('Write the title as it stands on the document.').waitFor();
	await page.getByRole('button', { name: 'Cancel', exact: true }).click();
});

test('the policy bank shows the law with what cites it, and fits a telephone', async () => {
	await page.getByText('Cited at 2 questions').click();
	await page.getByText('One lead agency for child protection is named in law or decree.').waitFor();
	expect(await page.getByRole('button', { name: 'Take it out' }).count()).toBe(0);
	await page.getByRole('button', { name: 'Change this document' }).click();
	await page.getByLabel('Status').selectOption('in-force');
	await page.getByRole('button', { name: 'Save the document' }).click();
	await page.getByText('Law · 2021 · In force').waitFor();
	await look('bank');
	await expectSound();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: /^ច្បាប់\.pdf/ }).click(),
	]);
	expect(download.suggestedFilename()).toBe('ច្បាប់.pdf');
	expect(troubles).toEqual([]);
});
