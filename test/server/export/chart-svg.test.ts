import { expect, test } from 'vitest';
import { domainDots } from '../../../analysis/charts/domain-dots.ts';
import { drawChart } from '../../../server/export/chart-svg.ts';
import { textWidth } from '../../../server/export/text-width.ts';
import { PACK, releasedSheet } from '../../support/report-fixture.ts';

const spec = () => domainDots(releasedSheet(), PACK, 'D2', PACK.members);

test('a chart is drawn to the same bytes each time, with whole names and the marks of missing figures', async () => {
	const svg = await drawChart(spec());
	expect(await drawChart(spec())).toBe(svg);
	for (const text of ['Alba', 'Brama', 'Cola', '–  withheld', 'not released'])
		expect(svg).toContain(`>${text}<`);
});

test.each(['https://example.org/data.json', 'file:///etc/passwd', '/etc/passwd', 'package.json'])(
	'a chart that asks for %s is refused',
	async (url) => {
		const drawn = drawChart({ data: { url }, mark: 'text', encoding: { text: { value: 'drawn' } } });
		await expect(drawn).rejects.toThrow('asks for an outside file or address');
	},
);

test('a picture from outside is refused as data is, and the next chart is drawn all the same', async () => {
	const image = {
		data: { values: [{}] },
		mark: { type: 'image' as const, url: 'https://example.org/a.png' },
	};
	await expect(drawChart({ ...image, encoding: {} })).rejects.toThrow('asks for an outside file or address');
	expect(await drawChart(spec())).toContain('>Alba<');
});

test('marks above and below letters take no width, and capitals take more than small letters', () => {
	expect(textWidth('ກົ', 10)).toBe(textWidth('ກ', 10));
	expect(textWidth('ABC', 10)).toBeGreaterThan(textWidth('abc', 10));
});
