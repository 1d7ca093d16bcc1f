/*
 * The one door to the browser that prints: one HTML file → tagged PDF on A4. Scripts are off and the network is
 * refused, so a page can fetch and run nothing. One browser is kept for those who ask soon after one another.
 */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const IDLE_MILLISECONDS = 60_000;
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

let kept: Promise<Browser> | undefined;
let idle: NodeJS.Timeout | undefined;

async function startBrowser(): Promise<Browser> {
	const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: ARGS });
	browser.on('disconnected', () => {
		kept = undefined;
	});
	return browser;
}

function takeBrowser(): Promise<Browser> {
	clearTimeout(idle);
	kept ??= startBrowser();
	// One that could not be started is tried anew by whoever asks next.
	kept.catch(() => {
		kept = undefined;
	});
	return kept;
}

/** Closes the kept browser, so that a command can end. */
export async function closePrinter(): Promise<void> {
	clearTimeout(idle);
	const browser = kept;
	kept = undefined;
	await (await browser?.catch(() => undefined))?.close();
}

function closeLater(): void {
	clearTimeout(idle);
	idle = setTimeout(() => void closePrinter(), IDLE_MILLISECONDS);
	idle.unref();
}

/** Throws Problem not-available where no browser is installed. */
export async function printPdf(html: string): Promise<Buffer> {
	const browser = await takeBrowser();
	const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
	try {
		await context.route('**/*', (route) => route.abort());
		const page = await context.newPage();
		await page.setContent(html, { waitUntil: 'load' });
		return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
	} finally {
		await context.close();
		closeLater();
	}
}
