/* The items of one member with the figures that say how far its respondents agree; one of them can be opened. */
import { useMemo, useState } from 'react';
import { printShare } from '../../analysis/charts/print-number.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { findQuestion, valueText } from '../results/value-text.ts';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { useSetParam } from '../views/param-select.tsx';
import type { AgreementView } from './agreement-view.ts';
import { type ItemRow, itemRows, talkFirst } from './item-rows.ts';
import { statusText } from './status-figure.tsx';

const SHORT = 15;
const TONES: Readonly<Record<ItemRow['status'], ChipTone>> = {
	agreed: 'done',
	near: 'plain',
	disputed: 'wait',
	thin: 'plain',
};

const share = (value: CsvValue) => (typeof value === 'number' ? printShare(value) : '–');

/** The items in the chosen domain and with the chosen status, those worth a talk first. */
export function useItemRows({ results, unit, domain, status }: AgreementView): readonly ItemRow[] {
	const { framework } = results.pack;
	const all = useMemo(() => itemRows(framework, unit.scores), [framework, unit]);
	const themes = framework.themes?.list.flatMap(({ cells }) => cells) ?? [];
	const inDomain = ({ item }: ItemRow) =>
		domain === '' ||
		item.path[0] === domain ||
		themes.some((cell) => cell.id === item.id && cell.domain === domain);
	return talkFirst(all.filter((row) => inDomain(row) && (status === '' || row.status === status)));
}

interface Props {
	readonly view: AgreementView;
	readonly rows: readonly ItemRow[];
}

function columnsOf({ results, item }: AgreementView, open: (id: string) => void): readonly Column<ItemRow>[] {
	const word = ({ question }: ItemRow, value: string | null) =>
		value === null ? '–' : valueText(findQuestion(results.pack.questionnaire, question), value);
	return [
		{
			title: t('gaps.column.item'),
			cell: (row) => (
				<button
					type="button"
					className="link-button item-button"
					aria-expanded={row.id === item}
					onClick={() => open(row.id === item ? '' : row.id)}
				>
					{row.id} {row.item.statement}
				</button>
			),
		},
		{
			title: t('agreement.column.status'),
			cell: ({ status }) => <Chip text={statusText(status)} tone={TONES[status]} />,
		},
		{ title: 'n', cell: ({ n }) => n, numeric: true },
		{ title: t('agreement.column.median'), cell: (row) => word(row, row.median) },
		{ title: t('agreement.column.mode'), cell: (row) => word(row, row.mode) },
		{ title: t('agreement.column.inMode'), cell: (row) => share(row.shareInMode), numeric: true },
		{ title: t('agreement.column.near'), cell: (row) => share(row.shareWithinOneLevel), numeric: true },
		{ title: t('agreement.column.range'), cell: ({ range }) => range ?? '–', numeric: true },
	];
}

function Data({ view, rows, title }: Props & { readonly title: string }) {
	return (
		<DataBelow
			caption={title}
			fileName={`${view.study.id}-${view.unit.code}-items`}
			columns={[
				{ name: 'country' },
				{ name: 'id', title: t('gaps.column.item') },
				{ name: 'statement' },
				{ name: 'status', title: t('agreement.column.status') },
				{ name: 'n', title: 'n', numeric: true },
				{ name: 'median', title: t('agreement.column.median') },
				{ name: 'mode', title: t('agreement.column.mode') },
				{ name: 'share_in_mode', title: t('agreement.column.inMode'), show: share, numeric: true },
				{ name: 'share_within_one_level', title: t('agreement.column.near'), show: share, numeric: true },
				{ name: 'range', title: t('agreement.column.range'), numeric: true },
				{ name: 'dont_know', title: t('results.kind.dont-know'), numeric: true },
				{ name: 'not_applicable', title: t('results.kind.not-applicable'), numeric: true },
				{ name: 'unanswered', title: t('results.kind.unanswered'), numeric: true },
			]}
			rows={rows.map((row) => [
				view.unit.code,
				row.id,
				row.item.statement,
				statusText(row.status),
				row.n,
				row.median,
				row.mode,
				row.shareInMode,
				row.shareWithinOneLevel,
				row.range,
				row.statuses['dont-know'],
				row.statuses['not-applicable'],
				row.statuses.unanswered,
			])}
		/>
	);
}

export function ItemsFigure({ view, rows }: Props) {
	const { study, results, unit } = view;
	const set = useSetParam();
	const [all, setAll] = useState(false);
	const title = t('agreement.items.title', { name: unit.name, count: rows.length });
	const columns = columnsOf(view, (id) => set('item', id));
	return (
		<Figure
			title={title}
			subtitle={t('agreement.items.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data view={view} rows={rows} title={title} />
				</>
			}
		>
			{rows.length === 0 ? (
				<p>{t('agreement.items.none')}</p>
			) : (
				<div className="table-frame items-table">
					<Table
						caption={title}
						hideCaption
						columns={columns}
						rows={all ? rows : rows.slice(0, SHORT)}
						rowKey={({ id }) => id}
					/>
				</div>
			)}
			{rows.length > SHORT && (
				<button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? t('views.showFewer') : t('views.showAll', { count: rows.length })}
				</button>
			)}
		</Figure>
	);
}
