/*
 * npm run bench:light: what a respondent on a poor line waits for, in real Chromium on a line of 256 kbit/s down,
 * 128 up and 600 ms there and back: the first visit to the list of sections, a section of 861 questions, one save.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { NewLink } from '../instruments/schema/people.ts';
import { findBrowser } from '../test/support/find-browser.mjs';
import { makeClient, signIn, type Visit } from '../test/support/http-client.ts';
import { startBrowser } from '../test/support/start-browser.ts';
import { startServer } from '../test/support/start-server.ts';
import { writeLongPack } from './long-pack.ts';

const LINE = { offline: false, latency: 600, downloadThroughput: 256_000 / 8, uploadThroughput: 128_000 / 8 };
const KB = 1000;
const LIST_AIM = 100 * KB;
const SECTION_AIM = 3000;
const SAVE_AIM = 2 * KB;

interface Seen {
	bytes: number;
	requests: number;
	foreign: number;
	/** Request and reply of the last save, headers included. */
	save: number;
}

interface Sent {
	readonly method: string;
	readonly url: string;
	readonly postData?: string;
}

/** Counts what crosses the line, as the browser counts it: compressed, with headers. */
async function countOn(session: CDPSession, address: string): Promise<Seen> {
	const seen: Seen = { bytes: 0, requests: 0, foreign: 0, save: 0 };
	const saves = new Map<string, number>();
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', LINE);
	session.on('Network.requestWillBeSent', ({ requestId, request }: { requestId: string; request: Sent }) => {
		if (request.url.startsWith('data:')) return;
		if (!request.url.startsWith(address)) seen.foreign += 1;
		if (request.method === 'PATCH') saves.set(requestId, request.postData?.length ?? 0);
	});
	session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
		const size = Object.entries(headers).reduce(
			(sum, [name, value]) => sum + name.length + value.length + 4,
			0,
		);
		const body = saves.get(requestId);
		if (body !== undefined) saves.set(requestId, body + size);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		seen.bytes += encodedDataLength;
		if (encodedDataLength > 0) seen.requests += 1;
		const sent = saves.get(requestId);
		if (sent !== undefined) seen.save = sent + encodedDataLength;
	});
	return seen;
}

async function openRound(secretariat: Visit, address: string, pack: string, round: string, country: string) {
	const study = `${pack}-${round}`;
	await secretariat.post('/api/studies', { pack, round });
	const again = makeClient(address, secretariat.cookie);
	const link = await again.post(`/api/studies/${study}/people`, { role: 'coordinator', country });
	return link.as(NewLink).token;
}

async function openList(browser: Browser, address: string, token: string) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	const seen = await countOn(await context.newCDPSession(page), address);
	const began = performance.now();
	await page.goto(`${address}/enter#${token}`, { waitUntil: 'commit' });
	await page.getByRole('link', { name: 'Check your answers' }).waitFor({ timeout: 120_000 });
	return { page, seen, milliseconds: performance.now() - began };
}

async function timeSection(page: Page, name: string): Promise<number> {
	await page.getByRole('link', { name: 'All sections' }).click();
	const began = performance.now();
	await page.getByRole('link', { name, exact: true }).click();
	await page.getByRole('radiogroup').nth(20).waitFor({ timeout: 60_000 });
	return performance.now() - began;
}

const say = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

async function measure(browser: Browser, address: string, training: string, long: string): Promise<void> {
	say(['what', 'result', 'aim']);
	say(['---', '---', '---']);
	const short = await openList(browser, address, training);
	say([
		`first visit to the list of sections, 265 questions (${short.seen.requests} requests, ${seconds(short.milliseconds)})`,
		kilobytes(short.seen.bytes),
		kilobytes(LIST_AIM),
	]);
	await short.page.context().close();
	const { page, seen, milliseconds } = await openList(browser, address, long);
	say([`the same, 861 questions (${seconds(milliseconds)})`, kilobytes(seen.bytes), kilobytes(LIST_AIM)]);
	const before = seen.bytes;
	const began = performance.now();
	await page.getByRole('link', { name: 'Chapter 1 of the book of rules', exact: true }).click();
	await page.getByRole('radiogroup').nth(20).waitFor({ timeout: 120_000 });
	const first = performance.now() - began;
	say([
		`the first section, with the engine of the questionnaire (${kilobytes(seen.bytes - before)})`,
		seconds(first),
		'',
	]);
	const times: number[] = [];
	for (const chapter of [2, 17, 41])
		times.push(await timeSection(page, `Chapter ${chapter} of the book of rules`));
	say([
		'a further section of the 861 questions, the slowest of three',
		seconds(Math.max(...times)),
		seconds(SECTION_AIM),
	]);
	await page.getByRole('radiogroup').first().getByText('Yes', { exact: true }).click();
	await page
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor({ timeout: 60_000 });
	say(['one save, request and reply with headers', kilobytes(seen.save), kilobytes(SAVE_AIM)]);
	say(['requests to third parties', seen.foreign + short.seen.foreign, 0]);
	const isMet =
		Math.max(short.seen.bytes, before) <= LIST_AIM &&
		Math.max(...times) <= SECTION_AIM &&
		seen.save <= SAVE_AIM &&
		seen.foreign + short.seen.foreign === 0;
	process.exitCode = isMet ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'baseline-light-'));
const found = findBrowser();
process.env.CHROMIUM_PATH ??= found.path;
writeLongPack(join(folder, 'long-rooms'));
const server = await startServer({ samples: false, packs: [join(folder, 'long-rooms')] });
const browser = await startBrowser();
try {
	const first = /\/enter#([\w-]+)/.exec(server.log())?.[1];
	const secretariat = await signIn(server.address, z.string().parse(first));
	const training = await openRound(secretariat, server.address, 'asean-cps', 'training', 'TSA');
	const long = await openRound(secretariat, server.address, 'long-rooms', 'spring', 'ALD');
	await measure(browser, server.address, training, long);
} finally {
	await browser.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
