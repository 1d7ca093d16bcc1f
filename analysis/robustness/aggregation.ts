/*
 * How children are put together: the arithmetic mean of the published scores, the geometric one, or a generalised
 * (power) mean. Each is a power: 1, 0, or the one given; below 1 a weak part weighs more. Shares are floored at 1 of
 * 100 where the power is 0 or less, since nothing has no logarithm (the floor of the companion figures).
 */
import type { CompiledFramework } from './compiled-framework.ts';

export type Aggregation = 'arithmetic' | 'geometric' | { readonly power: number };

/** Lowest share that a mean with a power of 0 or less reads. */
export const FLOOR_SHARE = 0.01;

export function powerOf(aggregation: Aggregation): number {
	if (aggregation === 'arithmetic') return 1;
	if (aggregation === 'geometric') return 0;
	if (!Number.isFinite(aggregation.power)) throw new RangeError('powerOf requires a finite power');
	return aggregation.power;
}

/**
 * Writes the power of each group into `powers`. `levels` names the levels of groups that follow the aggregation; left
 * out, all groups made of groups do, and groups of items (indicators, themes) stay arithmetic, since one benchmark
 * answered no would else empty its indicator.
 */
export function fillPowers(
	compiled: CompiledFramework,
	power: number,
	powers: Float64Array,
	levels?: readonly string[],
): void {
	for (let g = 0; g < compiled.groupCount; g++) {
		const level = compiled.levels[compiled.itemCount + g] ?? '';
		const follows = levels ? levels.includes(level) : compiled.ofItems[g] === 0;
		powers[g] = follows ? power : 1;
	}
}
