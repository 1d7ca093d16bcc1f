/*
 * A table that becomes a list of cards with the same words on a narrow screen: each cell carries the title of
 * its column. The first column is the row's heading.
 */
import type { ReactNode } from 'react';

export interface Column<Row> {
	readonly title: string;
	readonly cell: (row: Row) => ReactNode;
	/** Figures stand right. */
	readonly numeric?: boolean;
}

interface Props<Row> {
	readonly caption: string;
	/** Keep the caption for assistive technology only, where a heading says the same. */
	readonly hideCaption?: boolean;
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	readonly rowKey: (row: Row) => string;
}

function Cell<Row>({ column, row, head }: { column: Column<Row>; row: Row; head: boolean }) {
	const name = column.numeric ? 'numeric' : undefined;
	if (head) {
		return (
			<th scope="row" className={name}>
				{column.cell(row)}
			</th>
		);
	}
	return (
		<td className={name} data-label={column.title}>
			{column.cell(row)}
		</td>
	);
}

export function Table<Row>({ caption, hideCaption = false, columns, rows, rowKey }: Props<Row>) {
	return (
		<table className="table">
			<caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column.title} scope="col" className={column.numeric ? 'numeric' : undefined}>
							{column.title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={rowKey(row)}>
						{columns.map((column, at) => (
							<Cell key={column.title} column={column} row={row} head={at === 0} />
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
