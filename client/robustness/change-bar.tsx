/* A change as a bar to the left or to the right of nothing. A picture only: the number stands beside it. */
interface Props {
	readonly change: number | null;
	/** The largest change beside it, which fills a whole side. */
	readonly most: number;
}

export function ChangeBar({ change, most }: Props) {
	const width = change === null || most === 0 ? 0 : (Math.abs(change) / most) * 50;
	const left = (change ?? 0) < 0 ? 50 - width : 50;
	return (
		<span className="change-bar" aria-hidden="true">
			<span
				className={(change ?? 0) < 0 ? 'change-down' : 'change-up'}
				style={{ left: `${left}%`, width: `${width}%` }}
			/>
		</span>
	);
}
