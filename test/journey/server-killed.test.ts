/*
 * The server is killed without warning while Budi answers: what was shown as saved is there after the restart,
 * what was typed meanwhile waits on the page, says so, and is saved by itself when the server is back.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrainingRound, TRAINING } from '../support/open-training-round.ts';
import { signIn } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

let folder: string;
let server: RunningServer;
let browser: Browser;
let budi: Page;
let response: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'baseline-killed-'));
	server = await startServer({ samples: false, db: join(folder, 'baseline.db') });
	browser = await startBrowser();
	const people = await openTrainingRound(server);
	response = people.response;
	budi = await signIn(browser, server.address, people.coordinator);
	await budi.goto(`${server.address}/studies/${TRAINING}/response/${response}/s21`);
	await budi.getByRole('radiogroup').nth(7).waitFor();
});

afterAll(async () => {
	await browser?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const answer = (index: number, choice: string) =>
	budi.getByRole('radiogroup').nth(index).getByText(choice, { exact: true }).click();

async function held(): Promise<Record<string, string>> {
	const reply = await budi.request.get(`${server.address}/api/responses/${response}`);
	const { answers }: { answers: Record<string, { value: string }> } = await reply.json();
	return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
}

test('what was saved before the kill is there after it, and what was typed meanwhile is saved then', async () => {
	await answer(0, 'Yes');
	await budi
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor();

	await server.kill();
	await answer(1, 'No');
	await answer(2, 'No');
	await budi
		.getByText(/2 answers wait/i)
		.first()
		.waitFor();
	expect(await budi.getByText(/^Saved \d{2}:\d{2}$/).count()).toBe(0);

	const port = Number(new URL(server.address).port);
	server = await startServer({ samples: false, db: server.db, port });
	await budi
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor({ timeout: 60_000 });
	expect(await held()).toEqual({ b211a: 'yes', b211b: 'no', b211c: 'no' });
});

test('the server and the tab are both killed while answers wait: a new tab on a new server sends them, once', async () => {
	await server.kill();
	await answer(3, 'Yes');
	await budi
		.getByText(/1 answer waiting for a connection, kept on this device/i)
		.first()
		.waitFor();
	const context = budi.context();
	await budi.close();
	const port = Number(new URL(server.address).port);
	server = await startServer({ samples: false, db: server.db, port });
	budi = await context.newPage();
	await budi.goto(`${server.address}/studies/${TRAINING}/response/${response}/s21`);
	await budi
		.getByText(/^Saved \d{2}:\d{2}$/)
		.first()
		.waitFor({ timeout: 60_000 });
	expect(await held()).toEqual({ b211a: 'yes', b211b: 'no', b211c: 'no', b211d: 'yes' });
	const reply = await budi.request.get(`${server.address}/api/responses/${response}`);
	const { version, answers } = await reply.json();
	// The save of the closed tab made one version, and it is the last.
	expect(answers.b211d.revision).toBe(version);
});
