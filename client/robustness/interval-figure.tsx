/* Each member's published score on a line, with the interval in which nine of ten runs lie. Alphabetical order. */
import { Link } from 'wouter';
import type { ReplicatedElement } from '../../analysis/robustness/read-replications.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { elementAddress } from '../results/element-address.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { phaseStarts, printDecimal } from '../views/print-decimal.ts';
import { ScoreLine } from '../views/score-line.tsx';
import type { RunView } from './run-view.ts';

type Row = ReplicatedElement & { readonly name: string };

const figure = (value: CsvValue) => (typeof value === 'number' ? formatNumber(value, 1) : '–');

function Key({ hasPhases }: { readonly hasPhases: boolean }) {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			<li>
				<span className="key-dot" aria-hidden="true" /> {t('robustness.key.dot')}
			</li>
			<li>
				<span className="key-span" aria-hidden="true" /> {t('robustness.key.span')}
			</li>
			{hasPhases && (
				<li>
					<span className="key-edge" aria-hidden="true" /> {t('views.key.edge')}
				</li>
			)}
			<li>– {t('whatIf.key.none')}</li>
		</ul>
	);
}

function Data({ view, rows }: { readonly view: RunView; readonly rows: readonly Row[] }) {
	const { study, choices, element } = view;
	return (
		<DataBelow
			caption={t('robustness.intervals.title', { element: element.title })}
			fileName={`${study.id}-${element.id}-intervals`}
			columns={[
				{ name: 'country' },
				{ name: 'name', title: study.words.member },
				{ name: 'id' },
				{ name: 'score', title: t('whatIf.column.now'), show: figure, numeric: true },
				{ name: 'low_5', title: '5 %', show: figure, numeric: true },
				{ name: 'median', title: t('robustness.column.median'), show: figure, numeric: true },
				{ name: 'high_95', title: '95 %', show: figure, numeric: true },
				{ name: 'runs' },
				{ name: 'seed' },
				{ name: 'varied' },
			]}
			rows={rows.map((row) => [
				row.country,
				row.name,
				row.id,
				row.score,
				row.low,
				row.median,
				row.high,
				choices.runs,
				choices.seed,
				choices.varied.join(' '),
			])}
		/>
	);
}

export function IntervalFigure({ view }: { readonly view: RunView }) {
	const { study, results, element, rows } = view;
	const { framework } = results.pack;
	const edges = phaseStarts(framework);
	const score = (value: number | null) => (value === null ? '–' : printDecimal(value, edges));
	const title = t('robustness.intervals.title', { element: element.title });
	const columns: Column<Row>[] = [
		{
			title: study.words.member,
			cell: ({ country, name }) => <Link href={elementAddress(study.id, country, element.id)}>{name}</Link>,
		},
		{ title: t('whatIf.column.now'), cell: (row) => <strong>{score(row.score)}</strong>, numeric: true },
		{
			title: t('robustness.column.interval'),
			cell: ({ low, high }) => (low === null ? '–' : `${score(low)}–${score(high)}`),
			numeric: true,
		},
		{
			title: t('whatIf.column.line'),
			cell: (row) => (
				<ScoreLine
					edges={edges}
					span={row.low === null || row.high === null ? undefined : { low: row.low, high: row.high }}
					dot={row.score}
				/>
			),
		},
	];
	return (
		<Figure
			title={title}
			subtitle={t('robustness.intervals.subtitle', { runs: formatNumber(view.choices.runs) })}
			below={
				<>
					<Key hasPhases={edges.length > 0} />
					<FigureNote study={study} recipe={results.sheet.recipe} n={rows.length} />
					<Data view={view} rows={rows} />
				</>
			}
		>
			<div className="table-frame line-table">
				<Table caption={title} hideCaption columns={columns} rows={rows} rowKey={({ country }) => country} />
			</div>
		</Figure>
	);
}
