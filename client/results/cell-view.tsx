/*
 * What stands inside one cell of a matrix: the number with phase and coverage under it, or the sign of what is
 * missing. Screen readers hear the sentence instead of the signs.
 */
import { printScore } from '../../analysis/charts/print-number.ts';
import { cellSentence, detailText, signOf } from './cell-text.ts';
import { LockIcon } from './lock-icon.tsx';
import type { Cell } from './result-cell.ts';

function Value({ cell }: { readonly cell: Cell }) {
	if (cell.kind === 'not-released') return <LockIcon />;
	if (cell.kind !== 'scored') return <>{signOf(cell.kind)}</>;
	return (
		<>
			{printScore(cell.score)}
			{cell.starred > 0 && '*'}
		</>
	);
}

export function CellView({ cell }: { readonly cell: Cell }) {
	return (
		<>
			<span aria-hidden="true" className="cell-value">
				<Value cell={cell} />
			</span>
			<span aria-hidden="true" className="cell-detail">
				{detailText(cell)}
			</span>
			<span className="visually-hidden">{cellSentence(cell)}</span>
		</>
	);
}
