/* Krippendorff's alpha of one member's respondents in each domain and theme: a figure of quality, never a gate. */
import { agreementByDomain, type DomainAgreement } from '../../analysis/consensus/agreement-by-domain.ts';
import type { CsvValue } from '../results/csv-text.ts';
import { DataBelow } from '../results/data-below.tsx';
import { elementTitles } from '../results/element-titles.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { AgreementView } from './agreement-view.ts';

const figure = (value: CsvValue) =>
	typeof value === 'number' ? formatNumber(value, 2).replace('-', '−') : '–';

export function AlphaFigure({ view }: { readonly view: AgreementView }) {
	const { study, results, unit } = view;
	const { framework } = results.pack;
	const titles = elementTitles(framework);
	const rows = agreementByDomain(framework, unit.scores.items);
	const title = t('agreement.alpha.title', { name: unit.name });
	const columns: Column<DomainAgreement>[] = [
		{ title: t('results.record.title'), cell: ({ id }) => `${id} ${titles.get(id) ?? ''}` },
		{ title: t('agreement.column.alpha'), cell: ({ alpha }) => figure(alpha.value), numeric: true },
		{
			title: t('agreement.column.units'),
			cell: ({ alpha }) => (alpha.value === null ? '–' : alpha.units),
			numeric: true,
		},
		{
			title: t('agreement.column.ratings'),
			cell: ({ alpha }) => (alpha.value === null ? '–' : alpha.ratings),
			numeric: true,
		},
		{
			title: t('agreement.column.note'),
			cell: ({ alpha }) => (alpha.value === null ? t('agreement.alpha.none') : ''),
		},
	];
	return (
		<Figure
			title={title}
			subtitle={t('agreement.alpha.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<DataBelow
						caption={title}
						fileName={`${study.id}-${unit.code}-alpha`}
						columns={[
							{ name: 'country' },
							{ name: 'id' },
							{ name: 'title', title: t('results.record.title') },
							{ name: 'alpha', title: t('agreement.column.alpha'), show: figure, numeric: true },
							{ name: 'items', title: t('agreement.column.units'), numeric: true },
							{ name: 'answers', title: t('agreement.column.ratings'), numeric: true },
							{ name: 'withheld' },
						]}
						rows={rows.map(({ id, alpha }) => [
							unit.code,
							id,
							titles.get(id) ?? '',
							alpha.value,
							...(alpha.value === null ? [null, null, alpha.withheld] : [alpha.units, alpha.ratings, '']),
						])}
					/>
				</>
			}
		>
			<div className="table-frame line-table">
				<Table caption={title} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
			</div>
		</Figure>
	);
}
