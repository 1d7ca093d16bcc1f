/* What is wrong with a page as it stands: barriers for people with disabilities, and anything wider than the window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export async function findFaults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const barriers = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
	const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	return [
		...barriers,
		...((wide ?? 0) > (width ?? 0) ? [`the page is ${wide} wide in a window of ${width}`] : []),
	];
}
