/* The indices of one member's score: each assumption alone and with all it takes part in, with intervals as bars. */
import type { SobolIndex } from '../../analysis/stats/sobol.ts';
import { DataBelow } from '../results/data-below.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { formatNumber, formatShare } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { Unit } from '../views/released-units.ts';
import { IndexBar } from './index-bar.tsx';
import { NOISE, type RunChoices } from './run-choices.ts';
import { ROWS } from './run-indices.ts';
import type { RunView } from './run-view.ts';
import { type SourceRow, wholePercent } from './source-rows.ts';

interface Props {
	readonly view: Pick<RunView, 'study' | 'results' | 'element'>;
	readonly unit: Unit;
	readonly choices: RunChoices;
	readonly rows: readonly SourceRow[];
	readonly title: string;
}

const isVaried = (factor: string): factor is RunChoices['varied'][number] =>
	['weights', 'aggregation', 'missing', 'respondents', 'evidence'].includes(factor);

export const factorTitle = (factor: string): string =>
	isVaried(factor) ? t(`robustness.vary.${factor}`, { share: formatShare(NOISE) }) : factor;

const whole = (share: number) => formatNumber(wholePercent(share)).replace('-', '−');

export const percent = (share: number) => `${whole(share)} %`;

/** "71 % (65 to 77)" */
function indexText({ value, low, high }: SobolIndex): string {
	if (low === null || high === null) return percent(value);
	return t('robustness.sources.index', {
		value: percent(value),
		low: whole(low),
		high: whole(high),
	});
}

function columnsOf(): readonly Column<SourceRow>[] {
	return [
		{ title: t('robustness.sources.column.factor'), cell: ({ factor }) => factorTitle(factor) },
		{
			title: t('robustness.sources.column.first'),
			cell: ({ first }) => <strong>{indexText(first)}</strong>,
			numeric: true,
		},
		{ title: t('robustness.sources.column.firstLine'), cell: ({ first }) => <IndexBar index={first} /> },
		{
			title: t('robustness.sources.column.total'),
			cell: ({ total }) => <strong>{indexText(total)}</strong>,
			numeric: true,
		},
		{ title: t('robustness.sources.column.totalLine'), cell: ({ total }) => <IndexBar index={total} /> },
	];
}

function Data({ view, unit, choices, rows, title }: Props) {
	const { study, element } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${unit.code}-${element.id}-sources`}
			columns={[
				{ name: 'country' },
				{ name: 'id' },
				{
					name: 'assumption',
					title: t('robustness.sources.column.factor'),
					show: (v) => factorTitle(String(v)),
				},
				{
					name: 'first',
					title: t('robustness.sources.column.first'),
					show: (v) => percent(Number(v)),
					numeric: true,
				},
				{ name: 'first_2_5' },
				{ name: 'first_97_5' },
				{
					name: 'total',
					title: t('robustness.sources.column.total'),
					show: (v) => percent(Number(v)),
					numeric: true,
				},
				{ name: 'total_2_5' },
				{ name: 'total_97_5' },
				{ name: 'rows' },
				{ name: 'seed' },
				{ name: 'varied' },
			]}
			rows={rows.map(({ factor, first, total }) => [
				unit.code,
				element.id,
				factor,
				...[first.value, first.low, first.high, total.value, total.low, total.high],
				ROWS,
				choices.seed,
				choices.varied.join(' '),
			])}
		/>
	);
}

function Key() {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			<li>
				<span className="key-bar" aria-hidden="true" /> {t('robustness.sources.key.dot')}
			</li>
			<li>
				<span className="key-whisker" aria-hidden="true" /> {t('robustness.sources.key.span')}
			</li>
			<li className="muted">{t('robustness.sources.key.note')}</li>
		</ul>
	);
}

export function SourcesTable(props: Props) {
	const { view, rows, title } = props;
	return (
		<>
			<div className="table-frame line-table">
				<Table
					caption={title}
					hideCaption
					columns={columnsOf()}
					rows={rows}
					rowKey={({ factor }) => factor}
				/>
			</div>
			<Key />
			<FigureNote study={view.study} recipe={view.results.sheet.recipe} n={1} />
			<Data {...props} />
		</>
	);
}
