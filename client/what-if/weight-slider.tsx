/*
 * The weight of one part as a slider, with the number and the share of the whole that it makes. A native range input:
 * arrow keys, Home and End move it.
 */
import { useId } from 'react';
import { formatNumber, formatShare } from '../ui/format.ts';
import { t } from '../ui/text.ts';
import type { WeightedPart } from './what-if.ts';

interface Props {
	readonly part: WeightedPart;
	readonly value: number;
	/** Of all weights beside it, 0-1; null where they are all nothing. */
	readonly share: number | null;
	readonly max: number;
	readonly step: number;
	readonly change: (part: WeightedPart, weight: number) => void;
}

/** Free of the hair that ten steps of a tenth leave. */
const clean = (weight: number) => Math.round(weight * 1e6) / 1e6;

export function WeightSlider({ part, value, share, max, step, change }: Props) {
	const id = useId();
	const said = t('whatIf.weight.said', {
		weight: formatNumber(value, 2),
		share: share === null ? '–' : formatShare(share),
	});
	return (
		<div className="weight-slider">
			<label htmlFor={id}>
				<span className="muted">{part.id}</span> {part.title}
			</label>
			<input
				id={id}
				type="range"
				min={0}
				max={max}
				step={step}
				value={value}
				aria-valuetext={said}
				onChange={(event) => change(part, clean(event.target.valueAsNumber))}
			/>
			<output htmlFor={id} className={value === part.weight ? undefined : 'weight-changed'}>
				{said}
			</output>
		</div>
	);
}
