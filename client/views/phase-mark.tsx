/* A phase by its number and title on its colour; a dash where there is none. */
import { phaseColour } from '../../analysis/charts/chart-theme.ts';
import type { Phase } from '../../instruments/schema/framework.ts';
import { t } from '../ui/text.ts';

interface Props {
	readonly phase: number | null;
	readonly phases: readonly Phase[];
	/** Told in a word where it is another than published. */
	readonly changed?: boolean;
}

export function PhaseMark({ phase, phases, changed = false }: Props) {
	const found = phases.find(({ number }) => number === phase);
	return (
		<span className="phase-mark">
			{found === undefined ? (
				'–'
			) : (
				<>
					<span
						className="swatch"
						aria-hidden="true"
						style={{
							background: phaseColour(found.number, phases.length).fill,
							color: phaseColour(found.number, phases.length).text,
						}}
					>
						{found.number}
					</span>
					<span className="visually-hidden">{found.number}</span> {found.title}
				</>
			)}
			{changed && <strong className="phase-changed"> {t('views.changed')}</strong>}
		</span>
	);
}
