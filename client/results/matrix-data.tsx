/* A matrix once more, as a plain table and as a CSV file. */
import { printScore, printShare } from '../../analysis/charts/print-number.ts';
import { t } from '../ui/text.ts';
import { kindText } from './cell-text.ts';
import type { CsvValue } from './csv-text.ts';
import { DataBelow, type DataColumn } from './data-below.tsx';
import { matrixRecords, RECORD_COLUMNS } from './matrix-records.ts';
import type { ScoreMatrix } from './score-matrix.ts';

type Name = (typeof RECORD_COLUMNS)[number];

const score = (value: CsvValue) => (typeof value === 'number' ? printScore(value) : '');
const share = (value: CsvValue) => (typeof value === 'number' ? printShare(value) : '');

/** Columns that the page shows; the file has all. */
function pageColumns(member: string): Partial<Record<Name, Omit<DataColumn, 'name'>>> {
	return {
		name: { title: member },
		title: { title: t('results.record.title') },
		status: { title: t('results.record.status'), show: (value) => kindText(String(value)) },
		score: { title: t('results.record.score'), show: score, numeric: true },
		phase: { title: t('results.record.phase'), numeric: true },
		coverage: { title: t('results.record.coverage'), show: share, numeric: true },
		low: { title: t('results.record.low'), show: score, numeric: true },
		high: { title: t('results.record.high'), show: score, numeric: true },
		starred: { title: t('results.record.starred'), numeric: true },
		reason: { title: t('results.record.reason') },
	};
}

interface Props {
	readonly matrix: ScoreMatrix;
	readonly caption: string;
	readonly fileName: string;
	readonly member: string;
}

export function MatrixData({ matrix, caption, fileName, member }: Props) {
	const shown = pageColumns(member);
	const columns = RECORD_COLUMNS.map((name) => ({ name, ...shown[name] }));
	return <DataBelow caption={caption} fileName={fileName} columns={columns} rows={matrixRecords(matrix)} />;
}
