/*
 * A country's scores as rows that unfold in place: domain, what stands below it, and at the end the answers with
 * their evidence. The same table serves the domains and the themes.
 */
import { Fragment, type ReactNode } from 'react';
import type { Study } from '../../instruments/schema/study.ts';
import { t } from '../ui/text.ts';
import { AnswerPanel } from './answer-panel.tsx';
import type { TreeNode } from './element-tree.ts';
import type { FactRow } from './fact-rows.ts';
import type { OpenRows } from './open-rows.ts';
import type { ResultsData } from './results-data.ts';
import { TreeRow } from './tree-row.tsx';
import { visibleRows } from './visible-rows.ts';

interface Props {
	readonly study: Study;
	readonly pack: ResultsData['pack'];
	readonly nodes: readonly TreeNode[];
	readonly rows: OpenRows;
	readonly caption: string;
	/** Title of the first column: the pack's word for the top level. */
	readonly heading: string;
	readonly factsOf: (question: string) => readonly FactRow[];
	/** How the number of an element came about, folded. */
	readonly howOf: (element: string) => ReactNode;
}

function Head({ heading, showPhase }: { readonly heading: string; readonly showPhase: boolean }) {
	return (
		<thead>
			<tr>
				<th scope="col">{heading}</th>
				<th scope="col">{t('results.record.score')}</th>
				<th scope="col" className="numeric tree-wide">
					{t('results.tree.points')}
				</th>
				<th scope="col" className="tree-range">
					{t('results.tree.range')}
				</th>
				<th scope="col" className="numeric tree-wide">
					{t('results.tree.lowHigh')}
				</th>
				{showPhase && (
					<th scope="col" className="tree-wide">
						{t('results.record.phase')}
					</th>
				)}
				<th scope="col" className="numeric tree-wide">
					{t('results.tree.scored')}
				</th>
				<th scope="col" className="numeric tree-wide">
					{t('results.record.starred')}
				</th>
			</tr>
		</thead>
	);
}

export function ScoreTree({ study, pack, nodes, rows, caption, heading, factsOf, howOf }: Props) {
	const phases = pack.framework.phases ?? [];
	const showPhase = phases.length > 0;
	const columns = showPhase ? 8 : 7;
	return (
		<table className="tree">
			<caption className="visually-hidden">{caption}</caption>
			<Head heading={heading} showPhase={showPhase} />
			<tbody>
				{visibleRows(nodes, rows.open).map((row) => (
					<Fragment key={row.node.id}>
						<TreeRow
							row={row}
							open={rows.open.has(row.node.id)}
							toggle={rows.toggle}
							phases={phases}
							showPhase={showPhase}
						/>
						{row.node.item === undefined && rows.open.has(row.node.id) && (
							<tr className="tree-how">
								<td colSpan={columns}>{howOf(row.node.id)}</td>
							</tr>
						)}
						{row.node.item !== undefined && rows.open.has(row.node.id) && (
							<tr className="tree-answer">
								<td colSpan={columns}>
									<AnswerPanel
										node={row.node}
										item={row.node.item}
										study={study}
										pack={pack}
										facts={factsOf(row.node.item.question)}
										how={howOf(row.node.id)}
									/>
								</td>
							</tr>
						)}
					</Fragment>
				))}
			</tbody>
		</table>
	);
}
