/* The progress of one country, respondent by respondent: for readers who may see no more than their own country. */
import type { SectorProgress } from '../../instruments/schema/study.ts';
import { formatDateTime } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { StatusCell } from './status-cell.tsx';
import type { StatusRow } from './status-grid.ts';

export function OwnProgress({ row }: { readonly row: StatusRow }) {
	const columns: Column<SectorProgress>[] = [
		{ title: t('results.status.respondent'), cell: ({ title }) => title },
		{ title: t('results.status.progress'), cell: (progress) => <StatusCell progress={progress} /> },
		{
			title: t('results.status.saved'),
			cell: ({ savedAt }) => (savedAt === undefined ? '' : formatDateTime(savedAt)),
		},
	];
	return (
		<section className="card">
			<h2>{row.name}</h2>
			<Table
				caption={row.name}
				hideCaption
				columns={columns}
				rows={row.standing?.progress ?? []}
				rowKey={({ respondent }) => respondent}
			/>
		</section>
	);
}
