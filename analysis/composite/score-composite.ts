/*
 * The pipeline of a composite index, numbered:
 *   1 compileStructure  2 parseIndicators  3 denominate, treatOutliers  4 normalise  5 makeAggregator, run
 *   6 scoreWeightSets or replicateWeights, on the machine that step 5 left.
 * Every stage is kept, so that any number can be followed down. The steps before the fourth stand with the caller,
 * who alone knows which tables there are.
 */
import { type Aggregator, makeAggregator } from './aggregator.ts';
import type { Cap } from './caps.ts';
import { type GroupOptions, type GroupRules, makeGroupRules } from './group-rules.ts';
import type { IndexStructure } from './index-structure.ts';
import type { IndicatorTable } from './indicator-table.ts';
import { type Normalisation, rangeOf } from './normalisation.ts';
import { normalise } from './normalise.ts';
import { assertAccepted } from './refused-values.ts';

export interface CompositeInput {
	readonly structure: IndexStructure;
	readonly table: IndicatorTable;
	readonly how: Normalisation;
	readonly options: GroupOptions;
	readonly caps?: readonly Cap[];
}

export interface Composite {
	readonly structure: IndexStructure;
	readonly units: readonly string[];
	readonly rules: GroupRules;
	/** Holds the result under the weights of the structure until it is run again. */
	readonly aggregator: Aggregator;
	readonly warnings: readonly string[];
}

/** A warning for each unit that has no score at the top. */
function warnMissing({ structure, units, aggregator }: Omit<Composite, 'warnings'>): string[] {
	return structure.tops.flatMap((top) =>
		units
			.filter((_, unit) => Number.isNaN(aggregator.values[top * units.length + unit]))
			.map((unit) => `unit ${unit}, ${structure.codes[top]}: no score, too little below it has a value`),
	);
}

/** Throws Problem for options that do not fit the structure and for values that a mean cannot take. */
export function scoreComposite({ structure, table, how, options, caps = [] }: CompositeInput): Composite {
	const rules = makeGroupRules(structure, options);
	const { values, warnings } = normalise(how, table, structure);
	const { units } = table;
	const range = rangeOf(how);
	const aggregator = makeAggregator({
		structure,
		rules,
		units: units.length,
		normalised: values,
		range,
		caps,
	});
	aggregator.run(structure.weight);
	assertAccepted(aggregator, structure, rules, units);
	const scored = { structure, units, rules, aggregator };
	return { ...scored, warnings: [...warnings, ...warnMissing(scored)] };
}
