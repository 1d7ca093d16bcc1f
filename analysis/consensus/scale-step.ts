/*
 * The place of an answer on its scale, counted from 0 and from the least points up. One step is one place,
 * whatever points it is worth; a straight scale has no steps. What compares respondents counts in these.
 */
import type { Scale } from '../../instruments/schema/framework.ts';
import { valuePoints } from '../score/value-points.ts';

/** Points of the places, from the least; choices with the same points share a place. */
const placesOf = (points: readonly number[]): number[] => [...new Set(points)].sort((a, b) => a - b);

/** How many places the scale has; undefined for a straight one. */
export function countSteps(scale: Scale): number | undefined {
	if (scale.kind === 'linear') return undefined;
	return scale.kind === 'bands'
		? scale.bands.length
		: placesOf(scale.choices.map(({ points }) => points)).length;
}

/** Undefined where the scale has no steps, or no such answer. */
export function scaleStep(value: string, scale: Scale): number | undefined {
	const points = valuePoints(scale, value);
	if (scale.kind === 'linear' || points === null) return undefined;
	if (scale.kind === 'bands') return scale.bands.filter(({ from }) => from <= Number(value)).length - 1;
	return placesOf(scale.choices.map((choice) => choice.points)).indexOf(points);
}
