/*
 * The overall figure, where a pack has one: after the profile in weight, so it stays small. Shows the phase as
 * limited by the lowest domain and, beside it, the phase before that limit.
 */
import type { ReactNode } from 'react';
import { printPoints, printShare } from '../../analysis/charts/print-number.ts';
import type { CountryScores } from '../../analysis/score/score-sheet.ts';
import type { Framework } from '../../instruments/schema/framework.ts';
import { t } from '../ui/text.ts';
import { cellFill } from './cell-fill.ts';
import { openText } from './cell-text.ts';
import { CellView } from './cell-view.tsx';
import { SYSTEM_ID } from './matrix-columns.ts';
import { rowId } from './open-rows.ts';
import { buildCell, type Cell } from './result-cell.ts';

function Phase({ cell, framework }: { readonly cell: Cell; readonly framework: Framework }) {
	if (cell.kind !== 'scored' || cell.phase === null) return null;
	const title = (number: number) => framework.phases?.find((phase) => phase.number === number)?.title ?? '';
	return (
		<>
			<p>{t('results.system.phase', { phase: cell.phase, title: title(cell.phase) })}</p>
			{cell.ungatedPhase !== null && (
				<p>{t('results.system.ungated', { phase: cell.ungatedPhase, title: title(cell.ungatedPhase) })}</p>
			)}
		</>
	);
}

interface Props {
	readonly country: CountryScores;
	readonly framework: Framework;
	/** How the number came about, folded. */
	readonly how: ReactNode;
}

export function SystemCard({ country, framework, how }: Props) {
	if (framework.system === undefined) return null;
	const cell = buildCell(country, SYSTEM_ID);
	const points = country.elements.find(({ id }) => id === SYSTEM_ID)?.points ?? null;
	return (
		<section className="card system-card" id={rowId(SYSTEM_ID)}>
			<h2 tabIndex={-1}>{framework.system.title}</h2>
			<div className="system-figures">
				<span className={`cell cell-${cell.kind}`} style={cellFill(cell, framework.phases?.length ?? 0)}>
					<CellView cell={cell} />
				</span>
				<div>
					<Phase cell={cell} framework={framework} />
					{cell.kind !== 'scored' && <p>{cell.reason}</p>}
					<p className="muted">
						{[
							points === null ? '' : t('results.system.points', { points: printPoints(points) }),
							openText(cell),
							cell.coverage === null ? '' : t('results.cell.coverage', { share: printShare(cell.coverage) }),
						]
							.filter((text) => text !== '')
							.join(' · ')}
					</p>
				</div>
			</div>
			{how}
		</section>
	);
}
