/* A share of the movement as a bar from nothing, with its interval across the end. A picture: the figure stands beside it. */
import type { SobolIndex } from '../../analysis/stats/sobol.ts';
import { dotOf, spanOf } from './source-rows.ts';

export function IndexBar({ index }: { readonly index: SobolIndex }) {
	const span = spanOf(index);
	return (
		<span className="index-bar" aria-hidden="true">
			<span className="index-value" style={{ width: `${dotOf(index)}%` }} />
			{span !== undefined && (
				<span
					className="index-interval"
					style={{ left: `${span.low}%`, width: `${span.high - span.low}%` }}
				/>
			)}
		</span>
	);
}
