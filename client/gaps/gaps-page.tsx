/*
 * The gaps of one member: to full and to the median, the next step of each group of items, what would bring a part
 * into its next phase, strengths and needs. What is looked at stands in the address.
 */
import '../styles/results.css';
import '../styles/views.css';
import '../styles/gaps.css';
import { useMemo } from 'react';
import { listItems, THEME_CELL } from '../../instruments/list-items.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { elementTitles } from '../results/element-titles.ts';
import { type ResultsData, useResults } from '../results/results-data.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { t } from '../ui/text.ts';
import { NothingReleased } from '../views/nothing-released.tsx';
import type { Unit } from '../views/released-units.ts';
import { sayBasis } from '../views/say-basis.ts';
import { ViewsNav } from '../views/views-nav.tsx';
import { WithUnits } from '../views/with-units.tsx';
import { ChangesFigure } from './changes-figure.tsx';
import { GapFigure } from './gap-figure.tsx';
import { GapFilterBar, groupLevels, useGapFilters } from './gap-filters.tsx';
import { byGap, domainIds, type GapRow, gapRows } from './gap-rows.ts';
import type { GapsView } from './gaps-view.ts';
import { StepsFigure } from './steps-figure.tsx';
import { StrengthsFigure } from './strengths-figure.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly units: readonly Unit[];
	readonly first: Unit;
}

/** The finding: where the gap is largest within this one member. */
function sayTitle({ name }: Unit, rows: readonly GapRow[], titleOf: (id: string) => string): string {
	const [largest] = byGap(rows);
	if (largest?.toFull === null || largest === undefined) return t('gaps.title.none', { name });
	if (largest.toFull <= 0) return t('gaps.title.full', { name });
	return t('gaps.title', { name, part: titleOf(largest.id) });
}

function useGaps({ study, results, units, first }: Props) {
	const { framework } = results.pack;
	const levels = useMemo(
		() =>
			groupLevels(gapRows(framework, results.sheet.countries, first.code)).filter((l) => l !== THEME_CELL),
		[framework, results.sheet, first],
	);
	const filters = useGapFilters(framework, units, levels);
	const unit = units.find(({ code }) => code === filters.unit) ?? first;
	const rows = useMemo(
		() => gapRows(framework, results.sheet.countries, unit.code),
		[framework, results.sheet, unit],
	);
	const titles = useMemo(() => {
		const statements = listItems(framework).map(({ id, statement }) => [id, statement] as const);
		return new Map([...elementTitles(framework), ...statements]);
	}, [framework]);
	const within = domainIds(framework, filters.domain);
	const view: GapsView = {
		...{ study, results, unit, filters },
		isShown: (id) => within === undefined || within.has(id),
		titleOf: (id) => titles.get(id) ?? id,
	};
	const ofLevel = rows.filter(({ id, level }) => level === filters.level && view.isShown(id));
	return { view, levels, rows: filters.order === 'gap' ? byGap(ofLevel) : ofLevel };
}

function Gaps(props: Props) {
	const { study, results, units } = props;
	const { view, levels, rows } = useGaps(props);
	const { framework } = results.pack;
	return (
		<Page
			wide
			title={sayTitle(view.unit, rows, view.titleOf)}
			summary={
				<>
					<p>{t('gaps.summary')}</p>
					<p>{sayBasis(study, results.sheet)}</p>
				</>
			}
		>
			<ViewsNav study={study.id} />
			<GapFilterBar
				study={study}
				framework={framework}
				units={units}
				levels={levels}
				filters={view.filters}
			/>
			<GapFigure view={view} rows={rows} />
			<ChangesFigure view={view} />
			<StepsFigure view={view} />
			<StrengthsFigure view={view} level={view.filters.level} />
		</Page>
	);
}

function Nothing({ study }: { readonly study: Study }) {
	return (
		<Page wide title={t('gaps.title.empty')}>
			<ViewsNav study={study.id} />
			<NothingReleased study={study} />
		</Page>
	);
}

export function GapsPage({ study }: { readonly study: Study }) {
	const load = useResults(study);
	return (
		<Loaded load={load} asPage>
			{(results) => (
				<WithUnits study={study} results={results} empty={<Nothing study={study} />}>
					{(units, first) => <Gaps study={study} results={results} units={units} first={first} />}
				</WithUnits>
			)}
		</Loaded>
	);
}
