/*
 * The share of the runs in each phase as one stacked bar; what was withheld or did not apply is hatched or left white.
 * A picture only: the shares stand in the columns beside it.
 */
import { phaseColour } from '../../analysis/charts/chart-theme.ts';
import { printShare } from '../../analysis/charts/print-number.ts';
import type { ReplicatedElement } from '../../analysis/robustness/read-replications.ts';

/** Narrower parts of the bar have no room for their number. */
const LABEL_FROM = 0.14;

export function PhaseBar({ row, phases }: { readonly row: ReplicatedElement; readonly phases: number }) {
	const label = (share: number) => (share >= LABEL_FROM ? printShare(share) : '');
	return (
		<span className="phase-bar" aria-hidden="true">
			{row.phases
				.filter(({ share }) => share > 0)
				.map(({ number, share }) => {
					const { fill, text } = phaseColour(number, phases);
					return (
						<span key={number} style={{ width: `${share * 100}%`, background: fill, color: text }}>
							{label(share)}
						</span>
					);
				})}
			{row.withheldShare > 0 && (
				<span className="phase-bar-withheld" style={{ width: `${row.withheldShare * 100}%` }}>
					{label(row.withheldShare)}
				</span>
			)}
			{row.notApplicableShare > 0 && <span style={{ width: `${row.notApplicableShare * 100}%` }}>n/a</span>}
		</span>
	);
}
