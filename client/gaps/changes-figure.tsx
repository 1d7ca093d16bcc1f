/*
 * What would bring each part into its next phase with the fewest items changed, the smallest number first. A reading
 * of distances on paper, not a plan: which of them matter is for the people to say.
 */
import { useMemo } from 'react';
import { findSmallestChange, type SmallestChange } from '../../analysis/compare/smallest-change.ts';
import { compileFramework } from '../../analysis/robustness/compile-framework.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { PhaseMark } from '../views/phase-mark.tsx';
import { shownElements } from '../views/shown-elements.ts';
import type { GapsView } from './gaps-view.ts';

/** Fewest items first; parts in the highest phase or without one come last. */
export const byNumber = (changes: readonly SmallestChange[]): readonly SmallestChange[] => {
	const size = ({ nextPhase, items }: SmallestChange) => (nextPhase === null ? Infinity : items.length);
	return [...changes].sort((a, b) => (size(a) === size(b) ? 0 : size(a) - size(b)));
};

function useChanges({ results, unit, filters }: GapsView): readonly SmallestChange[] {
	const { framework } = results.pack;
	const all = useMemo(() => {
		const compiled = compileFramework(framework);
		return shownElements(framework).map(({ id }) => findSmallestChange(compiled, unit.scores, id));
	}, [framework, unit]);
	return byNumber(all.filter(({ element }) => filters.domain === '' || element === filters.domain));
}

function Items({
	change,
	titleOf,
}: {
	readonly change: SmallestChange;
	readonly titleOf: (id: string) => string;
}) {
	if (change.nextPhase === null)
		return (
			<span className="muted">
				{t(change.phase === null ? 'gaps.change.noPhase' : 'gaps.change.highest')}
			</span>
		);
	return (
		<details>
			<summary>{t('gaps.change.items', { count: change.items.length })}</summary>
			<ul className="change-items">
				{change.items.map(({ id, by }) => (
					<li key={id}>
						{id} {titleOf(id)}
						{by === 'evidence' && <em> – {t('gaps.change.evidence')}</em>}
					</li>
				))}
			</ul>
			{change.insteadOfLast.length > 0 && (
				<p className="muted small">{t('gaps.change.instead', { count: change.insteadOfLast.length })}</p>
			)}
			{change.openItems > 0 && (
				<p className="muted small">{t('gaps.change.open', { count: change.openItems })}</p>
			)}
		</details>
	);
}

function Data({
	view,
	changes,
	title,
}: {
	view: GapsView;
	changes: readonly SmallestChange[];
	title: string;
}) {
	const { study, unit, titleOf } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${unit.code}-next-phase`}
			columns={[
				{ name: 'country' },
				{ name: 'element' },
				{ name: 'title', title: t('results.record.title') },
				{ name: 'phase', title: t('gaps.column.phase'), numeric: true },
				{ name: 'next_phase', title: t('gaps.column.next'), numeric: true },
				{ name: 'items', title: t('gaps.column.needed') },
				{ name: 'or_instead_of_the_last' },
				{ name: 'missing_items' },
			]}
			rows={changes.map((change) => [
				change.country,
				change.element,
				titleOf(change.element),
				change.phase,
				change.nextPhase,
				change.items.map(({ id }) => id).join(' '),
				change.insteadOfLast.join(' '),
				change.openItems,
			])}
		/>
	);
}

export function ChangesFigure({ view }: { readonly view: GapsView }) {
	const { study, results, unit, titleOf } = view;
	const phases = results.pack.framework.phases ?? [];
	const changes = useChanges(view);
	if (phases.length === 0) return <p className="muted">{t('gaps.change.none')}</p>;
	const title = t('gaps.change.title', { name: unit.name });
	const columns: Column<SmallestChange>[] = [
		{ title: t('results.record.title'), cell: ({ element }) => titleOf(element) },
		{
			title: t('gaps.column.phase'),
			cell: ({ phase }) => <PhaseMark phase={phase} phases={phases} />,
		},
		{
			title: t('gaps.column.next'),
			cell: ({ nextPhase }) => <PhaseMark phase={nextPhase} phases={phases} />,
		},
		{ title: t('gaps.column.needed'), cell: (change) => <Items change={change} titleOf={titleOf} /> },
	];
	return (
		<Figure
			title={title}
			subtitle={t('gaps.change.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data view={view} changes={changes} title={title} />
				</>
			}
		>
			<div className="table-frame">
				<Table
					caption={title}
					hideCaption
					columns={columns}
					rows={changes}
					rowKey={({ element }) => element}
				/>
			</div>
		</Figure>
	);
}
