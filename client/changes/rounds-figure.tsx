/* The figure of the changes between two rounds: the finding, the matrix, its key, and the same as a table and a file. */
import type { Change } from '../../analysis/compare/round-change.ts';
import type { Study } from '../../instruments/schema/study.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import type { ResultsData } from '../results/results-data.ts';
import { formatNumber } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import type { Option } from '../views/param-select.tsx';
import { asScore, type ChangeRow, countChanges } from './change-rows.ts';
import { CHANGE_SIGNS, CHANGE_WORDS, changeClass, changePoints, onlyText } from './change-text.ts';
import { ChangesTable } from './changes-table.tsx';

/** One of the two rounds. */
export interface RoundSide {
	readonly study: Study;
	readonly results: ResultsData;
}

interface Props {
	/** The round whose page it is. */
	readonly study: Study;
	readonly before: RoundSide;
	readonly after: RoundSide;
	readonly columns: readonly Option[];
	readonly rows: readonly ChangeRow[];
}

const CHANGES: readonly Change[] = ['gained', 'lost', 'unchanged', 'not comparable'];
const figure = (value: CsvValue) => (typeof value === 'number' ? formatNumber(value, 1) : '–');

function Key() {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			{CHANGES.map((change) => (
				<li key={change}>
					<span className={`swatch ${changeClass(change)}`} aria-hidden="true">
						{CHANGE_SIGNS[change]}
					</span>
					{t(CHANGE_WORDS[change])}
				</li>
			))}
			<li className="muted">{t('changes.key.none')}</li>
		</ul>
	);
}

function Data({ before, after, columns, rows }: Props) {
	const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
	return (
		<DataBelow
			caption={t('changes.title')}
			fileName={`${before.study.id}-${after.study.id}-changes`}
			columns={[
				{ name: 'country' },
				{ name: 'name', title: t('changes.column.name') },
				{ name: 'id' },
				{ name: 'title', title: t('results.record.title') },
				{ name: 'change', title: t('whatIf.column.change') },
				{ name: 'before', title: before.study.round, show: figure, numeric: true },
				{ name: 'after', title: after.study.round, show: figure, numeric: true },
				{ name: 'points', title: t('changes.column.points'), show: figure, numeric: true },
				{ name: 'common_items', title: t('changes.column.common'), numeric: true },
				{ name: 'only', title: t('changes.column.only') },
				{ name: 'published_before' },
				{ name: 'published_after' },
			]}
			rows={rows.flatMap(({ code, name, cells }) =>
				cells.map((cell) => [
					code,
					name,
					cell.id,
					titleOf(cell.id),
					t(CHANGE_WORDS[cell.change]),
					asScore(cell.before),
					asScore(cell.after),
					changePoints(cell),
					cell.commonItems,
					onlyText(cell),
					asScore(cell.publishedBefore),
					asScore(cell.publishedAfter),
				]),
			)}
		/>
	);
}

export function RoundsFigure(props: Props) {
	const { study, before, after, columns, rows } = props;
	const counts = countChanges(rows);
	const title = t('changes.found', {
		gained: counts.gained,
		lost: counts.lost,
		unchanged: counts.unchanged,
		none: counts['not comparable'],
	});
	return (
		<Figure
			title={title}
			subtitle={t('changes.subtitle', { before: before.study.round, after: after.study.round })}
			below={
				<>
					<Key />
					{(rows[0]?.changedItems ?? 0) > 0 && (
						<p className="small">{t('changes.changedItems', { count: rows[0]?.changedItems ?? 0 })}</p>
					)}
					{[before, after].map((side) => (
						<FigureNote
							key={side.study.id}
							study={side.study}
							recipe={side.results.sheet.recipe}
							n={rows.length}
						/>
					))}
					<Data {...props} />
				</>
			}
		>
			<ChangesTable study={study} caption={title} columns={columns} rows={rows} />
		</Figure>
	);
}
