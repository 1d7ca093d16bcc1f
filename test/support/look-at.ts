/* Looks at a page as it stands: no fault that axe finds, and nothing wider than the window. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is wrong, by rule and place; empty when all is well. */
export async function findPageFaults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	const [needed = 0, there = 0] = width;
	return [
		...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`)),
		...(needed > there ? [`${needed} wide in a window of ${there}`] : []),
	];
}
