/*
 * The pages in the languages of the region, in a real browser: a whole small journey in Khmer by the keyboard alone, the
 * faces of scripts that are fetched only when they show, Zawgyi that is offered to be converted, and no barriers.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPages, buildPages } from '../support/build-pages.ts';
import { findFaults } from '../support/find-faults.ts';
import { TRAINING } from '../support/open-training-round.ts';
import { pressTo } from '../support/press-to.ts';
import {
	type Coordinator,
	openSamples,
	openTraining,
	type ServedPages,
	servePages,
} from '../support/serve-pages.ts';
import { signIn, troubles } from '../support/sign-in.ts';
import { startBrowser } from '../support/start-browser.ts';

/** Every width in English; in the others the narrowest, where lines break most. With BASELINE_LONG=1 every width in all. */
const WIDTHS = [320, 768, 1280];
const widthsFor = (language: string) =>
	language === 'en' || process.env.BASELINE_LONG === '1' ? WIDTHS : WIDTHS.slice(0, 1);
const EVIDENCE = 'ច្បាប់ស្តីពីកិច្ចការពារកុមារ';
/** "Child rights" in Zawgyi, and as it reads in Unicode. */
const [ZAWGYI, UNICODE] = ['ကေလးသူငယ္အခြင့္အေရးမ်ား', 'ကလေးသူငယ်အခွင့်အရေးများ'];

let pages: BuiltPages;
let training: ServedPages;
let samples: ServedPages;
let browser: Browser;
let dara: Coordinator;
let taskForce: string;

beforeAll(async () => {
	pages = buildPages();
	[training, samples] = await Promise.all([servePages(pages.folder), servePages(pages.folder)]);
	dara = await openTraining(training.context);
	const links = await openSamples(samples.context);
	taskForce = links.find(({ study, role }) => study === TRAINING && role === 'task-force')?.token ?? '';
	browser = await startBrowser();
});

afterAll(async () => {
	await browser?.close();
	await Promise.all([training?.stop(), samples?.stop()]);
	pages?.remove();
});

const tasks = () => `${training.address}/studies/${TRAINING}/response/${dara.response}`;
const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** Signed in, with the language chosen on an earlier visit. */
async function visit(address: string, token: string, language: string): Promise<Page> {
	const page = await signIn(browser, address, token);
	await page.evaluate((code) => localStorage.setItem('baseline.language', code), language);
	return page;
}

/** What the page fetches from now on. */
function watch(page: Page): string[] {
	const fetched: string[] = [];
	page.on('request', (request) => void fetched.push(request.url()));
	return fetched;
}

const openFold = (page: Page) => page.locator('summary', { hasText: 'Evidence and comment' }).first().click();

test('the pages begin in the language of the browser where it has texts, else in English', async () => {
	for (const [locale, expected] of [
		['th-TH', 'th'],
		['fr-FR', 'en'],
	] as const) {
		const context = await browser.newContext({ locale });
		const page = await context.newPage();
		const fetched = watch(page);
		await page.goto(training.address);
		await page.getByRole('heading', { level: 1, name: pages.say(expected, 'home.title') }).waitFor();
		expect(await languageOf(page)).toBe(expected);
		expect(fetched.filter((url) => /\/(?:km|my|vi)-[^/]*\.js$/.test(url))).toEqual([]);
		await context.close();
	}
});

test('Dara chooses Khmer, answers with evidence and sees it saved, by the keyboard alone', async () => {
	const page = await signIn(browser, training.address, dara.token);
	const say = (key: string) => pages.say('km', key);
	await page.goto(training.address);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await pressTo(page, 'summary', 'English');
	await page.keyboard.press('Enter');
	await pressTo(page, 'button', 'ខ្មែរ');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { level: 1, name: say('home.title') }).waitFor();
	expect(await languageOf(page)).toBe('km');
	await pressTo(page, 'a.button', say('home.signedIn.go'));
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/response\/[^/]+$/);
	await pressTo(page, 'main a', 'A coherent child protection law');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/s11$/);
	await pressTo(page, 'input[type=radio]');
	await page.keyboard.press('Space');
	await pressTo(page, 'summary', say('support.title'));
	await page.keyboard.press('Enter');
	await pressTo(page, 'input.input');
	expect(
		await page
			.getByLabel(say('evidence.title'))
			.first()
			.evaluate((field) => field === document.activeElement),
	).toBe(true);
	await page.keyboard.insertText(EVIDENCE);
	const [saved = ''] = say('save.saved')
		.split('{time}')
		.filter((part) => part.trim() !== '');
	await page.getByRole('status').filter({ hasText: saved.trim() }).waitFor();
	await page.reload();
	await page.getByLabel(say('evidence.title')).first().waitFor();
	expect(await languageOf(page)).toBe('km');
	expect(await page.getByLabel(say('evidence.title')).first().inputValue()).toBe(EVIDENCE);
	expect(await page.getByRole('radio', { checked: true }).first().getAttribute('value')).toBe('yes');
	expect(await page.getByRole('contentinfo').innerText()).toContain(say('language.isDraft'));
	expect(await page.locator('.ask [lang=en]').first().innerText()).toContain(
		'A law or a connected set of laws',
	);
	await page.context().close();
});

