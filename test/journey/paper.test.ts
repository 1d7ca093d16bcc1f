/*
 * The paper and office routes of a fictional state: Dara downloads the questionnaire, a colleague fills a spreadsheet
 * and a text document in elsewhere, and Dara reads both in. What cannot be read is named by sheet and cell.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Response } from '../../instruments/schema/response.ts';
import { paperDocx } from '../../server/export/paper-docx.ts';
import { paperXlsx } from '../../server/export/paper-xlsx.ts';
import { aseanCps } from '../support/asean-cps.ts';
import { openTrainingRound, TRAINING, type TrainingPeople } from '../support/open-training-round.ts';
import { paperOf } from '../support/paper.ts';
import { PHONE, signIn, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LAW = [{ title: 'Law on child protection, journey edition', article: 'article 4' }];

let server: RunningServer;
let browser: Browser;
let people: TrainingPeople;
let dara: Page;

beforeAll(async () => {
	server = await startServer({ samples: false });
	people = await openTrainingRound(server);
	browser = await startBrowser();
	dara = await signIn(browser, server.address, people.coordinator, PHONE);
}, 60_000);
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function answers() {
	const reply = await dara.request.get(`${server.address}/api/responses/${people.response}`);
	return Response.parse(await reply.json()).answers;
}

async function choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
	await dara.getByLabel('Filled form (XLSX or DOCX)').setInputFiles({ name, mimeType, buffer });
}

test('Dara finds the way from the sections and downloads a copy in each format', async () => {
	await dara.goto(`${server.address}/studies/${TRAINING}/response/${people.response}`);
	await dara.getByRole('link', { name: 'Answer on paper, in a spreadsheet or a text document' }).click();
	for (const [link, start] of [
		['Spreadsheet, with choices to pick from', 'PK'],
		['Text document, with boxes to mark', 'PK'],
		['To print on A4', '%PDF'],
	] as const) {
		const download = dara.waitForEvent('download');
		await dara.getByRole('link', { name: link }).first().click();
		const file = readFileSync(await (await download).path());
		expect(file.subarray(0, start.length).toString('latin1')).toBe(start);
	}
}, 90_000);

test('a spreadsheet that was filled in elsewhere brings its answers, entered on behalf of an office', async () => {
	const filled = paperOf(
		{
			b111a: { value: 'yes', status: 'answered', evidence: LAW },
			b111b: { value: 'no', status: 'answered', comment: 'The bill is in parliament' },
			b111c: { value: null, status: 'dont-know', comment: 'Nobody knows' },
		},
		aseanCps,
	);
	await choose('from-the-ministry.xlsx', XLSX, await paperXlsx(filled));
	await dara.getByText('from-the-ministry.xlsx brings 3 answers.').waitFor();
	await dara.getByLabel('On behalf of (office or role)').fill('Ministry of Justice, legal department');
	await dara.getByLabel('From (scan, letter or message)').fill('Letter 14 of March');
	await dara.getByRole('button', { name: 'Save 3 answers' }).click();
	await dara.getByText('3 answers are saved').waitFor();
	expect(await answers()).toMatchObject({
		b111a: { value: 'yes', evidence: LAW, onBehalf: { from: 'Letter 14 of March' } },
		b111b: { value: 'no', comment: 'The bill is in parliament' },
		b111c: { value: null, status: 'dont-know' },
	});
});

test('a text document brings what is new in it, and leaves what it says nothing about', async () => {
	const filled = paperOf(
		{
			b111b: { value: 'slightly', status: 'answered' },
			b111d: { value: 'largely', status: 'answered' },
		},
		aseanCps,
	);
	await choose('form.docx', DOCX, await paperDocx(filled));
	await dara.getByText('form.docx brings 2 answers.').waitFor();
	await dara.getByText('It replaces 1 answer that stands here').waitFor();
	await dara.getByRole('button', { name: 'Save 2 answers' }).click();
	await dara.getByText('2 answers are saved').waitFor();
	expect(await answers()).toMatchObject({
		b111a: { value: 'yes', evidence: LAW },
		// The comment was left empty in the document, so it stays.
		b111b: { value: 'slightly', comment: 'The bill is in parliament' },
		b111d: { value: 'largely' },
	});
});

test('what cannot be read is named, and a file of another kind loses nothing', async () => {
	const before = await answers();
	const wrong = paperOf({ b112a: { value: 'perhaps', status: 'answered' } }, aseanCps);
	await choose('wrong.xlsx', XLSX, await paperXlsx(wrong));
	await dara.getByText('1 place cannot be read').waitFor();
	expect(await dara.getByText(/![A-Z]+\d+: not one of the choices/).isVisible()).toBe(true);
	await choose('holiday.xlsx', XLSX, Buffer.from('this is no spreadsheet'));
	await dara.getByText('it is no spreadsheet (XLSX) and no text document (DOCX)').waitFor();
	expect(await answers()).toEqual(before);
	expect(await dara.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
	expect(troubles).toEqual([]);
});
