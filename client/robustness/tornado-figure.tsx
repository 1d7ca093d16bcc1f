/*
 * A tornado for one member: which part moves its score most when it is left out. Bars to the left: the score would be
 * lower without the part, so the part lifts it; to the right: it would be higher.
 */
import { useMemo, useState } from 'react';
import type { Dropped } from '../../analysis/robustness/drop-one.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { elementTitles } from '../results/element-titles.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { respondentTitle } from '../results/respondent-title.ts';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { findText, t } from '../ui/text.ts';
import { ParamSelect, useParam } from '../views/param-select.tsx';
import { PhaseMark } from '../views/phase-mark.tsx';
import { phaseStarts, printChange, printDecimal } from '../views/print-decimal.ts';
import type { Unit } from '../views/released-units.ts';
import { ChangeBar } from './change-bar.tsx';
import type { RunView } from './run-view.ts';
import { dropParts, listKinds, RESPONDENT, tornadoRows } from './tornado-rows.ts';

/** Rows that are shown at first. */
const SHORT = 10;

interface Props {
	readonly view: Omit<RunView, 'rows' | 'replications'>;
	readonly unit: Unit;
}

const kindTitle = (kind: string) => findText(`robustness.kind.${kind}`, kind);
const figure = (value: CsvValue) => (typeof value === 'number' ? formatNumber(value, 1) : '–');

function useTornado({ view, unit }: Props) {
	const { framework } = view.results.pack;
	const { id } = view.element;
	const dropped = useMemo(() => dropParts(framework, unit.scores, id), [framework, unit, id]);
	const kinds = listKinds(dropped);
	const kind = useParam(
		'part',
		kinds.map((each) => ({ id: each, title: each })),
		kinds[0] ?? '',
	);
	const titles = useMemo(() => elementTitles(framework), [framework]);
	const titleOf = ({ kind: own, dropped: part }: Dropped) =>
		own === RESPONDENT ? respondentTitle(part, view.study) : `${part} ${titles.get(part) ?? ''}`;
	return { kinds, kind, rows: tornadoRows(dropped, kind), titleOf };
}

/** The finding: the part that moves the score most, where one does. */
function sayMost(rows: readonly Dropped[], name: string, element: string, titleOf: (row: Dropped) => string) {
	const [most] = rows;
	if (most === undefined || most.change === null || Math.abs(most.change) < 0.05)
		return t('robustness.tornado.title', { name, element });
	return t('robustness.tornado.most', {
		name,
		element,
		part: titleOf(most),
		change: printChange(most.change),
	});
}

function columnsOf(
	{ view }: Props,
	kind: string,
	titleOf: (row: Dropped) => string,
	most: number,
): readonly Column<Dropped>[] {
	const { framework } = view.results.pack;
	const phases = framework.phases ?? [];
	const edges = phaseStarts(framework);
	const columns: Column<Dropped>[] = [
		{ title: kindTitle(kind), cell: titleOf },
		{ title: t('robustness.column.bar'), cell: ({ change }) => <ChangeBar change={change} most={most} /> },
		{
			title: t('whatIf.column.change'),
			cell: ({ change }) => <strong>{change === null ? '–' : printChange(change)}</strong>,
			numeric: true,
		},
		{
			title: t('robustness.column.without'),
			cell: ({ after }) => (after === null ? '–' : printDecimal(after, edges)),
			numeric: true,
		},
	];
	if (phases.length === 0) return columns;
	const phase = {
		title: t('robustness.column.phaseWithout'),
		cell: ({ phaseBefore, phaseAfter }: Dropped) => (
			<PhaseMark phase={phaseAfter} phases={phases} changed={phaseBefore !== phaseAfter} />
		),
	};
	return [...columns, phase];
}

function Data({
	view,
	unit,
	rows,
	title,
	titleOf,
}: Props & ReturnType<typeof useTornado> & { title: string }) {
	return (
		<DataBelow
			caption={title}
			fileName={`${view.study.id}-${unit.code}-${view.element.id}-left-out`}
			columns={[
				{ name: 'country' },
				{ name: 'kind' },
				{ name: 'left_out' },
				{ name: 'title', title: t('results.record.title') },
				{ name: 'score', title: t('whatIf.column.now'), show: figure, numeric: true },
				{ name: 'score_without', title: t('robustness.column.without'), show: figure, numeric: true },
				{ name: 'change', title: t('whatIf.column.change'), show: figure, numeric: true },
				{ name: 'phase' },
				{ name: 'phase_without' },
			]}
			rows={rows.map((row) => [
				row.country,
				row.kind,
				row.dropped,
				titleOf(row),
				row.before,
				row.after,
				row.change,
				row.phaseBefore,
				row.phaseAfter,
			])}
		/>
	);
}

export function TornadoFigure(props: Props) {
	const { view, unit } = props;
	const { study, results, units, element } = view;
	const tornado = useTornado(props);
	const [all, setAll] = useState(false);
	const { kinds, kind, rows, titleOf } = tornado;
	const title = sayMost(rows, unit.name, element.title, titleOf);
	const most = Math.max(0, ...rows.map(({ change }) => Math.abs(change ?? 0)));
	return (
		<Figure
			title={title}
			subtitle={t('robustness.tornado.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data {...props} {...tornado} title={title} />
				</>
			}
		>
			<div className="filter-bar">
				<ParamSelect
					name="unit"
					label={study.words.member}
					value={unit.code}
					options={units.map(({ code, name }) => ({ id: code, title: name }))}
				/>
				<ParamSelect
					name="part"
					label={t('robustness.tornado.part')}
					value={kind}
					options={kinds.map((each) => ({ id: each, title: kindTitle(each) }))}
				/>
			</div>
			<div className="table-frame line-table">
				<Table
					caption={title}
					hideCaption
					columns={columnsOf(props, kind, titleOf, most)}
					rows={all ? rows : rows.slice(0, SHORT)}
					rowKey={({ dropped }) => dropped}
				/>
			</div>
			{rows.length > SHORT && (
				<button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? t('views.showFewer') : t('views.showAll', { count: rows.length })}
				</button>
			)}
		</Figure>
	);
}
