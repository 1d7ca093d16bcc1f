/*
 * One dot plot a domain: each member's score with the range that its missing answers leave open. Small multiples,
 * each with the same numbers as a table under it.
 */
import { domainDots } from '../../analysis/charts/domain-dots.ts';
import { sortMembers } from '../../analysis/charts/name-members.ts';
import type { Study } from '../../instruments/schema/study.ts';
import { currentLocale, t } from '../ui/text.ts';
import { Chart } from './chart.tsx';
import { Figure } from './figure.tsx';
import { FigureNote } from './figure-note.tsx';
import { MatrixData } from './matrix-data.tsx';
import type { ResultsData } from './results-data.ts';
import { buildScoreMatrix, type MatrixColumn } from './score-matrix.ts';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	/** The domains to draw. */
	readonly columns: readonly MatrixColumn[];
}

function Dots({ study, results, column }: { column: MatrixColumn } & Omit<Props, 'columns'>) {
	const pack = { ...results.pack, locales: {} };
	const members = sortMembers(study.members, currentLocale());
	return (
		<div className="small-multiple">
			<Chart spec={domainDots(results.sheet, pack, column.id, members)} />
			<MatrixData
				matrix={buildScoreMatrix(study, results.sheet, [column], currentLocale())}
				caption={column.title}
				fileName={`${study.id}-${column.id}`}
				member={study.words.member}
			/>
		</div>
	);
}

export function RangeDots({ study, results, columns }: Props) {
	return (
		<Figure
			title={t('results.dots.title', { level: columns[0]?.level ?? '' })}
			subtitle={t('results.dots.subtitle')}
			below={<FigureNote study={study} recipe={results.sheet.recipe} n={results.sheet.countries.length} />}
		>
			<div className="small-multiples">
				{columns.map((column) => (
					<Dots key={column.id} study={study} results={results} column={column} />
				))}
			</div>
		</Figure>
	);
}
