/*
 * Where the uncertainty of one member's score comes from: how much of its movement each varied assumption brings.
 * Reckoned beside the page and only when asked for, because it takes many runs of its own.
 */
import { useMemo, useState } from 'react';
import type { FactorIndices } from '../../analysis/robustness/factor-indices.ts';
import { Figure } from '../results/figure.tsx';
import { formatNumber, formatShare } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { ParamSelect } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import { assumptionsOf } from './run-choices.ts';
import { type IndicesRequest, ROWS } from './run-indices.ts';
import type { RunView } from './run-view.ts';
import { jointShare, sourceRows, whyNone } from './source-rows.ts';
import { factorTitle, percent, SourcesTable } from './sources-table.tsx';
import { useRun } from './use-run.ts';

interface Props {
	readonly view: Omit<RunView, 'rows' | 'replications'>;
	readonly unit: Unit;
}

function sayMost({ view, unit }: Props, result: FactorIndices): string {
	const rows = sourceRows(result);
	const [most] = rows;
	if (most === undefined) return '';
	return t('robustness.sources.said', {
		name: unit.name,
		element: view.element.title,
		factor: factorTitle(most.factor),
		alone: percent(Math.max(0, most.first.value)),
		total: percent(most.total.value),
		joint: formatShare(jointShare(rows)),
		spread: formatNumber(Math.sqrt(result.variance ?? 0), 1),
	});
}

function Reckoned({ view, unit, request }: Props & { readonly request: IndicesRequest }) {
	const { state, stop, again } = useRun(request);
	if (state.kind === 'running')
		return (
			<div className="actions" role="status">
				<p>{t('robustness.sources.running')}</p>
				<button type="button" className="button button-quiet" onClick={stop}>
					{t('robustness.stop')}
				</button>
			</div>
		);
	if (state.kind !== 'done')
		return (
			<div className="actions" role="status">
				<p>{t(state.kind === 'failed' ? 'robustness.failed' : 'robustness.stopped')}</p>
				<button type="button" className="button button-quiet" onClick={again}>
					{t('robustness.run')}
				</button>
			</div>
		);
	const none = whyNone(state.result, view.choices.varied.length);
	if (none !== undefined) return <p role="status">{t(`robustness.sources.none.${none}`)}</p>;
	const said = sayMost({ view, unit }, state.result);
	return (
		<>
			<p role="status">
				<strong>{said}</strong>
			</p>
			<SourcesTable
				view={view}
				unit={unit}
				choices={view.choices}
				rows={sourceRows(state.result)}
				title={said}
			/>
		</>
	);
}

/** Mounted anew for another member or element, so that nothing old stands under a new heading. */
export function SourcesFigure({ view, unit }: Props) {
	const { study, results, units, choices, element } = view;
	const [asked, setAsked] = useState<IndicesRequest>();
	const request = useMemo(
		() => ({
			framework: results.pack.framework,
			scores: unit.scores,
			assumptions: assumptionsOf(choices),
			seed: choices.seed,
			element: element.id,
		}),
		[results, unit, choices, element.id],
	);
	const runs = ROWS * (choices.varied.length + 2);
	return (
		<Figure
			title={t('robustness.sources.title')}
			subtitle={t('robustness.sources.subtitle', { name: unit.name, element: element.title })}
		>
			<div className="filter-bar">
				<ParamSelect
					name="unit"
					label={study.words.member}
					value={unit.code}
					options={units.map(({ code, name }) => ({ id: code, title: name }))}
				/>
			</div>
			{asked === request ? (
				<Reckoned view={view} unit={unit} request={request} />
			) : (
				<p className="actions">
					<button type="button" className="button" onClick={() => setAsked(request)}>
						{t('robustness.sources.ask')}
					</button>
				</p>
			)}
			<p className="muted small">
				{t('robustness.sources.recipe', { runs: formatNumber(runs), seed: String(choices.seed) })}
			</p>
		</Figure>
	);
}
