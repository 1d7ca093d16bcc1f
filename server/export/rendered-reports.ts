/*
 * The HTML of the reports that are in use: drawing the charts takes some tenths of a second of a thread of its own,
 * so however often somebody asks, and however many at the same moment, an unchanged report is drawn once.
 */
import type { ReportModel } from '../../analysis/report/report-model.ts';
import { drawReport } from './draw-report.ts';

const drawn = new WeakMap<ReportModel, Promise<string>>();

/** The same bytes as renderHtml gives; kept as long as the model is. */
export function renderOnce(model: ReportModel): Promise<string> {
	const html = drawn.get(model) ?? drawReport(model);
	drawn.set(model, html);
	html.catch(() => drawn.delete(model));
	return html;
}
