/*
 * The members under the what-if, in alphabetical order: the score as published and in the what-if, the change, both
 * phases, and the two on a line. Changes with every move of a slider.
 */
import { memo } from 'react';
import { Link } from 'wouter';
import type { Study } from '../../instruments/schema/study.ts';
import { elementAddress } from '../results/element-address.ts';
import { Figure } from '../results/figure.tsx';
import { FigureNote } from '../results/figure-note.tsx';
import type { ResultsData } from '../results/results-data.ts';
import { formatNumber } from '../ui/format.ts';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../ui/text.ts';
import { PhaseMark } from '../views/phase-mark.tsx';
import { phaseStarts, printChange, printDecimal } from '../views/print-decimal.ts';
import { ScoreLine } from '../views/score-line.tsx';
import type { WhatIfRow } from './compare-figures.ts';
import { sayFinding } from './say-finding.ts';
import type { Rescoring } from './use-rescored.ts';
import { WhatIfData } from './what-if-data.tsx';

interface Props {
	readonly study: Study;
	readonly results: ResultsData;
	readonly rescoring: Rescoring;
	readonly title: string;
}

function columnsOf(study: Study, { pack }: ResultsData, shown: string): readonly Column<WhatIfRow>[] {
	const phases = pack.framework.phases ?? [];
	const edges = phaseStarts(pack.framework);
	const score = (value: number | null) => (value === null ? '–' : printDecimal(value, edges));
	const columns: Column<WhatIfRow>[] = [
		{
			title: study.words.member,
			cell: ({ code, name }) => <Link href={elementAddress(study.id, code, shown)}>{name}</Link>,
		},
		{ title: t('whatIf.column.now'), cell: ({ now }) => score(now.score), numeric: true },
		{
			title: t('whatIf.column.then'),
			cell: ({ then }) => <strong>{score(then.score)}</strong>,
			numeric: true,
		},
		{
			title: t('whatIf.column.change'),
			cell: ({ change }) => (change === null ? '–' : printChange(change)),
			numeric: true,
		},
		{
			title: t('whatIf.column.line'),
			cell: ({ now, then }) => <ScoreLine edges={edges} ring={now.score} dot={then.score} />,
		},
	];
	if (phases.length === 0) return columns;
	return [
		...columns,
		{
			title: t('whatIf.column.phaseNow'),
			cell: ({ now }) => <PhaseMark phase={now.phase} phases={phases} />,
		},
		{
			title: t('whatIf.column.phaseThen'),
			cell: ({ now, then }) => (
				<PhaseMark phase={then.phase} phases={phases} changed={now.phase !== then.phase} />
			),
		},
	];
}

function Key({ hasPhases }: { readonly hasPhases: boolean }) {
	return (
		<ul className="matrix-key" aria-label={t('results.key.title')}>
			<li>
				<span className="key-ring" aria-hidden="true" /> {t('whatIf.key.now')}
			</li>
			<li>
				<span className="key-dot" aria-hidden="true" /> {t('whatIf.key.then')}
			</li>
			{hasPhases && (
				<li>
					<span className="key-edge" aria-hidden="true" /> {t('views.key.edge')}
				</li>
			)}
			<li>– {t('whatIf.key.none')}</li>
			{hasPhases && <li className="muted">{t('results.key.unrounded')}</li>}
		</ul>
	);
}

function ShowFigure({ study, results, rescoring, title }: Props) {
	const { rows, milliseconds, setting } = rescoring;
	const hasPhases = results.pack.framework.phases !== undefined;
	return (
		<Figure
			title={title}
			subtitle={t('whatIf.subtitle')}
			below={
				<>
					<Key hasPhases={hasPhases} />
					<FigureNote study={study} recipe={results.sheet.recipe} n={rows.length} />
					<WhatIfData study={study} rescoring={rescoring} element={title} />
				</>
			}
		>
			<p className="what-if-finding">
				<strong>{sayFinding(rescoring, study, hasPhases)}</strong>{' '}
				<span className="muted small" data-rescored={milliseconds}>
					{t('whatIf.rescored', { ms: formatNumber(milliseconds, 1) })}
				</span>
			</p>
			<div className="table-frame what-if-table">
				<Table
					caption={title}
					hideCaption
					columns={columnsOf(study, results, setting.shown)}
					rows={rows}
					rowKey={({ code }) => code}
				/>
			</div>
		</Figure>
	);
}

/** Drawn again for new figures only, not for each move of a slider that they wait for. */
export const WhatIfFigure = memo(ShowFigure);
