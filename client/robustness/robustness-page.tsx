/*
 * How firm the scores are: many runs in the page under varied weights and rules, and what they say of each member; then
 * which part of one member's score most hangs on. The choices and the seed stand in the address.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/robustness.css';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { listRespondents } from '../../analysis/robustness/compile-voices.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { formatNumber } from '../ui/format.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import { type Option, ParamSelect, useParam, useSetParam } from '../views/param-select.tsx';
import { releasedUnits, type Unit } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { shownElements } from '../views/shown-elements.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { IntervalFigure } from './interval-figure.tsx';
import { PairBox } from './pair-box.tsx';
import { PhaseFigure } from './phase-figure.tsx';
import { assumptionsOf, FIRST_SEED, type RunChoices, readChoices, writeChoices } from './run-choices.ts';
import { readFindings } from './run-findings.ts';
import type { RunResult } from './run-robustness.ts';
import type { RunView } from './run-view.ts';
import { SourcesFigure } from './sources-figure.tsx';
import { TornadoFigure } from './tornado-figure.tsx';
import { type Run, useRun } from './use-run.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
}

/** The address names the seed from the start, so that a copied address gives the same numbers. */
function useChoices(): RunChoices {
	const [params] = useSearchParams();
	const set = useSetParam();
	const text = params.toString();
	const choices = useMemo(() => readChoices(new URLSearchParams(text)), [text]);
	const named = params.has('seed');
	useEffect(() => {
		if (!named) set('seed', String(FIRST_SEED));
	}, [named, set]);
	// The same object as long as nothing of it changes, whatever else the address names.
	const key = JSON.stringify(writeChoices(choices));
	return useMemo(() => readChoices(new URLSearchParams(JSON.parse(key) as Record<string, string>)), [key]);
}

function rowsOf(result: RunResult, units: readonly Unit[], element: Option): RunView['rows'] {
	return units.flatMap(({ code, name }) => {
		const row = result.elements.find(({ country, id }) => country === code && id === element.id);
		return row === undefined ? [] : [{ ...row, name }];
	});
}

function sayTitle(view: RunView | undefined, study: Study): string {
	if (view === undefined) return t('robustness.title');
	const { withPhase, firm, withInterval, widest } = readFindings(view.rows);
	const values = { ...study.words, element: view.element.title };
	if (withPhase > 0) return t('robustness.title.phases', { ...values, count: firm, of: withPhase });
	if (withInterval === 0) return t('robustness.title');
	return t('robustness.title.scores', { ...values, widest: formatNumber(widest, 1) });
}

function Waiting({
	run: { state, stop, again },
	runs,
}: {
	readonly run: Run<RunResult>;
	readonly runs: number;
}) {
	if (state.kind === 'running')
		return (
			<div className="actions" role="status">
				<p>{t('robustness.running', { runs: formatNumber(runs) })}</p>
				<button type="button" className="button button-quiet" onClick={stop}>
					{t('robustness.stop')}
				</button>
			</div>
		);
	if (state.kind !== 'done') {
		const failed = state.kind === 'failed';
		return (
			<Notice tone={failed ? 'error' : 'info'} live>
				<p>{t(failed ? 'robustness.failed' : 'robustness.stopped')}</p>
				<p className="actions">
					<button type="button" className="button button-quiet" onClick={again}>
						{t('robustness.run')}
					</button>
				</p>
			</Notice>
		);
	}
	return (
		<p className="muted small" role="status">
			{t('robustness.done', {
				runs: formatNumber(runs),
				seconds: formatNumber(state.milliseconds / 1000, 2),
			})}
		</p>
	);
}

function useRobustness({ study, results }: Props) {
	const { framework } = results.pack;
	const units = useMemo(() => releasedUnits(study, results.sheet, currentLocale()), [study, results.sheet]);
	const choices = useChoices();
	const request = useMemo(
		() => ({
			framework,
			countries: results.sheet.countries,
			assumptions: assumptionsOf(choices),
			seed: choices.seed,
			runs: choices.runs,
		}),
		[framework, results.sheet, choices],
	);
	const run = useRun(request);
	const elements = shownElements(framework);
	const id = useParam('of', elements, elements[0]?.id ?? '');
	const element = elements.find((each) => each.id === id) ?? { id, title: id };
	const unitCode = useParam(
		'unit',
		units.map(({ code, name }) => ({ id: code, title: name })),
		units[0]?.code ?? '',
	);
	const base = { study, results, units, choices, element };
	const view: RunView | undefined =
		run.state.kind === 'done'
			? {
					...base,
					rows: rowsOf(run.state.result, units, element),
					replications: run.state.result.replications,
				}
			: undefined;
	return { run, base, view, elements, unit: units.find(({ code }) => code === unitCode) };
}

function Robustness(props: Props) {
	const { study, results } = props;
	const { run, base, view, elements, unit } = useRobustness(props);
	const single = useMemo(
		() => results.sheet.countries.every((country) => listRespondents(country).length < 2),
		[results.sheet],
	);
	return (
		<Page
			wide
			title={sayTitle(view, study)}
			summary={
				<>
					<p>{t('robustness.summary')}</p>
					<p>{sayBasis(study, results.sheet)}</p>
				</>
			}
		>
			<ViewsNav study={study.id} />
			<ChoicesForm choices={base.choices} singleVoice={single} again={run.again} />
			<div className="filter-bar">
				<ParamSelect name="of" label={t('whatIf.shown')} value={base.element.id} options={elements} />
			</div>
			<Waiting run={run} runs={base.choices.runs} />
			{view !== undefined && <IntervalFigure view={view} />}
			{view !== undefined && <PhaseFigure view={view} />}
			{unit !== undefined && <TornadoFigure key={unit.code} view={base} unit={unit} />}
			{unit !== undefined && <SourcesFigure view={base} unit={unit} />}
			{view !== undefined && <PairBox view={view} />}
		</Page>
	);
}

function Nothing({ study }: { readonly study: Study }) {
	return (
		<Page wide title={t('robustness.title')}>
			<ViewsNav study={study.id} />
			<NothingReleased study={study} />
		</Page>
	);
}

export function RobustnessPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) =>
				results.sheet.countries.length > 0 ? (
					<Robustness study={study} results={results} />
				) : (
					<Nothing study={study} />
				)
			}
		</Loaded>
	);
}
