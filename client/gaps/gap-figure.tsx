/* The gaps of one member: each part with its score, what it lacks to full, and where the median of the others lies. */
import { Link } from 'wouter';
import { LEAST_FOR_MEDIAN } from '../../analysis/compare/shortfall.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { elementAddress } from '../results/element-address.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { phaseStarts, printChange, printDecimal } from '../views/print-decimal.ts';
import { ScoreLine } from '../views/score-line.tsx';
import type { GapRow } from './gap-rows.ts';
import type { GapsView } from './gaps-view.ts';

const figure = (value: CsvValue) => (typeof value === 'number' ? formatNumber(value, 1) : '–');

function Key() {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			<li>
				<span className="key-dot" aria-hidden="true" /> {t('robustness.key.dot')}
			</li>
			<li>
				<span className="key-ring" aria-hidden="true" /> {t('gaps.key.median', { least: LEAST_FOR_MEDIAN })}
			</li>
			<li>– {t('gaps.key.none')}</li>
		</ul>
	);
}

function Data({ view, rows, title }: { view: GapsView; rows: readonly GapRow[]; title: string }) {
	const { study, unit, titleOf } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${unit.code}-gaps`}
			columns={[
				{ name: 'country' },
				{ name: 'level' },
				{ name: 'id' },
				{ name: 'title', title: t('results.record.title') },
				{ name: 'score', title: t('results.record.score'), show: figure, numeric: true },
				{ name: 'to_full', title: t('gaps.column.toFull'), show: figure, numeric: true },
				{ name: 'median', title: t('gaps.column.median'), show: figure, numeric: true },
				{ name: 'to_median', title: t('gaps.column.toMedian'), show: figure, numeric: true },
				{ name: 'n_of_median', title: 'n', numeric: true },
			]}
			rows={rows.map((row) => [
				unit.code,
				row.level,
				row.id,
				titleOf(row.id),
				row.score,
				row.toFull,
				row.median,
				row.toMedian,
				row.scoredUnits,
			])}
		/>
	);
}

export function GapFigure({ view, rows }: { readonly view: GapsView; readonly rows: readonly GapRow[] }) {
	const { study, results, unit, titleOf } = view;
	const edges = phaseStarts(results.pack.framework);
	const score = (value: number | null) => (value === null ? '–' : printDecimal(value, edges));
	const title = t('gaps.list.title', { name: unit.name });
	const columns: Column<GapRow>[] = [
		{
			title: rows[0]?.level ?? t('results.record.title'),
			cell: ({ id }) => (
				<Link href={elementAddress(study.id, unit.code, id)}>
					{id === 'system' ? titleOf(id) : `${id} ${titleOf(id)}`}
				</Link>
			),
		},
		{ title: t('results.record.score'), cell: (row) => score(row.score), numeric: true },
		{
			title: t('gaps.column.toFull'),
			cell: ({ toFull }) => <strong>{toFull === null ? '–' : formatNumber(toFull, 1)}</strong>,
			numeric: true,
		},
		{
			title: t('gaps.column.toMedian'),
			cell: ({ toMedian }) => (toMedian === null ? '–' : printChange(-toMedian)),
			numeric: true,
		},
		{
			title: t('whatIf.column.line'),
			cell: (row) => <ScoreLine edges={edges} ring={row.median} dot={row.score} />,
		},
	];
	return (
		<Figure
			title={title}
			subtitle={t('gaps.list.subtitle', { least: LEAST_FOR_MEDIAN, ...study.words })}
			below={
				<>
					<Key />
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data view={view} rows={rows} title={title} />
				</>
			}
		>
			{rows.length === 0 ? (
				<p>{t('gaps.list.none')}</p>
			) : (
				<div className="table-frame line-table">
					<Table caption={title} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
				</div>
			)}
		</Figure>
	);
}
