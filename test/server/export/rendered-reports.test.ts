/* A report that many ask for at the same moment is drawn once, and is the same for all of them. */
import { expect, test } from 'vitest';
import { buildReport } from '../../../analysis/report/build-report.ts';
import { renderHtml } from '../../../server/export/html-report.ts';
import { renderOnce } from '../../../server/export/rendered-reports.ts';
import { reportInput } from '../../support/report-fixture.ts';

test('a hundred who ask for a report get one drawing of it, byte for byte what renderHtml gives', async () => {
	const model = buildReport(reportInput());
	const asked = Array.from({ length: 100 }, () => renderOnce(model));
	expect(new Set(asked).size).toBe(1);
	expect(await asked[0]).toBe(await renderHtml(model));
	expect(renderOnce(buildReport(reportInput('no')))).not.toBe(asked[0]);
});
