/*
 * The browser of the journeys: the Chromium that run-all.mjs found and named in CHROMIUM_PATH. Its own talk with
 * the network is switched off, so that what the journeys see comes from our server alone.
 */
import { type Browser, chromium } from 'playwright-core';

const ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A fresh headless browser; whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
	const executablePath = process.env.CHROMIUM_PATH;
	if (!executablePath)
		throw new Error('No browser: run `npm test`, which finds one, or set CHROMIUM_PATH to a Chromium.');
	return await chromium.launch({ executablePath, headless: true, args: ARGS });
}
