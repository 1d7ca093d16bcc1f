/*
 * A score as a dot on a line from 0 to 100, with a bar from the lowest to the highest value that missing answers
 * leave open. A picture only: the numbers stand in the columns beside it.
 */
import { type Cell, GROUP_MAX, pointsToScore } from './result-cell.ts';

interface Props {
	readonly cell: Cell;
	/** Where phases begin, in points; thin marks on the line. */
	readonly edges: readonly number[];
}

export function RangeBar({ cell, edges }: Props) {
	if (cell.low === null || cell.high === null) return null;
	return (
		<span className="range-bar" aria-hidden="true">
			{edges.map((points) => (
				<span key={points} className="range-edge" style={{ left: `${pointsToScore(points, GROUP_MAX)}%` }} />
			))}
			<span
				className={cell.kind === 'scored' ? 'range-span' : 'range-span range-span-open'}
				style={{ left: `${cell.low}%`, width: `${cell.high - cell.low}%` }}
			/>
			{cell.kind === 'scored' && <span className="range-dot" style={{ left: `${cell.score}%` }} />}
		</span>
	);
}
