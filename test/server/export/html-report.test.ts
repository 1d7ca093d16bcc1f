import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import { renderHtml } from '../../../server/export/html-report.ts';
import { PACK, ROUND, reportInput } from '../../support/report-fixture.ts';

const render = () => renderHtml(buildReport(reportInput()));

test('the same model gives the same bytes, also when two are drawn at once', async () => {
	const [one, two] = await Promise.all([render(), render()]);
	expect(one).toBe(two);
	expect(await render()).toBe(one);
});

test('the file runs no script and asks for nothing outside', async () => {
	const html = await render();
	expect(html).not.toMatch(/<script|<iframe|<object|<embed|<link|<img|@import|url\(|\son\w+=/i);
	expect(html).not.toMatch(/\ssrc=|xlink:href|<use/i);
	expect(
		[...html.matchAll(/href="([^"]*)"/g)].every(([, to]) => to?.startsWith('#') || to?.startsWith('http')),
	).toBe(true);
});

test('a hostile title is shown as text in head, heading, chart and style', async () => {
	const evil = '</style></title><script>alert(1)</script>"\'&{}';
	const framework = {
		...PACK.framework,
		domains: PACK.framework.domains.map((domain) => ({ ...domain, title: evil })),
	};
	const round = { ...ROUND, title: evil, status: evil, fictional: evil };
	const html = await renderHtml(
		buildReport({ ...reportInput(), round, pack: { ...PACK, title: evil, framework } }),
	);
	expect(html).not.toContain('<script');
	expect(html.match(/<\/style>/g)).toHaveLength(1);
	expect(html.match(/<\/title>/g)).toHaveLength(1);
	expect(html).toContain('&lt;script&gt;');
});

test('every chart has a text for those who do not see it, every table a caption and scoped heads', async () => {
	const html = await render();
	const count = (pattern: RegExp) => [...html.matchAll(pattern)].length;
	expect(count(/<figure class="chart">/g)).toBe(count(/role="img" aria-label="[^"]{20,}"/g));
	expect(count(/<table/g)).toBe(count(/<caption>/g));
	expect(html).not.toMatch(/<th(?![^>]*scope=)[ >]/);
	expect(html).toContain('<html lang="en">');
});

test('headings nest and no id stands twice, so that the contents lead to their sections', async () => {
	const html = await render();
	const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
	expect(levels[0]).toBe(1);
	expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
	const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('the warning runs in the margin of every printed page and stands at every section', async () => {
	const html = await render();
	const sections = [...html.matchAll(/<section /g)].length;
	expect(html.split('<p class="running">Invented data: no such country exists.</p>')).toHaveLength(
		sections + 1,
	);
	expect(html).toMatch(/@top-left\{content:"Invented data\\3a/);
});
