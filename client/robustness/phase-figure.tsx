/* In how many of the runs each member reaches each phase, and in how many it keeps the published one. */
import { phaseColour } from '../../analysis/charts/chart-theme.ts';
import { printShare } from '../../analysis/charts/print-number.ts';
import type { Phase } from '../../instruments/schema/framework.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { PhaseMark } from '../views/phase-mark.tsx';
import { PhaseBar } from './phase-bar.tsx';
import type { RunView } from './run-view.ts';

type Row = RunView['rows'][number];

function PhaseKey({ phases, withheld }: { readonly phases: readonly Phase[]; readonly withheld: boolean }) {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			{phases.map(({ number, title, meaning }) => (
				<li key={number} title={meaning}>
					<span className="swatch" style={{ background: phaseColour(number, phases.length).fill }} /> {number}{' '}
					{title}
				</li>
			))}
			{withheld && (
				<li>
					<span className="swatch cell-withheld" aria-hidden="true" /> {t('robustness.key.withheld')}
				</li>
			)}
		</ul>
	);
}

const share = (value: CsvValue) => (typeof value === 'number' ? printShare(value) : '–');

function Data({ view, phases, title }: { view: RunView; phases: readonly Phase[]; title: string }) {
	const { study, element, rows, choices } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${element.id}-phases`}
			columns={[
				{ name: 'country' },
				{ name: 'name', title: study.words.member },
				{ name: 'id' },
				...phases.map(({ number, title: name }) => ({
					name: `phase_${number}`,
					title: `${number} ${name}`,
					show: share,
					numeric: true,
				})),
				{ name: 'withheld', title: t('robustness.column.withheld'), show: share, numeric: true },
				{ name: 'same_phase', title: t('robustness.column.stays'), show: share, numeric: true },
				{ name: 'runs' },
				{ name: 'seed' },
			]}
			rows={rows.map((row) => [
				row.country,
				row.name,
				row.id,
				...phases.map(({ number }) => row.phases.find((each) => each.number === number)?.share ?? 0),
				row.withheldShare,
				row.samePhaseShare,
				choices.runs,
				choices.seed,
			])}
		/>
	);
}

function sayStay({ samePhaseShare }: Row): string {
	return samePhaseShare === null
		? t('robustness.stays.none')
		: t('robustness.stays', { share: printShare(samePhaseShare) });
}

export function PhaseFigure({ view }: { readonly view: RunView }) {
	const { study, results, element, rows } = view;
	const phases = results.pack.framework.phases ?? [];
	if (phases.length === 0) return <p className="muted">{t('robustness.phases.none')}</p>;
	const title = t('robustness.phases.title', { element: element.title });
	const columns: Column<Row>[] = [
		{ title: study.words.member, cell: ({ name }) => name },
		{
			title: t('whatIf.column.phaseNow'),
			cell: ({ phase }) => <PhaseMark phase={phase} phases={phases} />,
		},
		{
			title: t('robustness.column.phases'),
			cell: (row) => <PhaseBar row={row} phases={phases.length} />,
		},
		{ title: t('robustness.column.words'), cell: sayStay },
	];
	return (
		<Figure
			title={title}
			subtitle={t('robustness.phases.subtitle')}
			below={
				<>
					<PhaseKey phases={phases} withheld={rows.some(({ withheldShare }) => withheldShare > 0)} />
					<FigureNote study={study} recipe={results.sheet.recipe} n={rows.length} />
					<Data view={view} phases={phases} title={title} />
				</>
			}
		>
			<div className="table-frame line-table">
				<Table caption={title} hideCaption columns={columns} rows={rows} rowKey={({ country }) => country} />
			</div>
		</Figure>
	);
}
