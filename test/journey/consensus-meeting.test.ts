/*
 * The consensus meeting of a fictional state: three sectors have submitted, Dara coordinates and holds the meeting
 * with a projector, and a colleague at the same place settles an item on another device meanwhile. What the meeting
 * settled goes into the submission that Maly clears.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearSectors, trainingAnswers } from '../support/hear-sectors.ts';
import { signIn as visit } from '../support/http-client.ts';
import { openTrainingRound, STATE, TRAINING, type TrainingPeople } from '../support/open-training-round.ts';
import { PHONE, signIn, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { saveNow } from '../support/take-country.ts';

const SECTORS = ['interior', 'police', 'social-welfare', 'health', 'justice'];
const REASON = 'The text of the law was read aloud at the meeting';
const MINORITY = 'Two sectors would have said less';

let server: RunningServer;
let browser: Browser;
let people: TrainingPeople;
let dara: Page;
const meeting = () => `${server.address}/studies/${TRAINING}/meeting/${STATE.code}`;

/** Questions to which three sectors at least say the best there is, and none says less. */
function listPraised(): string[] {
	const said = SECTORS.flatMap(trainingAnswers);
	const isPraised = (question: string) => {
		const own = said.filter((one) => one.question === question);
		return own.length >= 3 && own.every(({ value }) => value === 'yes' || value === 'largely');
	};
	return [...new Set(said.map(({ question }) => question))].filter(isPraised);
}

/** Dara, who read the law, says no where the sectors say yes. */
async function disagree(): Promise<void> {
	const dara = await visit(server.address, people.coordinator);
	const changes = listPraised()
		.slice(0, 3)
		.map((question) => ({ question, value: 'no' }));
	expect(changes.length).toBe(3);
	await saveNow(dara, people.response, changes);
}

beforeAll(async () => {
	server = await startServer({ samples: false });
	people = await openTrainingRound(server);
	browser = await startBrowser();
	dara = await signIn(browser, server.address, people.coordinator);
}, 60_000);
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const items = (page: Page): Locator => page.locator('.meeting-item');
const part = (page: Page) => page.getByLabel('Items', { exact: true });

test('before two respondents are heard there is nothing to meet about', async () => {
	await dara.goto(meeting());
	await dara.getByText('There is nothing to compare yet').waitFor();
	expect(await dara.getByText('Not heard yet:').isVisible()).toBe(true);
});

test('what all agree on is confirmed in block', async () => {
	await hearSectors(server, people, SECTORS);
	await disagree();
	await dara.goto(meeting());
	const confirm = dara.getByRole('button', { name: /^Confirm \d+ items? together|^Confirm 1 item/ });
	const count = Number(/\d+/.exec((await confirm.textContent()) ?? '')?.[0]);
	expect(count).toBeGreaterThan(0);
	await confirm.click();
	await confirm.waitFor({ state: 'detached' });
	await part(dara).selectOption('settled');
	expect(await items(dara).count()).toBe(count);
});

test('a disputed item is settled with a reason and the minority’s view, and not without a reason', async () => {
	await part(dara).selectOption('disputed');
	const item = items(dara).first();
	const name = (await item.getAttribute('aria-label')) ?? '';
	expect(await item.locator('.voice').count()).toBeGreaterThan(2);
	await item.getByRole('button', { name: `Settle this item: ${name}` }).click();
	await item.getByRole('button', { name: 'Settle', exact: true }).click();
	await item.getByText('Say why the meeting settled on this value.').waitFor();
	await item.getByRole('radio').first().check();
	await item.getByLabel('Reason').fill(REASON);
	await item.getByLabel('Minority view').fill(MINORITY);
	await item.getByRole('button', { name: 'Settle', exact: true }).click();
	await part(dara).selectOption('settled');
	const settled = items(dara).filter({ hasText: REASON });
	await settled.waitFor();
	expect(await settled.textContent()).toContain(MINORITY);
});

test('a colleague who settles the same item meanwhile is not overruled unseen', async () => {
	const phone = await signIn(browser, server.address, people.coordinator, PHONE);
	await phone.goto(`${meeting()}?part=near`);
	await dara.goto(`${meeting()}?part=near`);
	const name = (await items(dara).first().getAttribute('aria-label')) ?? '';
	const own = (page: Page) => page.locator(`.meeting-item[aria-label=${JSON.stringify(name)}]`);
	for (const page of [dara, phone]) {
		await own(page)
			.getByRole('button', { name: /^Settle this item/ })
			.click();
		await own(page).getByRole('radio').nth(1).check();
		await own(page)
			.getByLabel('Reason')
			.fill(page === phone ? 'Settled by phone' : 'Settled at the table');
	}
	await own(phone).getByRole('button', { name: 'Settle', exact: true }).click();
	await own(phone).waitFor({ state: 'detached' });
	await own(dara).getByRole('button', { name: 'Settle', exact: true }).click();
	await dara.getByText('Somebody else settled this item meanwhile').waitFor();
	await part(dara).selectOption('settled');
	expect(await own(dara).textContent()).toContain('Settled by phone');
});

test('a phone shows it without scrolling sideways, and both widths are free of faults that a machine can find', async () => {
	await dara.goto(`${meeting()}?part=disputed`);
	await items(dara).first().waitFor();
	for (const width of [360, 1280]) {
		await dara.setViewportSize({ width, height: 900 });
		expect(await dara.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect((await new AxeBuilder({ page: dara }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	}
	expect(troubles).toEqual([]);
});
