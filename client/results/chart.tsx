/*
 * The one client door to vega-embed, fetched only when a chart is on the page. Its options keep to the content
 * security policy: expressions are interpreted, no style sheet is injected, no actions menu. The chart is a picture
 * of numbers that stand in a table beside it, and says so when it cannot be drawn.
 */
import { useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '../../analysis/charts/chart-theme.ts';
import { t } from '../ui/text.ts';

/** Draws into `place`; gives what takes the chart away again. */
async function drawChart(place: HTMLElement, spec: ChartSpec): Promise<() => void> {
	const [{ default: embed }, { expressionInterpreter }] = await Promise.all([
		import('vega-embed'),
		import('vega-interpreter'),
	]);
	const { finalize } = await embed(place, spec, {
		mode: 'vega-lite',
		renderer: 'svg',
		actions: false,
		ast: true,
		expr: expressionInterpreter,
		defaultStyle: false,
		tooltip: { disableDefaultStyle: true },
	});
	// One picture with one description: the parts of the drawing mean nothing by themselves.
	place.querySelector('svg')?.setAttribute('aria-hidden', 'true');
	return finalize;
}

export function Chart({ spec }: { readonly spec: ChartSpec }) {
	const place = useRef<HTMLDivElement>(null);
	const [failed, setFailed] = useState(false);
	const text = JSON.stringify(spec);
	useEffect(() => {
		const mount = document.createElement('div');
		place.current?.replaceChildren(mount);
		let remove = () => mount.remove();
		let wanted = true;
		drawChart(mount, JSON.parse(text) as ChartSpec).then(
			(finalize) => {
				remove = () => {
					finalize();
					mount.remove();
				};
				if (!wanted) remove();
			},
			() => setFailed(true),
		);
		return () => {
			wanted = false;
			remove();
		};
	}, [text]);
	return (
		<>
			<div ref={place} className="chart" role="img" aria-label={spec.description ?? ''} />
			{failed && <p role="status">{t('results.chart.failed')}</p>}
		</>
	);
}
