/*
 * A line from 0 to 100 with what is to be seen on it: a bar for an interval, a ring for what is published, a dot for
 * what is tried. A picture only: the numbers stand in the columns beside it.
 */
interface Props {
	/** Scores 0-100 at which phases begin; thin marks on the line. */
	readonly edges: readonly number[];
	readonly span?: { readonly low: number; readonly high: number } | undefined;
	readonly ring?: number | null;
	readonly dot?: number | null;
}

export function ScoreLine({ edges, span, ring = null, dot = null }: Props) {
	return (
		<span className="score-line" aria-hidden="true">
			{edges.map((edge) => (
				<span key={edge} className="range-edge" style={{ left: `${edge}%` }} />
			))}
			{span !== undefined && (
				<span className="range-span" style={{ left: `${span.low}%`, width: `${span.high - span.low}%` }} />
			)}
			{ring !== null && <span className="score-ring" style={{ left: `${ring}%` }} />}
			{dot !== null && <span className="range-dot" style={{ left: `${dot}%` }} />}
		</span>
	);
}
