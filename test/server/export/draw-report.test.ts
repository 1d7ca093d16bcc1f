/* The drawing of reports apart from the main thread: the same bytes, and nobody waits for it but who asked. */
import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import { drawReport } from '../../../server/export/draw-report.ts';
import { renderHtml } from '../../../server/export/html-report.ts';
import { reportInput } from '../../support/report-fixture.ts';

const model = buildReport(reportInput());

test('a report drawn on the thread has the same bytes as one drawn here, also when two are asked for at once', async () => {
	const here = await renderHtml(model);
	expect(await Promise.all([drawReport(model), drawReport(model)])).toEqual([here, here]);
});

test('while a report is drawn, other work goes on', async () => {
	let turns = 0;
	let isDrawn = false;
	const drawing = drawReport(model).then(() => {
		isDrawn = true;
	});
	while (!isDrawn) {
		await new Promise((resolve) => setImmediate(resolve));
		turns += 1;
	}
	await drawing;
	// On this thread a drawing lets nothing else have a turn until it is done.
	expect(turns).toBeGreaterThan(10);
});

test('a report that cannot be drawn fails alone, and the next one is drawn', async () => {
	const [section, ...rest] = model.sections;
	if (!section) throw new RangeError('the fixture requires a section');
	const spec = { data: { url: 'https://example.org/data.json' }, mark: 'bar', encoding: {} };
	const chart = model.sections.flatMap((one) => one.blocks).find((block) => block.kind === 'chart');
	if (chart?.kind !== 'chart') throw new RangeError('the fixture requires a chart');
	const blocks = [{ ...chart, spec: { ...chart.spec, ...spec } as typeof chart.spec }];
	const broken = { ...model, sections: [{ ...section, blocks }, ...rest] };
	await expect(drawReport(broken)).rejects.toThrow(/outside file or address/);
	expect(await drawReport(model)).toBe(await renderHtml(model));
});
