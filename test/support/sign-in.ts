/* A person of a journey: their own browser window, signed in by their link as they would be. */
import type { Browser, Page } from 'playwright-core';
import type { SampleLink } from '../../server/load-sample-studies.ts';
import type { RunningServer } from './start-server.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** What went wrong in the page while the journey went on: scripts that broke and content that was refused. */
export const troubles: string[] = [];

export async function openWindow(browser: Browser, viewport = DESKTOP): Promise<Page> {
	const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
	const page = await context.newPage();
	page.on('pageerror', (error) => void troubles.push(error.message));
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) troubles.push(message.text());
	});
	return page;
}

export async function signIn(
	browser: Browser,
	address: string,
	token: string,
	viewport = DESKTOP,
): Promise<Page> {
	const page = await openWindow(browser, viewport);
	await page.goto(`${address}/enter#${token}`);
	await page.waitForURL((url) => url.pathname !== '/enter');
	return page;
}

export function findLink(
	server: RunningServer,
	study: string,
	role: string,
	country: string | null = null,
): SampleLink {
	const found = server.links.find(
		(link) => link.study === study && link.role === role && (country === null || link.country === country),
	);
	if (!found) throw new Error(`There is no sample link of ${role} ${country ?? ''} in ${study}.`);
	return found;
}
