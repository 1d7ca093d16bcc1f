/* Going through a page by the keyboard alone: Tab until the focus stands where a person wants it. */
import type { Page } from 'playwright-core';

const MOST_STEPS = 120;

/** Presses Tab until the focused element matches and, where given, holds the text; an Error when it never does. */
export async function pressTo(page: Page, selector: string, text = ''): Promise<void> {
	for (let step = 0; step < MOST_STEPS; step++) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(
			([wanted, holds]) => {
				const focused = document.activeElement;
				return focused?.matches(wanted ?? '') === true && (focused.textContent ?? '').includes(holds ?? '');
			},
			[selector, text],
		);
		if (found) return;
	}
	throw new Error(`Tab never came to ${selector} ${text}.`);
}
