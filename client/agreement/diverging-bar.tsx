/*
 * Shares of answers as a bar that parts in the middle: grey to the left for what is below half of the points, teal to
 * the right for what is above. A picture only: the shares stand in the table below.
 */
import { printShare } from '../../analysis/charts/print-number.ts';
import { formatShare } from '../ui/format.ts';
import type { ScaleChoice, SectorShares } from './sector-shares.ts';

interface Colour {
	readonly fill: string;
	readonly text: string;
}

const INK = '#1c2733';
/** By share of the points: none, some, half, much, full. Never a colour of the phases' warm end. */
const COLOURS: readonly (Colour & { readonly upTo: number })[] = [
	{ upTo: 0, fill: '#6f7782', text: '#ffffff' },
	{ upTo: 0.49, fill: '#c6cad0', text: INK },
	{ upTo: 0.5, fill: '#f0ece2', text: INK },
	{ upTo: 0.99, fill: '#a6cccd', text: INK },
	{ upTo: 1, fill: '#0b5d5e', text: '#ffffff' },
];
const FULL: Colour = { fill: '#0b5d5e', text: '#ffffff' };

export const choiceColour = ({ share }: ScaleChoice): Colour =>
	COLOURS.find(({ upTo }) => share <= upTo) ?? FULL;

const LABEL_FROM = 0.25;

export function DivergingBar({
	row,
	choices,
}: {
	readonly row: SectorShares;
	readonly choices: readonly ScaleChoice[];
}) {
	if (row.n === 0) return <span>–</span>;
	return (
		<span className="diverging" role="img" aria-label={sayShares(row, choices)}>
			<span className="diverging-inner" style={{ left: `${50 - row.left * 50}%` }}>
				{choices.map((choice, i) => {
					const share = row.shares[i] ?? 0;
					const { fill, text } = choiceColour(choice);
					return share === 0 ? null : (
						<span key={choice.value} style={{ width: `${share * 100}%`, background: fill, color: text }}>
							{share >= LABEL_FROM ? printShare(share) : ''}
						</span>
					);
				})}
			</span>
		</span>
	);
}

function sayShares(row: SectorShares, choices: readonly ScaleChoice[]): string {
	return choices
		.flatMap(({ text }, i) =>
			(row.shares[i] ?? 0) > 0 ? [`${text}: ${formatShare(row.shares[i] ?? 0)}`] : [],
		)
		.join('; ');
}
