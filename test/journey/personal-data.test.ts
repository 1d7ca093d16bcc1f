/*
 * A person's name in a comment: the page warns while it is typed and saves all the same, the clearing authority
 * reads and clears, and until then everybody else sees a mark. In a real browser, with axe at each stop.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearanceAddress, countryAddress, sectionAddress } from '../../client/ui/addresses.ts';
import { Receipt, Response } from '../../instruments/schema/response.ts';
import { PROJECT } from '../../server/project.ts';
import { ALDERFORD, type Name, STUDY } from '../support/cast.ts';
import { type App, startApp } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { COMPLETE, clear, readSubmission, release, saveNow, submit } from '../support/take-country.ts';

const NAMED = 'Nara, 12 years old, reads there.';
const OFFICE = 'The town office answers under 012 345 678.';
const MARK = 'Text withheld: it may name a person';

let app: App;
let browser: Browser;
let response: string;
beforeAll(async () => {
	app = await startApp({ client: PROJECT.client });
	browser = await startBrowser();
	response = await app.response(ALDERFORD, 'national');
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

async function open(name: Name, address: string, width = 1280): Promise<Page> {
	const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width, height: 900 } });
	const [key = '', value = ''] = (await app.as(name)).cookie.split('=');
	await context.addCookies([{ name: key, value, url: app.address }]);
	const page = await context.newPage();
	await page.goto(`${app.address}${address}`);
	return page;
}

async function expectSound(page: Page, name: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 900 });
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect([width, overflow <= 0]).toEqual([width, true]);
		const folder = process.env.SCREENSHOTS;
		if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: 1280, height: 900 });
}

const answers = async () => (await (await app.as('Dara')).get(`/api/responses/${response}`)).as(Response);

test('whoever types a name with an age is warned, keeps what is no personal data, and is never stopped', async () => {
	const page = await open('Dara', sectionAddress(STUDY, response, 'room'));
	const question = page.locator('#q-room_open');
	await question.getByText('Yes').first().click();
	await question.locator('summary').first().click();
	const comment = question.locator('textarea').first();
	await comment.fill(NAMED);
	const warning = question.getByText('This may be personal data');
	await warning.waitFor();
	expect(await question.textContent()).toContain('looks like a name with an age');
	await expect.poll(async () => (await answers()).answers.room_open?.comment).toBe(NAMED);
	await expectSound(page, 'warning');

	await comment.fill('Many people read there.');
	await warning.waitFor({ state: 'detached' });
	await comment.fill(OFFICE);
	await question.getByRole('button', { name: 'Keep it: this is no personal data' }).click();
	await question.getByText('You keep this text.').waitFor();
	await expect
		.poll(async () => (await answers()).kept)
		.toEqual([{ question: 'room_open', field: 'comment' }]);
	await page.reload();
	await page.locator('#q-room_open').getByText('You keep this text.').waitFor();
});

test('the clearing authority reads each text and clears it; everybody else sees a mark until then', async () => {
	const dara = await app.as('Dara');
	const telling = COMPLETE.map((one) =>
		one.question === 'keeper_paid'
			? { ...one, comment: NAMED }
			: one.question === 'books'
				? { ...one, comment: OFFICE }
				: one,
	);
	const version = await saveNow(dara, response, telling);
	const { sha256 } = (await submit(dara, response, version)).as(Receipt);

	const page = await open('Maly', clearanceAddress(STUDY, ALDERFORD));
	await page.getByRole('heading', { name: '2 texts may name persons' }).waitFor();
	expect(await page.locator('.withheld-list').textContent()).toContain(NAMED);
	await expectSound(page, 'list');
	await page.locator('.withheld-item', { hasText: 'office' }).getByRole('button').click();
	await page.getByText('1 is withheld.').waitFor();

	expect((await readSubmission(await app.as('Maly'))).status).toBe(200);
	await clear(await app.as('Maly'), sha256);
	await release(dara, sha256);
	const seen = await open('Ana', clearanceAddress(STUDY, ALDERFORD));
	await seen.getByRole('heading', { name: '2 texts may name persons' }).waitFor();
	for (const fold of await seen.locator('details > summary').all()) await fold.click();
	await seen.getByText(MARK).first().waitFor();
	const text = (await seen.locator('main').textContent()) ?? '';
	expect([text.includes('Nara'), text.includes('345 678')]).toEqual([false, true]);
	await expectSound(seen, 'mark');
	expect((await open('Tomas', countryAddress(STUDY, ALDERFORD))).url()).toContain(ALDERFORD);
});
