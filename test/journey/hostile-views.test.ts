/*
 * The pages that ask more of the scores, and those of the secretariat, over a study of nothing but hostile words: two
 * neighbours have released, one of them in two rounds and by two voices. Nothing runs, nothing is fetched from
 * elsewhere, and every title, name and text stands there as it was typed. The rest of the study: hostile-words.test.ts.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listResponses } from '../../data/queries/responses.ts';
import { Receipt, Response, SaveReply } from '../../instruments/schema/response.ts';
import { invite, makeLink } from '../../server/invite.ts';
import { openStudy } from '../../server/open-study.ts';
import { PROJECT } from '../../server/project.ts';
import { samplePeople } from '../../server/sample-people.ts';
import { FIRST, HOSTILE, hostileAnswers, hostilePack, NAMES, SECOND } from '../support/hostile-study.ts';
import { signIn, type Visit } from '../support/http-client.ts';
import { expectWords, openTrapped } from '../support/open-trapped.ts';
import { squash, unfold } from '../support/page-trap.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { type App, startApp } from '../support/start-app.ts';
import { startBrowser } from '../support/start-browser.ts';
import { save, submit } from '../support/take-country.ts';
import { visitPlace } from '../support/visit-place.ts';

const LATER = 'hostile-words-midsummer';

let app: App;
let browser: Browser;
let page: Page;
const happened: string[] = [];

async function saveAll(visit: Visit, study: string, country: string, respondent: string) {
	const rows = await listResponses(app.context.db.read, study);
	const response = rows.find((row) => row.country === country && row.respondent === respondent)?.id ?? '';
	const { version } = (await visit.get(`/api/responses/${response}`)).as(Response);
	const saved = (await save(visit, response, version, hostileAnswers(false))).as(SaveReply);
	return { response, version: saved.version };
}

async function answer(visit: Visit, study: string, country: string, respondent: string): Promise<string> {
	const { response, version } = await saveAll(visit, study, country, respondent);
	return (await submit(visit, response, version)).as(Receipt).sha256;
}

/** Answered by its keeper too where two voices are wanted, then cleared and released. */
async function releaseMember(study: string, country: string, twoVoices = false): Promise<void> {
	if (twoVoices) await answer(await visitPlace(app, study, 'respondent', country), study, country, 'keeper');
	const coordinator = await visitPlace(app, study, 'coordinator', country);
	const sha256 = await answer(coordinator, study, country, 'national');
	const step = `/api/studies/${study}/countries/${country}`;
	const clearing = await visitPlace(app, study, 'clearing', country);
	const cleared = await clearing.post(`${step}/clearance`, { decision: 'cleared', sha256 });
	const released = await coordinator.post(`${step}/release`, { released: true, sha256 });
	expect([cleared.status, released.status]).toEqual([200, 200]);
}

/** The pack's second round, opened as a study with its people. */
async function openLater(): Promise<void> {
	const pack = hostilePack();
	const [, later] = pack.rounds;
	if (!later) throw new RangeError('this journey requires a pack with two rounds');
	await app.context.db.write(async (trx) => {
		const study = await openStudy(trx, app.context, pack, later);
		for (const person of samplePeople(study, await listResponses(trx, study.id)))
			await invite(trx, app.context, person);
	});
}

/** The secretariat of the whole store, who reads both rounds and opens further ones. */
async function visitStore(): Promise<Visit> {
	const token = await app.context.db.write(async (trx) => {
		const place = await invite(trx, app.context, { study: '', role: 'secretariat', title: 'Secretariat' });
		return makeLink(trx, app.context, place);
	});
	return signIn(app.address, token);
}

beforeAll(async () => {
	app = await startApp({ packs: [hostilePack()], client: PROJECT.client });
	browser = await startBrowser();
	await openLater();
	await releaseMember(HOSTILE, FIRST, true);
	await releaseMember(HOSTILE, SECOND);
	await releaseMember(LATER, FIRST);
	page = await openTrapped(browser, app.address, await visitStore(), happened);
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

/** What every page of the study says at its top holds all payloads; here counts what the page itself shows. */
const PARTS = 'main table, main figure, main select, main li';

/** Opens the page, unfolds it, and says how many of the payloads stand in its parts word for word. */
async function readPage(path: string, ready: string, parts = PARTS, shown = page): Promise<number> {
	await shown.goto(`${app.address}${path}`);
	await shown.locator(ready).first().waitFor();
	await unfold(shown);
	await expectWords(shown, [], happened);
	const text = squash((await shown.locator(parts).allTextContents()).join('\n'));
	return PAYLOADS.filter((payload) => text.includes(squash(payload))).length;
}

/** Each page with how many of the payloads its tables, figures and lists show at least. */
test.each([
	['agreement', '/agreement', 'main figure, main table', PAYLOADS.length],
	['an item of the agreement', '/agreement?item=D0.0', 'main figure, main table', PAYLOADS.length],
	['gaps', `/gaps?unit=${FIRST}`, 'main table', 20],
	['gaps of the domains', `/gaps?unit=${FIRST}&level=domain`, 'main table', 20],
	['robustness', '/robustness', 'main table', 12],
	['what-if', '/what-if', '.what-if-table', 12],
	['pairs', '/pairs', 'main table', PAYLOADS.length],
	['changes', '/changes', 'main table', 10],
])('%s: every word is a word', async (_name, path, ready, atLeast) => {
	const literal = await readPage(`/studies/${HOSTILE}${path}`, ready);
	expect(literal).toBeGreaterThanOrEqual(atLeast);
});

test('the meeting of a country: what its sectors said stands there as they typed it', async () => {
	await answer(await visitPlace(app, LATER, 'respondent', SECOND), LATER, SECOND, 'keeper');
	const coordinator = await visitPlace(app, LATER, 'coordinator', SECOND);
	await saveAll(coordinator, LATER, SECOND, 'national');
	const meeting = await openTrapped(browser, app.address, coordinator, happened);
	const path = `/studies/${LATER}/meeting/${SECOND}`;
	expect(await readPage(path, '.meeting-item', '.meeting-list', meeting)).toBe(PAYLOADS.length);
	await meeting.context().close();
});

test('openings: titles and summaries of the rounds are words', async () => {
	expect(await readPage('/openings', 'main h2, main h3, main li', 'main')).toBe(PAYLOADS.length);
});

test('people: members of such names are listed and offered as they are written', async () => {
	await readPage(`/studies/${HOSTILE}/people`, 'main table, main form');
	await expectWords(page, NAMES, happened);
});
