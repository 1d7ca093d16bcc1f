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

/** Refuses whatever is asked for and tells `onAsked`, because Vega itself goes on with an empty chart. */
function closedLoader(onAsked: () => void): vega.Loader {
	const refuse = () => {
		onAsked();
		return Promise.reject(new Error('refused'));
	};
	return { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

const outsideProblem = () =>
	new Problem('bad-request', 'The chart asks for an outside file or address.', [
		{ field: 'data.url', rule: 'charts carry their data', cure: 'give the values in data.values' },
	]);

async function render(spec: ChartSpec): Promise<string> {
	const silent = vega.logger(vega.None);
	const { spec: compiled } = compile(structuredClone(spec), { config: { aria: false }, logger: silent });
	let asked = false;
	const loader = closedLoader(() => {
		asked = true;
	});
	const view = new vega.View(vega.parse(compiled), { renderer: 'none', loader, logger: silent });
	try {
		await view.runAsync();
		vega.resetSVGDefIds();
		const svg = await view.toSVG();
		if (asked) throw outsideProblem();
		return svg;
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
