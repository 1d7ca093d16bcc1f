/*
 * The only door to vega and vega-lite on this side: a chart's spec becomes an SVG text, byte-equal for the same
 * spec. Charts carry their data with them, so the loader refuses every file and every address.
 */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { ChartSpec } from '../../analysis/charts/chart-theme.ts';
import { Problem } from '../../instruments/problem.ts';
import { textWidth } from './text-width.ts';

interface MeasuredItem {
	readonly text?: unknown;
	readonly fontSize?: number | undefined;
}
declare module 'vega-typings' {
	/** Exported by vega, but missing from its types: how it measures text without a canvas. */
	export const textMetrics: { width: (item: MeasuredItem, text?: unknown) => number };
}

vega.textMetrics.width = (item, text) => textWidth(String(text ?? item.text ?? ''), item.fontSize ?? 11);

const refuse = () =>
	Promise.reject(
		new Problem('bad-request', 'The chart asks for an outside file or address.', [
			{ field: 'data.url', rule: 'charts carry their data', cure: 'give the values in data.values' },
		]),
	);

function closedLoader(): vega.Loader {
	return { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

async function render(spec: ChartSpec): Promise<string> {
	const { spec: compiled } = compile(structuredClone(spec), {
		config: { aria: false },
		logger: vega.logger(vega.None),
	});
	const view = new vega.View(vega.parse(compiled), {
		renderer: 'none',
		loader: closedLoader(),
		logger: vega.logger(vega.None),
	});
	try {
		await view.runAsync();
		vega.resetSVGDefIds();
		return await view.toSVG();
	} finally {
		view.finalize();
	}
}

/** Vega numbers its definitions in one counter, so two charts are never drawn at the same time. */
let queue: Promise<unknown> = Promise.resolve();

/** The chart as SVG text, without an XML head or labels for readers: what shows it gives `spec.description` as its text. */
export function drawChart(spec: ChartSpec): Promise<string> {
	const drawn = queue.then(() => render(spec));
	queue = drawn.catch(() => undefined);
	return drawn;
}
