/* One cell of a matrix, coloured by its phase or marked as missing, that opens the element it sums up. */
import { Link } from 'wouter';
import { cellFill } from './cell-fill.ts';
import { cellSentence } from './cell-text.ts';
import { CellView } from './cell-view.tsx';
import type { Cell } from './result-cell.ts';

interface Props {
	readonly cell: Cell;
	/** How many phases the pack has; 0 when none. */
	readonly phases: number;
	readonly href: string;
}

export function MatrixCell({ cell, phases, href }: Props) {
	return (
		<td>
			<Link
				href={href}
				className={`cell cell-${cell.kind}`}
				style={cellFill(cell, phases)}
				title={cellSentence(cell)}
			>
				<CellView cell={cell} />
			</Link>
		</td>
	);
}
