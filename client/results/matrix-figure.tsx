/* A matrix with everything that belongs to it: title, table, key, note, plain table and CSV file. */
import type { Study } from '../../instruments/schema/study.ts';
import { Figure } from './figure.tsx';
import { FigureNote } from './figure-note.tsx';
import { MatrixData } from './matrix-data.tsx';
import { MatrixKey } from './matrix-key.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { notReleasedCell } from './result-cell.ts';
import type { ResultsData } from './results-data.ts';
import type { ScoreMatrix } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly matrix: ScoreMatrix;
	readonly title: string;
	readonly subtitle: string;
	readonly fileName: string;
}

export function MatrixFigure({ study, results, matrix, title, subtitle, fileName }: Props) {
	const phases = results.pack.framework.phases ?? [];
	const released = matrix.rows.filter((row) => row.released).length;
	const locked = matrix.rows.length > released ? [notReleasedCell('')] : [];
	const cells = [...matrix.rows.filter((row) => row.released).flatMap((row) => row.cells), ...locked];
	return (
		<Figure
			title={title}
			subtitle={subtitle}
			below={
				<>
					<MatrixKey cells={cells} phases={phases} />
					<FigureNote study={study} recipe={results.sheet.recipe} n={released} />
					<MatrixData matrix={matrix} caption={title} fileName={fileName} member={study.words.member} />
				</>
			}
		>
			<MatrixTable study={study} matrix={matrix} caption={title} phases={phases.length} />
		</Figure>
	);
}
