/* How many items of each member are agreed, near, disputed or thin. Alphabetical order. */
import { useMemo } from 'react';
import type { ItemStatus } from '../../analysis/consensus/describe-item.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { AgreementView } from './agreement-view.ts';
import { ITEM_STATUSES, type StatusCount, statusCounts } from './item-rows.ts';

export const statusText = (status: ItemStatus): string => t(`agreement.status.${status}`);

export function StatusFigure({ view }: { readonly view: AgreementView }) {
	const { study, results, units } = view;
	const { framework } = results.pack;
	const rows = useMemo(() => statusCounts(framework, units), [framework, units]);
	const title = t('agreement.counts.title', study.words);
	const columns: Column<StatusCount>[] = [
		{ title: study.words.member, cell: ({ name }) => name },
		...ITEM_STATUSES.map((status) => ({
			title: statusText(status),
			cell: ({ counts }: StatusCount) => counts[status],
			numeric: true,
		})),
	];
	return (
		<Figure
			title={title}
			subtitle={t('agreement.counts.subtitle')}
			below={
				<>
					<dl className="status-key">
						{ITEM_STATUSES.map((status) => (
							<div key={status}>
								<dt>{statusText(status)}</dt>
								<dd>{t(`agreement.meaning.${status}`)}</dd>
							</div>
						))}
					</dl>
					<FigureNote study={study} recipe={results.sheet.recipe} n={rows.length} />
					<DataBelow
						caption={title}
						fileName={`${study.id}-agreement`}
						columns={[
							{ name: 'country' },
							{ name: 'name', title: study.words.member },
							...ITEM_STATUSES.map((status) => ({
								name: status,
								title: statusText(status),
								numeric: true,
							})),
						]}
						rows={rows.map(({ code, name, counts }) => [
							code,
							name,
							...ITEM_STATUSES.map((status) => counts[status]),
						])}
					/>
				</>
			}
		>
			<div className="table-frame line-table">
				<Table caption={title} hideCaption columns={columns} rows={rows} rowKey={({ code }) => code} />
			</div>
		</Figure>
	);
}
