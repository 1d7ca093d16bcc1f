/*
 * Budi answers on a poor line: the tab is killed, the line is gone for half an hour, the session ends, a second tab is
 * open. What was typed is on the server in the end, and the page never says otherwise.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	type Answering,
	answer,
	questions,
	saved,
	startAnswering,
	waiting,
	whenHeld,
} from '../support/answering.ts';
import { DESKTOP, openWindow } from '../support/sign-in.ts';

let at: Answering;
beforeAll(async () => {
	at = await startAnswering();
});
afterAll(() => at?.stop());

test('a tab that is killed a second after typing loses nothing: the next one sends it', async () => {
	const page = await at.signIn();
	const context = page.context();
	await at.openSection(page, 's11');
	await context.setOffline(true);
	await answer(page, 0, 'Yes');
	await page.waitForTimeout(1000);
	const debug = await context.newCDPSession(page);
	// A crashed page answers nobody any more.
	void debug.send('Page.crash').catch(() => undefined);
	await page.waitForEvent('crash');
	await page.close();
	await context.setOffline(false);
	const next = await context.newPage();
	expect(await at.held(next, 'b111a')).toBeUndefined();
	await at.openSection(next, 's11');
	await expect.poll(() => at.held(next, 'b111a')).toBe('yes');
	await next.getByText(saved).first().waitFor();
	await context.close();
});

test('after half an hour without a line, by a clock that is a day wrong, all is sent and the times are the server’s', async () => {
	const page = await openWindow(at.browser, DESKTOP);
	const context = page.context();
	const wrong = 25 * 3_600_000 + 7 * 60_000;
	await page.clock.install({ time: Date.now() + wrong });
	await page.goto(at.link(at.people.coordinator));
	await page.waitForURL((url) => url.pathname !== '/enter');
	await at.openSection(page, 's12');
	await context.setOffline(true);
	await answer(page, 0, 'No');
	await answer(page, 1, 'Yes');
	await page.getByText(waiting(2)).first().waitFor();
	const minute = (at: number) => new Date(at).toISOString().slice(11, 16);
	const since = /since (\d{2}:\d{2})/.exec(await page.locator('.save-state').innerText())?.[1];
	expect([minute(Date.now() - 60_000), minute(Date.now())]).toContain(since);
	await page.clock.fastForward('30:00');
	await answer(page, 2, 'No');
	await page.getByText(waiting(3)).first().waitFor();
	expect(await page.getByText(saved).count()).toBe(0);
	await context.setOffline(false);
	await page.getByText(saved).first().waitFor({ timeout: 40_000 });
	expect(await Promise.all(['b121a', 'b121b', 'b121c'].map((name) => at.held(page, name)))).toEqual([
		'no',
		'yes',
		'no',
	]);
	const told = /Saved (\d{2}:\d{2})/.exec(await page.locator('.save-state').innerText())?.[1];
	expect([minute(Date.now() - 60_000), minute(Date.now())]).toContain(told);
	await context.close();
});

test('a session that ends while typing keeps the answers; the person’s link, in another tab, lets them go on', async () => {
	const page = await at.signIn();
	const context = page.context();
	await at.openSection(page, 's13');
	await context.clearCookies();
	await answer(page, 0, 'Yes');
	await page
		.getByText(/Signed out: 1 answer kept on this device/)
		.first()
		.waitFor();
	await page.reload();
	await page.getByText(/1 answer is kept on this device/).waitFor();
	const other = await context.newPage();
	await other.goto(at.link(at.people.coordinator));
	await other.waitForURL((url) => url.pathname !== '/enter');
	// The first tab hears of it and loads itself anew.
	await questions(page).first().waitFor();
	await expect.poll(() => at.held(page, 'b131a')).toBe('yes');
	await page.getByText(saved).first().waitFor();
	await context.close();
});

test('two tabs of one draft show the same, and the later word stands, whatever tab it was typed in', async () => {
	const one = await at.signIn();
	const context = one.context();
	await at.openSection(one, 's21');
	const two = await context.newPage();
	await at.openSection(two, 's21');
	await context.setOffline(true);
	await answer(one, 0, 'Yes');
	await two.getByText(waiting(1)).first().waitFor();
	await expect
		.poll(() => questions(two).nth(0).getByRole('radio', { name: 'Yes', exact: true }).isChecked())
		.toBe(true);
	await answer(two, 0, 'No');
	await answer(two, 1, 'Yes');
	await one.getByText(waiting(2)).first().waitFor();
	await expect
		.poll(() => questions(one).nth(0).getByRole('radio', { name: 'No', exact: true }).isChecked())
		.toBe(true);
	await two.close();
	await context.setOffline(false);
	await expect.poll(() => at.held(one, 'b211a'), { timeout: 40_000 }).toBe('no');
	expect(await at.held(one, 'b211b')).toBe('yes');
	await one.getByText(saved).first().waitFor();
	await context.close();
});

test('two people at one response: both answers are shown with who and when, and the reader decides', async () => {
	const budi = await at.signIn();
	const linh = await at.signIn();
	await at.openSection(budi, 's22');
	await at.openSection(linh, 's22');
	await budi.context().setOffline(true);
	await answer(budi, 0, 'Yes');
	await answer(linh, 0, 'No');
	await linh.getByText(saved).first().waitFor();
	await budi.context().setOffline(false);
	const box = budi.getByRole('alert').filter({ hasText: 'Somebody else changed this answer' });
	await box.waitFor({ timeout: 40_000 });
	expect(await box.innerText()).toMatch(
		/Yours, not saved yet\s+Yes[\s\S]*Coordinator, Training State A, \d+ \w+ \d{4}, \d{2}:\d{2}\s+No/,
	);
	expect(await at.held(linh, 'b221a')).toBe('no');
	// A reload in between forgets nothing.
	await budi.reload();
	await box.waitFor();
	await box.getByRole('button', { name: 'Keep mine' }).click();
	await expect.poll(() => at.held(linh, 'b221a')).toBe('yes');
	await budi.getByText(saved).first().waitFor();
	await budi.context().close();
	await linh.context().close();
});

test('a second visit without a connection opens the task list and the sections, and says as of when', async () => {
	const page = await at.signIn();
	const context = page.context();
	await page.goto(at.address(''));
	await page.getByRole('heading', { level: 1 }).waitFor();
	await whenHeld(page);
	await page.close();
	await context.setOffline(true);
	const later = await context.newPage();
	await later.goto(at.address(''));
	await later
		.getByText(/There is no connection\. What you see is as of \d+ \w+ \d{4}, \d{2}:\d{2}/)
		.waitFor();
	await later.getByRole('link', { name: 'A coherent child protection law' }).click();
	await questions(later).first().waitFor();
	expect(await questions(later).nth(0).getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(
		true,
	);
	await answer(later, 2, 'No');
	await later.getByText(waiting(1)).first().waitFor();
	await context.setOffline(false);
	await expect.poll(() => at.held(later, 'b111c'), { timeout: 40_000 }).toBe('no');
	await context.close();
});
