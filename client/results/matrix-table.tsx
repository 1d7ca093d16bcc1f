/*
 * The heat map as a table: members down, elements across, every cell with its number in words and colour. A member
 * that has not released its results keeps its row, with a lock and no number. Scrolls inside its own frame.
 */
import { Link } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { countryAddress } from '../ui/addresses.ts';
import { findText, t } from '../ui/text.ts';
import { elementAddress } from './element-address.ts';
import { LockIcon } from './lock-icon.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import type { MatrixRow, ScoreMatrix } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly matrix: ScoreMatrix;
	readonly caption: string;
	readonly phases: number;
}

function LockedCell({ row, columns }: { readonly row: MatrixRow; readonly columns: number }) {
	return (
		<td colSpan={columns} className="cell-locked">
			<span className="cell-locked-text">
				<LockIcon /> {t('results.kind.not-released')}
				{row.state !== undefined && row.state !== 'released' && (
					<span> · {findText(`results.state.${row.state}`, row.state)}</span>
				)}
			</span>
		</td>
	);
}

function Row({
	row,
	study,
	phases,
}: {
	readonly row: MatrixRow;
	readonly study: Study;
	readonly phases: number;
}) {
	return (
		<tr>
			<th scope="row">
				<Link href={countryAddress(study.id, row.country)}>{row.name}</Link>
			</th>
			{row.released ? (
				row.cells.map((cell) => (
					<MatrixCell
						key={cell.id}
						cell={cell}
						phases={phases}
						href={elementAddress(study.id, row.country, cell.id)}
					/>
				))
			) : (
				<LockedCell row={row} columns={row.cells.length} />
			)}
		</tr>
	);
}

export function MatrixTable({ study, matrix, caption, phases }: Props) {
	const hasSystem = matrix.columns.at(-1)?.level === 'system';
	return (
		<div className="matrix-frame">
			<table className={hasSystem ? 'matrix matrix-with-system' : 'matrix'}>
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{study.words.member}</th>
						{matrix.columns.map((column) => (
							<th key={column.id} scope="col">
								{column.title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{matrix.rows.map((row) => (
						<Row key={row.country} row={row} study={study} phases={phases} />
					))}
				</tbody>
			</table>
		</div>
	);
}
