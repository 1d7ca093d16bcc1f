/*
 * One row of a score tree: a button that opens what is below, and the numbers of the element. An item opens its
 * answer instead of rows. Where the columns do not fit, their numbers stand under the name.
 */
import { printPoints } from '../../analysis/charts/print-number.ts';
import { formatNumber } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import { cellFill } from './cell-fill.ts';
import { cellSentence, detailText, kindText, openRangeText, rangeText } from './cell-text.ts';
import { CellView } from './cell-view.tsx';
import { rowId } from './open-rows.ts';
import { RangeBar } from './range-bar.tsx';
import type { VisibleRow } from './visible-rows.ts';

interface Props {
	readonly row: VisibleRow;
	readonly open: boolean;
	readonly toggle: (id: string) => void;
	readonly phases: readonly { readonly number: number; readonly from: number; readonly title: string }[];
	/** Title of the columns, and whether the pack has phases at all. */
	readonly showPhase: boolean;
}

/** Groups have one decimal, items two where they need them. */
function pointsOf({ node }: VisibleRow): string {
	const points = node.element?.points ?? null;
	if (points === null) return '';
	if (node.item === undefined) return `${printPoints(points)}`;
	return formatNumber(points, Number.isInteger(points) ? 0 : 2);
}

function Name({ row, open, toggle }: Pick<Props, 'row' | 'open' | 'toggle'>) {
	const { node, depth } = row;
	const canOpen = node.children.length > 0 || node.item !== undefined;
	const title = (
		<>
			<span className="tree-id">{node.id}</span> {node.title}
		</>
	);
	return (
		<th scope="row" className={`tree-name tree-depth-${Math.min(depth, 4)}`}>
			{canOpen ? (
				<button type="button" className="tree-button" aria-expanded={open} onClick={() => toggle(node.id)}>
					<span aria-hidden="true" className="tree-arrow" />
					<span>{title}</span>
				</button>
			) : (
				<span className="tree-button tree-plain">
					<span>{title}</span>
				</span>
			)}
			{node.cell.kind !== 'scored' && (
				<span className="tree-reason">
					{[kindText(node.cell.kind), node.item === undefined ? node.cell.reason : '']
						.filter((text) => text !== '')
						.join('; ')}
				</span>
			)}
			<span className="tree-narrow" aria-hidden="true">
				{[detailText(node.cell), openRangeText(node.cell)].filter((text) => text !== '').join(' · ')}
			</span>
		</th>
	);
}

export function TreeRow({ row, open, toggle, phases, showPhase }: Props) {
	const { node } = row;
	const phase = node.cell.kind === 'scored' ? node.cell.phase : null;
	const phaseTitle = phases.find(({ number }) => number === phase)?.title ?? '';
	return (
		<tr id={rowId(node.id)} className={`tree-row tree-row-${Math.min(row.depth, 4)}`}>
			<Name row={row} open={open} toggle={toggle} />
			<td className="tree-score">
				<span
					className={`cell cell-${node.cell.kind}`}
					style={cellFill(node.cell, phases.length)}
					title={cellSentence(node.cell)}
				>
					<CellView cell={node.cell} />
				</span>
			</td>
			<td className="numeric tree-wide">{pointsOf(row)}</td>
			<td className="tree-range">
				<RangeBar cell={node.cell} edges={phases.map(({ from }) => from)} />
			</td>
			<td className="numeric tree-wide">{rangeText(node.cell)}</td>
			{showPhase && <td className="tree-wide">{phase === null ? '' : `${phase} ${phaseTitle}`}</td>}
			<td className="numeric tree-wide">
				{node.element === undefined || node.item !== undefined || node.element.applicableItems === 0
					? ''
					: t('results.tree.coverage', {
							scored: node.element.scoredItems,
							of: node.element.applicableItems,
						})}
			</td>
			<td className="numeric tree-wide">
				{(node.element?.starredItems ?? 0) === 0 ? '' : `${node.element?.starredItems} *`}
			</td>
		</tr>
	);
}
