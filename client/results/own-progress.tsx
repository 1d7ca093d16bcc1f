/* The progress of one country, respondent by respondent: for readers who may see no more than their own country. */
import { formatDateTime } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { StatusCell } from './status-cell.tsx';
import type { StatusGrid, StatusRow } from './status-grid.ts';

type Entry = { readonly title: string; readonly progress: StatusRow['cells'][number] };

function Progress({ progress }: Entry) {
	const saved = progress?.savedAt;
	return (
		<>
			<StatusCell progress={progress} />
			{saved !== undefined && (
				<span className="status-date">{t('results.status.saved', { date: formatDateTime(saved) })}</span>
			)}
		</>
	);
}

export function OwnProgress({ row, grid }: { readonly row: StatusRow; readonly grid: StatusGrid }) {
	const entries = grid.columns.map(({ title }, index) => ({ title, progress: row.cells[index] }));
	const columns: Column<Entry>[] = [
		{ title: t('results.status.respondent'), cell: ({ title }) => title },
		{ title: t('results.status.progress'), cell: (entry) => <Progress {...entry} /> },
	];
	return (
		<section className="card own-progress">
			<h2>{row.name}</h2>
			<Table
				caption={row.name}
				hideCaption
				columns={columns}
				rows={entries.filter(({ progress }) => progress !== undefined)}
				rowKey={({ title }) => title}
			/>
		</section>
	);
}
