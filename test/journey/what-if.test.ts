/*
 * A visitor of the finished training round asks more of its scores in a real browser: other weights that re-score as a
 * slider moves, many runs in a worker, gaps, agreement, and the chain under a number. Nothing of it reaches the server.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

/** What a frame of the screen leaves, 60 a second. */
const FRAME_MILLISECONDS = 16;
const MOVES = 100;

let server: RunningServer;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const at = (path: string): string => `${server.address}/studies/asean-cps-training${path}`;

beforeAll(async () => {
	server = await startServer();
	browser = await startBrowser();
	page = await openWindow(browser);
	page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`));
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const rescored = async (): Promise<number> =>
	Number(await page.locator('[data-rescored]').getAttribute('data-rescored'));
const finding = () => page.locator('.what-if-finding').innerText();

test('a slider moved by its keys re-scores within a frame, and says that it is a what-if', async () => {
	await page.goto(at('/what-if'));
	await page.getByText('This is a what-if, no result').waitFor();
	expect(await finding()).toContain('these are the published scores');
	const slider = page.getByRole('slider').first();
	await slider.focus();
	asked.length = 0;
	const times: number[] = [];
	for (let move = 0; move < MOVES; move++) {
		await page.keyboard.press(move % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
		times.push(await rescored());
	}
	times.sort((a, b) => a - b);
	expect(times[MOVES / 2]).toBeLessThan(FRAME_MILLISECONDS);
	// One in twenty may meet a machine that is busy with something else.
	expect(times[MOVES * 0.95 - 1]).toBeLessThan(FRAME_MILLISECONDS);
	await page.keyboard.press('End');
	await page.waitForURL(/[?&]w\.D1=3$/);
	expect(await finding()).toContain('Scores would move by');
	expect(asked).toEqual([]);
});

test('the address of a what-if brings the same figures again, and reset brings back the published ones', async () => {
	const before = (await page.locator('.what-if-table').innerText()).replaceAll(/\s+/g, ' ');
	await page.goto(at('/what-if?w.D1=3'));
	await page.locator('[data-rescored]').waitFor();
	expect((await page.locator('.what-if-table').innerText()).replaceAll(/\s+/g, ' ')).toBe(before);
	await page.getByRole('button', { name: 'Reset to as published' }).click();
	await page.locator('.what-if-finding', { hasText: 'Nothing is changed yet' }).waitFor();
	await page.waitForURL((url) => url.search === '');
});

test('the runs are made in a worker, and the same seed gives the same intervals', async () => {
	const intervals = async (seed: number) => {
		await page.goto(at(`/robustness?seed=${seed}`));
		await page.getByText(/1,000 runs in .* seconds/).waitFor();
		return page.locator('.line-table').first().innerText();
	};
	const first = await intervals(5);
	expect(await intervals(5)).toBe(first);
	expect(await intervals(6)).not.toBe(first);
	await page.getByRole('heading', { level: 1, name: /the phase stays in nine of ten runs/ }).waitFor();
});

test('every view has its address, and a number opens down to its rules', async () => {
	await page.goto(at('/comparison'));
	const views = page.getByRole('navigation', { name: 'Views of the comparison' });
	await views.getByRole('link', { name: 'Gaps' }).click();
	await page.getByRole('heading', { level: 1, name: /the largest gap is in/ }).waitFor();
	await views.getByRole('link', { name: 'Agreement' }).click();
	await page.getByRole('heading', { level: 1, name: /worth a talk/ }).waitFor();
	await page.locator('.item-button').first().click();
	await page.waitForURL(/item=/);
	await page.getByRole('heading', { name: /The \d answers in/ }).waitFor();
	await page.goto(at('/countries/TSB#D1'));
	await page.getByText('How this number came about').first().click();
	await page.getByText('It is the mean of the 3 parts that are scored').waitFor();
});

test('no page met a refused script, and none of them wrote anything', () => {
	expect(troubles).toEqual([]);
	expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
});
