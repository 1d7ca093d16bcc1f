/* The next step of each group of items: the first that is not met or not known, and what it asks for. */
import { useMemo, useState } from 'react';
import { listNextSteps, type NextStep } from '../../analysis/compare/next-step.ts';
import { compileFramework } from '../../analysis/robustness/compile-framework.ts';
import { listItems } from '../../instruments/list-items.ts';
import { DataBelow } from '../results/data-below.tsx';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import { findQuestion, valueText } from '../results/value-text.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import type { GapsView } from './gaps-view.ts';

const STEPS = {
	'find out': 'gaps.step.findOut',
	'give evidence': 'gaps.step.giveEvidence',
	improve: 'gaps.step.improve',
	'all met': 'gaps.step.allMet',
} as const;

const SHORT = 12;

interface StepRow extends NextStep {
	readonly statement: string;
	/** The answer as it stands, in words; empty without one. */
	readonly answer: string;
}

function useSteps({ results, unit, isShown }: GapsView): readonly StepRow[] {
	const { framework, questionnaire } = results.pack;
	const all = useMemo(() => {
		const items = new Map(listItems(framework).map((item) => [item.id, item]));
		return listNextSteps(compileFramework(framework), unit.scores).map((step): StepRow => {
			const item = items.get(step.item ?? '');
			const value = unit.scores.items.find(({ id }) => id === step.item)?.value ?? null;
			const answer =
				value === null || item === undefined
					? ''
					: valueText(findQuestion(questionnaire, item.question), value);
			return { ...step, statement: item?.statement ?? '', answer };
		});
	}, [framework, questionnaire, unit]);
	return all.filter(({ indicator }) => isShown(indicator));
}

function Data({ view, rows, title }: { view: GapsView; rows: readonly StepRow[]; title: string }) {
	const { study, unit } = view;
	return (
		<DataBelow
			caption={title}
			fileName={`${study.id}-${unit.code}-next-steps`}
			columns={[
				{ name: 'country' },
				{ name: 'group', title: t('gaps.column.group') },
				{ name: 'step', title: t('gaps.column.step') },
				{ name: 'item', title: t('gaps.column.item') },
				{ name: 'statement' },
				{ name: 'answer', title: t('gaps.column.answer') },
			]}
			rows={rows.map((row) => [
				unit.code,
				row.indicator,
				t(STEPS[row.step]),
				row.item,
				row.statement,
				row.answer,
			])}
		/>
	);
}

export function StepsFigure({ view }: { readonly view: GapsView }) {
	const { study, results, unit, titleOf } = view;
	const rows = useSteps(view);
	const [whole, setWhole] = useState(false);
	const level = results.pack.framework.levels.at(-2) ?? '';
	const open = rows.filter(({ item }) => item !== null).length;
	const title = t('gaps.steps.title', { name: unit.name, count: open, of: rows.length, level });
	const columns: Column<StepRow>[] = [
		{ title: t('gaps.column.group'), cell: ({ indicator }) => `${indicator} ${titleOf(indicator)}` },
		{ title: t('gaps.column.step'), cell: ({ step }) => t(STEPS[step]) },
		{
			title: t('gaps.column.item'),
			cell: ({ item, statement }) => (item === null ? '–' : `${item} ${statement}`),
		},
		{ title: t('gaps.column.answer'), cell: ({ answer }) => (answer === '' ? '–' : answer) },
	];
	return (
		<Figure
			title={title}
			subtitle={t('gaps.steps.subtitle')}
			below={
				<>
					<FigureNote study={study} recipe={results.sheet.recipe} n={1} />
					<Data view={view} rows={rows} title={title} />
				</>
			}
		>
			<div className="table-frame">
				<Table
					caption={title}
					hideCaption
					columns={columns}
					rows={whole ? rows : rows.slice(0, SHORT)}
					rowKey={({ indicator }) => indicator}
				/>
			</div>
			{rows.length > SHORT && (
				<button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
					{whole ? t('views.showFewer') : t('views.showAll', { count: rows.length })}
				</button>
			)}
		</Figure>
	);
}
