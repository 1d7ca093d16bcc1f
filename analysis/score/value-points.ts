/* What a value is worth on a scale, before the evidence rule. Null: the scale gives nothing for such a value. */
import type { Scale } from '../../instruments/schema/framework.ts';

function numberOf(value: string): number | null {
	const number = Number(value);
	return value.trim() === '' || !Number.isFinite(number) ? null : number;
}

export function valuePoints(scale: Scale, value: string): number | null {
	const number = numberOf(value);
	if (scale.kind === 'choice')
		return scale.choices.find(({ value: own }) => own === number || String(own) === value)?.points ?? null;
	if (number === null) return null;
	if (scale.kind === 'bands') return scale.bands.findLast((band) => number >= band.from)?.points ?? null;
	const share = (number - scale.low) / (scale.high - scale.low);
	return scale.max * Math.min(1, Math.max(0, share));
}

/** Points of a value on one scale; each value is worked out once. */
export type ReadPoints = (value: string) => number | null;

export function readPoints(scale: Scale): ReadPoints {
	const known = new Map<string, number | null>();
	return (value) => {
		let points = known.get(value);
		if (points === undefined) {
			points = valuePoints(scale, value);
			known.set(value, points);
		}
		return points;
	};
}
