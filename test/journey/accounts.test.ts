/*
 * Accounts in a real browser: Ana enters an empty store by its first link, makes her account with a second factor,
 * opens a study on it and comes back on a phone; takes on a second place, makes a link to a new password, ties her
 * account to the sign-in service of a ministry, and erases it. Each page is looked at by axe at 360 and 1280 pixels.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt } from '../../server/accounts/one-time-codes.ts';
import { findPageFaults } from '../support/look-at.ts';
import { DESKTOP, openWindow, PHONE, troubles } from '../support/sign-in.ts';
import { READING_ROOMS } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { type RunningProvider, startProvider } from '../support/start-provider.ts';
import { type RunningServer, startServer } from '../support/start-server.ts';

const EMAIL = 'ana@example.org';
const PASSWORD = 'tulip anvil quiet harbour';
const NEW = 'copper meadow seven lamps';

let provider: RunningProvider;
let server: RunningServer;
let browser: Browser;
let ana: Page;
let codes: string[];

beforeAll(async () => {
	provider = await startProvider();
	const env = {
		BASELINE_OIDC_ISSUER: provider.issuer,
		BASELINE_OIDC_CLIENT: provider.clientId,
		BASELINE_OIDC_SECRET: provider.clientSecret,
		BASELINE_OIDC_NAME: 'The ministry',
	};
	server = await startServer({ samples: false, packs: [READING_ROOMS], env });
	provider.admit(server.address);
	browser = await startBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await provider?.stop();
});

async function look(page: Page): Promise<void> {
	const size = page.viewportSize() ?? DESKTOP;
	for (const viewport of [PHONE, DESKTOP]) {
		await page.setViewportSize(viewport);
		expect(await findPageFaults(page), `${page.url()} at ${viewport.width}`).toEqual([]);
	}
	await page.setViewportSize(size);
}
const press = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('button', { name }).first().click();
const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name }).waitFor();

async function typeSignIn(page: Page, password: string): Promise<void> {
	await page.goto(`${server.address}/enter`);
	await page.getByLabel('E-mail address').fill(EMAIL);
	await page.getByLabel('Password', { exact: true }).fill(password);
	await page.keyboard.press('Enter');
}

test('by the first link of an empty store an account is offered at once, and may wait with a notice', async () => {
	const first = /http:\S+\/enter#[\w-]+/.exec(server.log())?.[0] ?? '';
	ana = await openWindow(browser);
	await ana.goto(first);
	await heading(ana, /^Make an account for your place/);
	await look(ana);
	await ana.getByRole('link', { name: 'Later' }).click();
	await ana.getByText('Make an account, so that you can come back').waitFor();
	await look(ana);
	await ana.getByRole('main').getByRole('link', { name: 'Make an account' }).click();
	await heading(ana, /^Make an account/);
});

test('a password that everybody tries first is refused at its field, a pasted one is taken', async () => {
	await press(ana, 'Make the account');
	await ana.getByText('Write your name.').waitFor();
	expect(await ana.evaluate(() => document.activeElement?.id)).toMatch(/-name$/);
	await ana.getByLabel('Your name').fill('Ana Reyes');
	await ana.getByLabel('E-mail address').fill(EMAIL);
	await ana.getByLabel('Password', { exact: true }).fill('password1234');
	expect(await ana.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('password');
	await press(ana, 'Make the account');
	await ana.getByText('Many people choose this password').waitFor();
	await look(ana);
	await ana.getByLabel('Password', { exact: true }).fill('');
	await ana.evaluate((text) => {
		const field = document.querySelector<HTMLInputElement>('input[autocomplete="new-password"]');
		field?.focus();
		const data = new DataTransfer();
		data.setData('text/plain', text);
		const event = new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true });
		// A page that forbids pasting cancels the event; the browser then puts nothing in.
		if (field?.dispatchEvent(event)) document.execCommand('insertText', false, text);
	}, PASSWORD);
	expect(await ana.getByLabel('Password', { exact: true }).inputValue()).toBe(PASSWORD);
	await press(ana, 'Make the account');
	await heading(ana, 'Set up your second factor');
});

test('the second factor is set up by the key or the picture, and recovery codes are shown once', async () => {
	await ana.getByRole('img', { name: 'QR code of the key below' }).waitFor();
	await look(ana);
	const secret = (await ana.getByRole('textbox', { name: /^Key/ }).inputValue()).replaceAll(' ', '');
	await ana.getByLabel('Code', { exact: true }).fill('000000');
	await press(ana, 'Finish');
	await ana.getByText('This was not right').waitFor();
	await ana.getByLabel('Code', { exact: true }).fill(codeAt(secret, new Date().toISOString()));
	await press(ana, 'Finish');
	await heading(ana, 'Keep your recovery codes');
	await look(ana);
	codes = await ana.getByRole('main').getByRole('listitem').allInnerTexts();
	expect(codes).toHaveLength(10);
	const [file] = await Promise.all([ana.waitForEvent('download'), press(ana, 'Keep as a file')]);
	expect(file.suggestedFilename()).toBe('recovery-codes.txt');
	await press(ana, /I have kept them/);
	await ana.waitForURL(/openings/);
});

test('she opens a study with her account, and takes on a further place by its link', async () => {
	await press(ana, /^Open/);
	await ana.getByRole('button', { name: 'Open this study' }).click();
	await ana.waitForURL(/people/);
	await ana.getByLabel('Role', { exact: true }).selectOption('reviewer');
	await press(ana, 'Make the place and its link');
	const field = ana.getByRole('textbox', { name: /link/i }).first();
	await expect.poll(() => field.inputValue()).toMatch(/enter#/);
	await ana.goto(await field.inputValue());
	await heading(ana, 'This link leads to another place');
	await look(ana);
	await press(ana, 'Take this place on');
	await ana.waitForURL(/studies/);
	await ana.getByRole('link', { name: 'Your account' }).click();
	await heading(ana, 'Your account: Ana Reyes');
	await ana.getByText('You are here').waitFor();
	await look(ana);
});

test('on a phone she signs in with password and a recovery code, and chooses her place', async () => {
	await ana.getByRole('button', { name: 'Sign out', exact: true }).first().click();
	await ana.getByRole('link', { name: 'Sign in' }).waitFor();
	ana = await openWindow(browser, PHONE);
	await typeSignIn(ana, 'violet anvil quiet harbour');
	await ana.getByText('E-mail address or password is not right').waitFor();
	await look(ana);
	await typeSignIn(ana, PASSWORD);
	await heading(ana, 'Type the code of your app');
	await look(ana);
	await ana.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
	await ana.keyboard.press('Enter');
	await heading(ana, 'Choose the place to work in');
	await look(ana);
	await press(ana, /^Go on here.*Secretariat/);
	await ana.getByRole('heading', { level: 2, name: /stud/i }).first().waitFor();
});

test('the list of accounts gives a link to a new password, which is good once', async () => {
	await ana.goto(`${server.address}/accounts`);
	await heading(ana, '1 person has an account here');
	await press(ana, /^Link to a new password/);
	const field = ana.getByRole('textbox', { name: /^Link to a new password/ });
	const link = await field.inputValue();
	await look(ana);
	const other = await openWindow(browser, PHONE);
	await other.goto(link);
	await heading(other, 'Set a new password');
	expect(other.url()).not.toContain('#');
	await look(other);
	await other.getByLabel('New password').fill(NEW);
	await press(other, 'Set the password');
	await heading(other, 'The new password is set');
	await look(other);
	await other.goto('about:blank');
	await other.goto(link);
	await other.getByLabel('New password').fill(PASSWORD);
	await press(other, 'Set the password');
	await other.getByText(/used already, or a newer one/).waitFor();
	await other.context().close();
	await ana.reload();
	await ana.getByRole('link', { name: 'Sign in' }).waitFor();
});

test('tied to the sign-in service of the ministry, she signs in there', async () => {
	await typeSignIn(ana, NEW);
	await ana.getByLabel('Code', { exact: true }).fill(codes[1] ?? '');
	await ana.keyboard.press('Enter');
	await heading(ana, 'Choose the place to work in');
	await press(ana, /^Go on here.*Secretariat/);
	await ana.getByRole('link', { name: 'Your account' }).click();
	await ana.getByText('Tie the account to The ministry').click();
	await ana.getByLabel('Your password').locator('visible=true').fill(NEW);
	await press(ana, 'Go to The ministry');
	await ana.locator('input[name="login"]').fill('ana-of-the-ministry');
	await ana.locator('input[name="password"]').fill('x');
	await ana.keyboard.press('Enter');
	await ana.getByRole('button', { name: /continue/i }).click();
	await ana.getByText('Your account is tied to The ministry').waitFor();
	expect(new URL(ana.url()).search).toBe('');
	await ana.getByRole('button', { name: 'Sign out', exact: true }).first().click();
	await ana.getByRole('link', { name: 'Sign in' }).click();
	await press(ana, 'Go to The ministry');
	await heading(ana, 'Type the code of your app');
	await ana.getByLabel('Code', { exact: true }).fill(codes[2] ?? '');
	await ana.keyboard.press('Enter');
	await heading(ana, 'Choose the place to work in');
});

test('with the keyboard alone she erases her account, and nothing signs in any more', async () => {
	await press(ana, /^Go on here.*Reviewer/);
	await ana.getByRole('link', { name: 'Your account' }).click();
	await heading(ana, 'Your account: Ana Reyes');
	await ana.getByText('Erase the account').first().focus();
	await ana.keyboard.press('Enter');
	await ana.getByLabel('Your password').locator('visible=true').focus();
	await ana.keyboard.type(NEW);
	await ana.keyboard.press('Enter');
	await ana.waitForURL(`${server.address}/`);
	await typeSignIn(ana, NEW);
	await ana.getByText('E-mail address or password is not right').waitFor();
});

test('no script broke, and nothing was refused by the policy of the pages', () => {
	expect(troubles).toEqual([]);
});
