/* The strengths and needs of one member: its highest and its lowest parts of one level, within that member alone. */
import { printScore } from '../../analysis/charts/print-number.ts';
import { type Ranked, readStrengths } from '../../analysis/compare/strengths.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { t } from '../ui/text.ts';
import type { GapsView } from './gaps-view.ts';

function List({
	title,
	list,
	none,
	titleOf,
}: { title: string; list: readonly Ranked[]; none: string } & Pick<GapsView, 'titleOf'>) {
	return (
		<div className="stack">
			<h3>{title}</h3>
			{list.length === 0 ? (
				<p className="muted">{none}</p>
			) : (
				<ul>
					{list.map(({ id, score }) => (
						<li key={id}>
							{id} {titleOf(id)}: <strong>{printScore(score)}</strong>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}

export function StrengthsFigure({ view, level }: { readonly view: GapsView; readonly level: string }) {
	const { study, results, unit, titleOf, isShown } = view;
	const read = readStrengths(
		{ ...unit.scores, elements: unit.scores.elements.filter(({ id }) => isShown(id)) },
		level,
	);
	const title = t('gaps.strengths.title', { name: unit.name, level });
	return (
		<Figure
			title={title}
			subtitle={t('gaps.strengths.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<DataBelow
						caption={title}
						fileName={`${study.id}-${unit.code}-strengths`}
						columns={[
							{ name: 'country' },
							{ name: 'kind', title: t('gaps.column.kind') },
							{ name: 'id' },
							{ name: 'title', title: t('results.record.title') },
							{ name: 'score', title: t('results.record.score'), numeric: true },
						]}
						rows={(['strengths', 'needs'] as const).flatMap((kind) =>
							read[kind].map(({ id, score }) => [unit.code, t(`gaps.${kind}`), id, titleOf(id), score]),
						)}
					/>
				</>
			}
		>
			<div className="strengths">
				<List
					title={t('gaps.strengths')}
					list={read.strengths}
					none={t('gaps.strengths.none')}
					titleOf={titleOf}
				/>
				<List title={t('gaps.needs')} list={read.needs} none={t('gaps.needs.none')} titleOf={titleOf} />
			</div>
			{read.withheld.length > 0 && (
				<p className="muted">{t('gaps.strengths.withheld', { count: read.withheld.length, level })}</p>
			)}
		</Figure>
	);
}
