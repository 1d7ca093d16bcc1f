/*
 * The companion figures of one country, folded away: what the scores would be by other rules, for readers who ask
 * how far an average hides its weakest part.
 */
import { printScore } from '../../analysis/charts/print-number.ts';
import type { CountryScores, ElementScore } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { elementTitles } from './element-titles.ts';

const figure = (value: number | null) => (value === null ? '–' : printScore(value));

export function CompanionTable({
	country,
	framework,
}: {
	readonly country: CountryScores;
	readonly framework: Framework;
}) {
	const titles = elementTitles(framework);
	const rows = country.elements.filter(
		(e) => e.geometric !== null || e.lowest !== null || e.cumulative !== null,
	);
	if (rows.length === 0) return null;
	const columns: Column<ElementScore>[] = [
		{ title: t('results.record.title'), cell: ({ id }) => `${id} ${titles.get(id) ?? ''}` },
		{ title: t('results.record.score'), cell: ({ score }) => figure(score), numeric: true },
		{ title: t('results.companion.geometric'), cell: ({ geometric }) => figure(geometric), numeric: true },
		{ title: t('results.companion.lowest'), cell: ({ lowest }) => figure(lowest), numeric: true },
		{ title: t('results.companion.cumulative'), cell: ({ cumulative }) => cumulative ?? '', numeric: true },
	];
	return (
		<details className="card fold">
			<summary>{t('results.companion.title')}</summary>
			<p>{t('results.companion.text')}</p>
			<div className="table-frame">
				<Table
					caption={t('results.companion.title')}
					hideCaption
					columns={columns}
					rows={rows}
					rowKey={({ id }) => id}
				/>
			</div>
		</details>
	);
}
