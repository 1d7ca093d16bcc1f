/*
 * The response status: for those who may see it, each country with each respondent's progress; for everybody else
 * what is known of each country's standing. Alphabetical, and nothing is guessed.
 */
import '../styles/results.css';
import { Link } from 'wouter';
import type { CountryState, Study } from '../../instruments/schema/study.ts';
import { countryAddress } from '../ui/addresses.ts';
import { Chip, type ChipTone } from '../ui/chip.tsx';
import { formatDate } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { currentLanguage, findText, t } from '../ui/text.ts';
import { StatusCell } from './status-cell.tsx';
import { buildStatusGrid, type StatusGrid, type StatusRow } from './status-grid.ts';
import { statusTitle } from './status-title.ts';

const TONES: Readonly<Record<CountryState, ChipTone>> = {
	'not-started': 'plain',
	collecting: 'wait',
	submitted: 'wait',
	returned: 'stop',
	cleared: 'wait',
	released: 'done',
};

/** The newest date on the country's way; empty while it has none. */
function standingDate({ standing }: StatusRow): string {
	const at = standing?.releasedAt ?? standing?.clearedAt ?? standing?.submittedAt;
	return at === undefined ? '' : formatDate(at);
}

function Standing({ row }: { readonly row: StatusRow }) {
	if (row.standing === undefined) return <span className="muted">{t('results.status.unknown')}</span>;
	const { state } = row.standing;
	const date = standingDate(row);
	return (
		<>
			<Chip text={findText(`results.state.${state}`, state)} tone={TONES[state]} />
			{date !== '' && <span className="status-date">{t('results.status.since', { date })}</span>}
		</>
	);
}

function gridColumns(study: Study, grid: StatusGrid): readonly Column<StatusRow>[] {
	return [
		{
			title: study.words.member,
			cell: (row) => <Link href={countryAddress(study.id, row.country)}>{row.name}</Link>,
		},
		{ title: t('results.status.standing'), cell: (row) => <Standing row={row} /> },
		...grid.columns.map((column, index) => ({
			title: column.title,
			cell: (row: StatusRow) => <StatusCell progress={row.cells[index]} />,
		})),
	];
}

export function StatusPage({ study }: { readonly study: Study }) {
	const grid = buildStatusGrid(study, currentLanguage());
	const title = statusTitle(grid.rows, study);
	const wide = grid.columns.length > 0;
	return (
		<Page
			wide
			title={t(title.key, title.values)}
			summary={<p>{t(wide ? 'results.status.summary' : 'results.status.summaryShort', study.words)}</p>}
		>
			<section className="card status-card">
				<div className="table-frame status-frame">
					<Table
						caption={t('results.status.caption', { member: study.words.member })}
						hideCaption
						columns={gridColumns(study, grid)}
						rows={grid.rows}
						rowKey={(row) => row.country}
					/>
				</div>
				<p className="figure-note">
					{study.title} · {study.round} · {study.status}
				</p>
			</section>
		</Page>
	);
}
