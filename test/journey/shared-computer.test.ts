/*
 * Who comes next at the same browser: signing out leaves nothing behind, asks before it deletes what waits, and one
 * switch keeps a shared computer empty from the start.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answering, answer, kept, saved, startAnswering, waiting } from '../support/answering.ts';

let at: Answering;
beforeAll(async () => {
	at = await startAnswering();
});
afterAll(() => at?.stop());

test('somebody else who signs in is told of answers left behind, and then nothing of them stays', async () => {
	const page = await at.signIn();
	const context = page.context();
	await at.openSection(page, 's23');
	await context.clearCookies();
	await answer(page, 0, 'Yes');
	await page
		.getByText(/Signed out: 1 answer/)
		.first()
		.waitFor();
	const other = await context.newPage();
	await other.goto(at.link(at.people.clearing));
	await other.getByRole('heading', { name: '1 answer of somebody else waits in this browser' }).waitFor();
	await other.getByText('Coordinator, Training State A typed here without a connection').waitFor();
	await other.getByRole('button', { name: 'Delete it and go on' }).click();
	await expect.poll(async () => (await kept(other)).databases).toEqual([]);
	const later = await at.signIn();
	expect(await at.held(later, 'b231a')).toBeUndefined();
	await later.context().close();
	await context.close();
});

test('signing out with answers that wait asks first, and sends them if one wants', async () => {
	const page = await at.signIn();
	const context = page.context();
	await at.openSection(page, 's31');
	await context.setOffline(true);
	await answer(page, 0, 'No');
	await page.getByText(waiting(1)).first().waitFor();
	await page.getByRole('button', { name: 'Sign out' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('heading', { name: '1 answer is not on the server yet' }).waitFor();
	await dialog.getByRole('button', { name: 'Send and sign out' }).click();
	await dialog.getByText(/could not all be sent/).waitFor();
	await context.setOffline(false);
	await dialog.getByRole('button', { name: 'Send and sign out' }).click();
	await page.waitForURL((url) => url.pathname === '/');
	expect((await kept(page)).databases).toEqual([]);
	const again = await at.signIn();
	expect(await at.held(again, 'b311a')).toBe('no');
	await again.context().close();
	await context.close();
});

test('on a shared computer one switch keeps everything out of the browser, and it is remembered', async () => {
	const page = await at.signIn();
	const context = page.context();
	await page.goto(at.address(''));
	await page.getByLabel('This is a shared computer: keep nothing in this browser').check();
	await page.getByText(/Nothing is kept in this browser/).waitFor();
	await expect.poll(() => kept(page)).toEqual({ databases: [], caches: 0, workers: 0 });
	await at.openSection(page, 's32');
	await context.setOffline(true);
	await answer(page, 0, 'Yes');
	await page.getByText('1 answer waiting for a connection, kept in this window only').first().waitFor();
	await context.setOffline(false);
	await page.getByText(saved).first().waitFor({ timeout: 40_000 });
	await page.goto(at.address(''));
	expect(await page.getByLabel(/shared computer/).isChecked()).toBe(true);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL((url) => url.pathname === '/');
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await kept(page)).toEqual({ databases: [], caches: 0, workers: 0 });
	await context.close();
});