test('another language keeps what is typed and not saved yet', async () => {
	const page = await visit(training.address, dara.token, 'en');
	await page.goto(`${tasks()}/s12`);
	await openFold(page);
	await page.getByLabel('Comment').first().fill('ពេលកំពុងសរសេរ');
	await page.locator('.language-menu summary').click();
	await page.getByRole('button', { name: 'ไทย' }).click();
	const field = page.getByLabel(pages.say('th', 'comment.title'), { exact: true }).first();
	await field.waitFor();
	expect(await field.inputValue()).toBe('ពេលកំពុងសរសេរ');
	await page.context().close();
});

test('without a connection the sections open in Khmer again', async () => {
	const page = await visit(training.address, dara.token, 'km');
	await page.goto(tasks());
	await page.getByRole('heading', { level: 1, name: /\d/ }).waitFor();
	const held = () =>
		page.evaluate(async () => {
			const names = await caches.keys();
			const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
			return kept
				.flat()
				.map(({ url }) => url.split('/').at(-1))
				.join(' ');
		});
	await expect.poll(held, { timeout: 20_000 }).toMatch(/\bkm-\S*\.js\b/);
	await page.context().setOffline(true);
	await page.reload();
	await page.getByText(pages.say('km', 'tasks.toCheck')).first().waitFor();
	expect(await languageOf(page)).toBe('km');
	await page.context().close();
});

test('an English page fetches no face; Khmer letters fetch theirs alone, from the server itself and for good', async () => {
	const page = await visit(training.address, dara.token, 'en');
	const fetched = watch(page);
	const faces = () => fetched.filter((url) => url.includes('.woff'));
	for (const path of [training.address, tasks(), `${tasks()}/s13`]) {
		await page.goto(path);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.evaluate(() => document.fonts.ready);
	}
	await openFold(page);
	expect(faces()).toEqual([]);
	const reply = page.waitForResponse(/\.woff2$/);
	await page.getByLabel('Comment').first().fill('កុមារ');
	expect((await reply).headers()['cache-control']).toContain('immutable');
	expect(faces().map((url) => new URL(url).host)).toEqual([new URL(training.address).host]);
	expect(faces()[0]).toContain('noto-sans-khmer');
	await page.context().close();
});

test('Zawgyi is offered to be converted, never converted unasked, and nothing of it is fetched before', async () => {
	const page = await visit(training.address, dara.token, 'en');
	const fetched = watch(page);
	const detector = () => fetched.filter((url) => url.includes('zawgyi-door'));
	await page.goto(`${tasks()}/s21`);
	await openFold(page);
	const comment = page.getByLabel('Comment').first();
	await comment.fill('A comment in English');
	const offer = page.getByText('This looks like Zawgyi');
	expect(detector()).toEqual([]);
	await comment.fill(ZAWGYI);
	await offer.waitFor();
	expect(detector()).toHaveLength(1);
	expect(await comment.inputValue()).toBe(ZAWGYI);
	expect(await findFaults(page)).toEqual([]);
	await comment.focus();
	await pressTo(page, 'button', 'Convert to Unicode');
	await page.keyboard.press('Enter');
	await offer.waitFor({ state: 'hidden' });
	expect(await comment.inputValue()).toBe(UNICODE);
	await page.context().close();
});

test.each(['en', 'th', 'km', 'my', 'vi'])(
	'no page has a barrier in %s, from 320 pixels on',
	async (language) => {
		const answering = await visit(training.address, dara.token, language);
		const comparing = await visit(samples.address, taskForce, language);
		const views: readonly (readonly [Page, string])[] = [
			[answering, training.address],
			[answering, tasks()],
			[answering, `${tasks()}/s11`],
			[answering, `${tasks()}/check`],
			[comparing, `${samples.address}/studies/${TRAINING}/comparison`],
		];
		for (const [page, address] of views) {
			await page.goto(address);
			await page.getByRole('heading', { level: 1 }).waitFor();
			expect(await languageOf(page)).toBe(language);
			for (const width of widthsFor(language)) {
				await page.setViewportSize({ width, height: 900 });
				expect(await findFaults(page), `${address} ${width}`).toEqual([]);
			}
		}
		await answering.locator('.language-menu summary').click();
		expect(await findFaults(answering)).toEqual([]);
		await Promise.all([answering.context().close(), comparing.context().close()]);
	},
);

test('nothing broke on the way', () => {
	expect(troubles).toEqual([]);
});
