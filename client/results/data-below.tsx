/*
 * What stands under every figure: the same numbers as a table, and as a CSV file made in the browser from exactly
 * these rows. The table is drawn only once it is opened.
 */
import { useState } from 'react';
import { Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { type CsvValue, csvText } from './csv-text.ts';
import { downloadCsv } from './download-text.ts';

type Row = readonly CsvValue[];

export interface DataColumn {
	/** Heading in the CSV file. */
	readonly name: string;
	/** Heading on the page; left out, the column is in the file only. */
	readonly title?: string;
	/** How the page prints a value; left out, as it is. */
	readonly show?: (value: CsvValue) => string;
	readonly numeric?: boolean;
}

interface Props {
	readonly caption: string;
	/** Without ending. */
	readonly fileName: string;
	readonly columns: readonly DataColumn[];
	readonly rows: readonly Row[];
}

function shownColumns(columns: readonly DataColumn[]) {
	return columns
		.map((column, index) => ({ ...column, index }))
		.flatMap(({ title, show, numeric, index }) => {
			if (title === undefined) return [];
			const cell = (row: Row) => {
				const value = row[index] ?? null;
				return show === undefined || value === null ? (value ?? '') : show(value);
			};
			return [{ title, cell, numeric: numeric ?? false }];
		});
}

export function DataBelow({ caption, fileName, columns, rows }: Props) {
	const [open, setOpen] = useState(false);
	const save = () =>
		downloadCsv(
			`${fileName}.csv`,
			csvText(
				columns.map(({ name }) => name),
				rows,
			),
		);
	return (
		<div className="data-below">
			<p className="actions">
				<button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
					{open ? t('results.table.hide') : t('results.table.show')}
				</button>
				<button type="button" className="link-button" onClick={save}>
					{t('results.table.download')}
				</button>
			</p>
			{open && (
				<div className="table-frame">
					<Table
						caption={caption}
						hideCaption
						columns={shownColumns(columns)}
						rows={rows}
						rowKey={(row) => row.join('|')}
					/>
				</div>
			)}
		</div>
	);
}
