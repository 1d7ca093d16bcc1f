/*
 * Reading pages with the trap set (page-trap.ts): a page opened as somebody who is signed in, and the demand that words
 * stand there as they were typed while nothing has run, nothing was asked of elsewhere and no part came out of a text.
 */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './http-client.ts';
import { foreignParts, squash, textOf, trapPage } from './page-trap.ts';

const PATIENCE_MS = 10_000;

export async function openTrapped(
	browser: Browser,
	address: string,
	visit: Visit,
	happened: string[],
): Promise<Page> {
	const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
	const [name = '', value = ''] = visit.cookie.split('=');
	await context.addCookies([{ name, value, url: address }]);
	return trapPage(context, address, happened);
}

export async function expectWords(
	shown: Page,
	wanted: readonly string[],
	happened: readonly string[],
): Promise<void> {
	await expect
		.poll(
			async () => {
				const text = squash(await textOf(shown));
				return wanted.map(squash).filter((one) => !text.includes(one));
			},
			{ timeout: PATIENCE_MS },
		)
		.toEqual([]);
	expect(await foreignParts(shown)).toEqual([]);
	expect(happened).toEqual([]);
}
