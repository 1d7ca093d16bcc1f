/* The steps of a person with an account, over HTTP: entering by a link, making the account, signing in, the second factor. */
import { FactorSetUp, RecoveryCodes } from '../../instruments/schema/account.ts';
import { codeAt } from '../../server/accounts/one-time-codes.ts';
import type { Name } from './cast.ts';
import { type Browser, openBrowser } from './keep-cookies.ts';
import type { App } from './start-app.ts';

export const PASSWORD = 'tulip anvil quiet harbour';
export const emailOf = (name: Name): string => `${name.toLowerCase()}@example.org`;

const MINUTE = 1 / 1440;
/** On to a later step, so that the app shows a code that was not used yet. */
export const passCode = (app: App): void => app.passDays(MINUTE);
export const codeNow = (app: App, secret: string): string => codeAt(secret, app.context.now());

async function expectOk<T extends { readonly status: number; readonly text: string }>(reply: T): Promise<T> {
	if (reply.status >= 300) throw new Error(`a step was refused with ${reply.status}: ${reply.text}`);
	return reply;
}

export async function enterByLink(app: App, name: Name): Promise<Browser> {
	const browser = openBrowser(app);
	await expectOk(await browser.post('/api/session', { token: await app.link(name) }));
	return browser;
}

export async function makeAccount(app: App, name: Name): Promise<Browser> {
	const browser = await enterByLink(app, name);
	const request = { name: `${name} of the tests`, email: emailOf(name), password: PASSWORD };
	await expectOk(await browser.post('/api/account', request));
	return browser;
}

export async function signIn(app: App, name: Name, password = PASSWORD): Promise<Browser> {
	const browser = openBrowser(app);
	await expectOk(await browser.post('/api/account/session', { email: emailOf(name), password }));
	return browser;
}

export interface Factor {
	readonly secret: string;
	readonly recoveryCodes: readonly string[];
}

export async function setUpFactor(app: App, browser: Browser): Promise<Factor> {
	const offer = await browser.post('/api/account/second-factor/offer', { password: PASSWORD });
	const { secret } = (await expectOk(offer)).as(FactorSetUp);
	const proof = await browser.post('/api/account/second-factor/proof', { code: codeNow(app, secret) });
	return { secret, recoveryCodes: (await expectOk(proof)).as(RecoveryCodes).recoveryCodes };
}
