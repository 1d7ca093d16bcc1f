/*
 * All indicators onto the common scale: the fourth step of an index, after denominators and treatment. What a
 * constant or empty indicator was given is told in a warning that names it.
 */
import type { IndexStructure } from './index-structure.ts';
import { columnOf, type IndicatorTable } from './indicator-table.ts';
import type { Normalisation } from './normalisation.ts';
import {
	direct,
	scaleGoalposts,
	scaleMinMax,
	scaleRank,
	scaleTarget,
	scaleZScore,
} from './normalise-column.ts';

/** `values` of one indicator in place, already multiplied by its direction; false: it has no spread. */
function scaleColumn(
	how: Normalisation,
	values: Float64Array,
	indicator: number,
	direction: number,
	scratch: Float64Array,
): boolean {
	switch (how.kind) {
		case 'minmax':
			return scaleMinMax(values, how.low, how.high);
		case 'zscore':
			return scaleZScore(values, how.mean, how.sd);
		case 'rank':
		case 'prank':
			return scaleRank(values, scratch, how.kind === 'prank');
		case 'goalposts': {
			const [worst, best] = [how.posts.worst[indicator] ?? 0, how.posts.best[indicator] ?? 0];
			scaleGoalposts(values, worst * direction, best * direction);
			return true;
		}
		case 'target':
			return scaleTarget(values, (how.targets[indicator] ?? 0) * direction);
		case 'none':
			return true;
	}
}

/**
 * Normalises into `out` (indicators × units, or longer), with `scratch` of as many numbers as units; nothing is
 * allocated but views. Returns the indicators without spread.
 */
export function normaliseInto(
	how: Normalisation,
	table: IndicatorTable,
	structure: IndexStructure,
	out: Float64Array,
	scratch: Float64Array,
): number[] {
	const { length } = table.units;
	const flat: number[] = [];
	for (let indicator = 0; indicator < structure.indicators; indicator++) {
		const values = out.subarray(indicator * length, (indicator + 1) * length);
		const direction = structure.direction[indicator] ?? 1;
		direct(columnOf(table, indicator), direction, values);
		if (!scaleColumn(how, values, indicator, direction, scratch)) flat.push(indicator);
	}
	return flat;
}

export interface Normalised {
	/** indicators × units; NaN is missing. */
	readonly values: Float64Array;
	readonly warnings: readonly string[];
}

const NO_SPREAD: Readonly<Record<Normalisation['kind'], string>> = {
	minmax: 'all its values are equal, so each unit gets the middle of the range',
	zscore: 'all its values are equal, so each unit gets the mean of the scale',
	rank: 'all its values are equal, so all units share one rank',
	prank: 'all its values are equal, so each unit gets the middle of the range',
	target: 'every unit has reached the target, so each gets 100',
	goalposts: '',
	none: '',
};

export function normalise(how: Normalisation, table: IndicatorTable, structure: IndexStructure): Normalised {
	const values = new Float64Array(structure.indicators * table.units.length);
	const flat = new Set(normaliseInto(how, table, structure, values, new Float64Array(table.units.length)));
	const warnings = structure.codes.slice(0, structure.indicators).flatMap((code, indicator) => {
		if (columnOf(table, indicator).every(Number.isNaN)) return [`indicator ${code}: no unit has a value`];
		return flat.has(indicator) ? [`indicator ${code}: ${NO_SPREAD[how.kind]}`] : [];
	});
	return { values, warnings };
}
