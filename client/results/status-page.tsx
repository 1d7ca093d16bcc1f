/*
 * The response status: for those who may see it, each country with each respondent's progress; for everybody else
 * what is known of each country's standing. Alphabetical, and nothing is guessed.
 */
import '../styles/results.css';
import { Link } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { countryAddress } from '../ui/addresses.ts';
import { Page } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { currentLocale, t } from '../ui/text.ts';
import { OwnProgress } from './own-progress.tsx';
import { StandingView } from './standing-view.tsx';
import { StatusCell } from './status-cell.tsx';
import { buildStatusGrid, type StatusGrid, type StatusRow } from './status-grid.ts';
import { statusTitle } from './status-title.ts';

function standingColumns(study: Study): readonly Column<StatusRow>[] {
	return [
		{
			title: study.words.member,
			cell: (row) => <Link href={countryAddress(study.id, row.country)}>{row.name}</Link>,
		},
		{ title: t('results.status.standing'), cell: (row) => <StandingView row={row} /> },
	];
}

function sectorColumns(grid: StatusGrid): readonly Column<StatusRow>[] {
	return grid.columns.map((column, index) => ({
		title: column.title,
		cell: (row) => <StatusCell progress={row.cells[index]} />,
	}));
}

/** With one country's progress alone, that country gets a list of its own instead of a table full of gaps. */
function StatusTables({ study, grid }: { readonly study: Study; readonly grid: StatusGrid }) {
	const known = grid.rows.filter((row) => row.standing?.progress !== undefined);
	const [own] = known.length === 1 ? known : [];
	const sectors = own === undefined ? sectorColumns(grid) : [];
	const rows = grid.rows.filter((row) => row.standing !== undefined);
	const others = grid.rows.length - rows.length;
	return (
		<>
			{own !== undefined && <OwnProgress row={own} grid={grid} />}
			<section className="card status-card">
				{rows.length > 0 && (
					<div className="table-frame status-frame">
						<Table
							caption={t('results.status.caption', study.words)}
							hideCaption
							columns={[...standingColumns(study), ...sectors]}
							rows={rows}
							rowKey={(row) => row.country}
						/>
					</div>
				)}
				{others > 0 && <p>{t('results.status.others', { count: others, ...study.words })}</p>}
				<p className="figure-note">
					{study.title} · {study.round} · {study.status}
				</p>
			</section>
		</>
	);
}

export function StatusPage({ study }: { readonly study: Study }) {
	const grid = buildStatusGrid(study, currentLocale());
	const title = statusTitle(grid.rows, study);
	const summary = grid.columns.length > 0 ? 'results.status.summary' : 'results.status.summaryShort';
	return (
		<Page wide title={t(title.key, title.values)} summary={<p>{t(summary, study.words)}</p>}>
			<StatusTables study={study} grid={grid} />
		</Page>
	);
}
