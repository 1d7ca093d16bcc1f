/*
 * Budi, Linh and Dara at the response of Training State A, in real browsers of their own: opening sections, answering, and looking at
 * what the server holds and what the browser keeps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openTrainingRound, TRAINING, type TrainingPeople } from './open-training-round.ts';
import { DESKTOP, openWindow } from './sign-in.ts';
import { startBrowser } from './start-browser.ts';
import { type RunningServer, startServer } from './start-server.ts';

export const saved = /^Saved \d{2}:\d{2}$/;

export const waiting = (count: number) =>
	new RegExp(`${count} answers? waiting for a connection, kept on this device since \\d{2}:\\d{2}`);

export const questions = (page: Page) => page.getByRole('radiogroup');

/** Answers the question of this place on the page. */
export const answer = (page: Page, index: number, choice: string) =>
	questions(page).nth(index).getByText(choice, { exact: true }).click();

/** What this browser keeps of the program: names of databases, number of caches and workers. */
export const kept = (page: Page) =>
	page.evaluate(async () => ({
		databases: (await indexedDB.databases()).map(({ name }) => name),
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
	}));

/** Until the application and the questions are held for a visit without a connection. */
export const whenHeld = (page: Page) =>
	expect
		.poll(
			() =>
				page.evaluate(async () => {
					const [name = ''] = await caches.keys();
					const files = await (await caches.open(name)).keys();
					return files.filter(({ url }) => /section-page|value-text/.test(url)).length;
				}),
			{ timeout: 30_000 },
		)
		.toBeGreaterThan(2);

export class Answering {
	readonly server: RunningServer;
	readonly browser: Browser;
	readonly people: TrainingPeople;
	readonly #folder: string;

	constructor(server: RunningServer, browser: Browser, people: TrainingPeople, folder: string) {
		this.server = server;
		this.browser = browser;
		this.people = people;
		this.#folder = folder;
	}

	address = (path: string): string =>
		`${this.server.address}/studies/${TRAINING}/response/${this.people.response}${path}`;

	link = (token: string): string => `${this.server.address}/enter#${token}`;

	/** In a browser of their own. */
	async signIn(token = this.people.coordinator, prepare?: (page: Page) => Promise<void>): Promise<Page> {
		const page = await openWindow(this.browser, DESKTOP);
		await prepare?.(page);
		await page.goto(this.link(token));
		await page.waitForURL((url) => url.pathname !== '/enter');
		return page;
	}

	async openSection(page: Page, section: string): Promise<void> {
		await page.goto(this.address(`/${section}`));
		await questions(page).first().waitFor();
	}

	/** What the server has for this question. */
	async held(page: Page, question: string): Promise<unknown> {
		const reply = await page.request.get(`${this.server.address}/api/responses/${this.people.response}`);
		const { answers }: { answers: Record<string, { value: unknown }> } = await reply.json();
		return answers[question]?.value;
	}

	async stop(): Promise<void> {
		await this.browser.close();
		await this.server.stop();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

export async function startAnswering(): Promise<Answering> {
	const folder = mkdtempSync(join(tmpdir(), 'baseline-answering-'));
	const server = await startServer({ samples: false, db: join(folder, 'baseline.db') });
	return new Answering(server, await startBrowser(), await openTrainingRound(server), folder);
}
