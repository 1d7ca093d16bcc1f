/*
 * A page in which whatever a text could bring about is written down: a script that runs, a dialog, a request to
 * elsewhere, an element or attribute that no page of ours has. For tests with hostile words.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** A browser without the page's own policy, in which whatever a text could bring about is written down. */
export async function trapPage(context: BrowserContext, address: string, happened: string[]): Promise<Page> {
	await context.route('**/*', (route) => {
		if (route.request().url().startsWith(address)) return route.continue();
		happened.push(`asked for ${route.request().url()}`);
		return route.abort();
	});
	await context.exposeFunction('ran', () => void happened.push('a script ran'));
	const opened = await context.newPage();
	opened.on('dialog', (dialog) => {
		happened.push('a dialog');
		void dialog.dismiss();
	});
	opened.on('pageerror', (error) => void happened.push(error.message));
	return opened;
}

/** White space and control signs are laid out, not lost: they are compared as one space. */
export const squash = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\s\p{Cc}\ufffd]+/gu, ' ')
		.trim();

/** Every text of the page, those in fields too. */
export const textOf = (shown: Page): Promise<string> =>
	shown.evaluate(() => {
		const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
		return [document.body.textContent, ...fields.map((field) => field.value)].join('\n');
	});

/** What no page of ours has, so a text must have made it. */
export const foreignParts = (shown: Page): Promise<string[]> =>
	shown.evaluate(() => {
		const never =
			'base, object, embed, iframe, marquee, xmp, plaintext, isindex, template, meta[http-equiv=refresh]';
		const elements = [...document.querySelectorAll(never)].map((one) => one.outerHTML.slice(0, 80));
		const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
			[...one.attributes]
				.filter(({ name, value }) => {
					if (/^on/i.test(name)) return true;
					if (!/^(href|xlink:href|src|action|formaction|srcset|data|poster)$/i.test(name)) return false;
					const isLink = one.tagName === 'A' && /^https?:\/\/[^@"<>]+$/i.test(value);
					const isOwn = /^(?:[./#]|blob:)(?!\/)/.test(value) || value.startsWith(location.origin);
					return !isLink && !isOwn && value !== 'data:,';
				})
				.map(({ name, value }) => `${one.tagName} ${name}=${value.slice(0, 60)}`),
		);
		return [...elements, ...attributes];
	});

/** Opens all that can be unfolded, as often as something new appears. */
export const unfold = (shown: Page) =>
	shown.evaluate(async () => {
		for (let round = 0; round < 4; round += 1) {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
			for (const one of document.querySelectorAll<HTMLElement>('main [aria-expanded=false]')) one.click();
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	});
