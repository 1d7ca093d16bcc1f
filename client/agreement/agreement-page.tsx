/*
 * How far the respondents agree, member by member and item by item, and where a talk is worth its time. What is looked
 * at stands in the address.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/agreement.css';
import { useMemo } from 'react';
import { listItems } from '../../instruments/list-items.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import type { Unit } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { WithUnits } from '../views/with-units.tsx';
import type { AgreementView } from './agreement-view.ts';
import { AlphaFigure } from './alpha-figure.tsx';
import { ItemFigure } from './item-figure.tsx';
import { countStatuses, hasSeveralVoices, ITEM_STATUSES, itemRows } from './item-rows.ts';
import { ItemsFigure, useItemRows } from './items-figure.tsx';
import { QualityFigure } from './quality-figure.tsx';
import { StatusFigure, statusText } from './status-figure.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
	readonly first: Unit;
}

const statusOptions = () => ITEM_STATUSES.map((id) => ({ id, title: statusText(id) }));

function useView({ study, results, units, first }: Props): AgreementView {
	const { framework } = results.pack;
	const code = useParam(
		'unit',
		units.map((unit) => ({ id: unit.code, title: unit.name })),
		first.code,
	);
	const items = listItems(framework).map(({ id, statement }) => ({ id, title: statement }));
	return {
		...{ study, results, units },
		unit: units.find((unit) => unit.code === code) ?? first,
		domain: useParam('domain', framework.domains),
		status: useParam('status', statusOptions()),
		item: useParam('item', items),
	};
}

function Filters({ view }: { readonly view: AgreementView }) {
	const { study, results, units } = view;
	const { framework } = results.pack;
	return (
		<div className="filter-bar">
			<ParamSelect
				name="unit"
				label={study.words.member}
				value={view.unit.code}
				options={units.map(({ code, name }) => ({ id: code, title: name }))}
			/>
			<ParamSelect
				name="domain"
				label={t('results.filter.level', { level: framework.levels[0] ?? '' })}
				value={view.domain}
				options={framework.domains}
				all={t('gaps.filter.all')}
			/>
			<ParamSelect
				name="status"
				label={t('agreement.column.status')}
				value={view.status}
				options={statusOptions()}
				all={t('gaps.filter.all')}
			/>
		</div>
	);
}

function Agreement(props: Props) {
	const { study, results } = props;
	const view = useView(props);
	const rows = useItemRows(view);
	const { framework } = results.pack;
	const { scores } = view.unit;
	const { disputed, near } = useMemo(() => countStatuses(itemRows(framework, scores)), [framework, scores]);
	return (
		<Page
			wide
			title={t('agreement.title', { name: view.unit.name, count: disputed + near })}
			summary={
				<>
					<p>{t('agreement.summary')}</p>
					<p>{sayBasis(study, results.sheet)}</p>
				</>
			}
		>
			<ViewsNav study={study.id} />
			<Filters view={view} />
			<ItemsFigure view={view} rows={rows} />
			<ItemFigure view={view} />
			<AlphaFigure view={view} />
			<QualityFigure view={view} />
			<StatusFigure view={view} />
		</Page>
	);
}

function Nothing({ study, none }: { readonly study: Study; readonly none: boolean }) {
	return (
		<Page wide title={t(none ? 'agreement.title.none' : 'agreement.title.single', study.words)}>
			<ViewsNav study={study.id} />
			{none ? (
				<NothingReleased study={study} />
			) : (
				<EmptyState title={t('agreement.single.title')}>
					<p>{t('agreement.single.text', study.words)}</p>
				</EmptyState>
			)}
		</Page>
	);
}

export function AgreementPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => (
				<WithUnits study={study} results={results} empty={<Nothing study={study} none />}>
					{(units, first) =>
						hasSeveralVoices(units) ? (
							<Agreement study={study} results={results} units={units} first={first} />
						) : (
							<Nothing study={study} none={false} />
						)
					}
				</WithUnits>
			)}
		</Loaded>
	);
}
