/*
 * Values that a geometric, harmonic or generalised mean cannot take → faults that name unit and code. A mean is
 * refused as a whole rather than reckoned without them: leaving a nought out would raise the score.
 */
import { type Fault, Problem } from '../../instruments/problem.ts';
import type { Aggregator } from './aggregator.ts';
import type { GroupRules } from './group-rules.ts';
import type { IndexStructure } from './index-structure.ts';
import { hasFitSign } from './mean-kind.ts';

const WORDS: Readonly<Record<string, string>> = { gmean: 'geometric', hmean: 'harmonic' };

function describe(
	place: number,
	structure: IndexStructure,
	rules: GroupRules,
	units: readonly string[],
	value: number,
): Fault {
	const node = Math.floor(place / units.length);
	const group = structure.parent[node] ?? 0;
	const mean = rules.means[group - structure.indicators];
	const power = mean?.power ?? 0;
	const kind = node < structure.indicators ? 'indicator' : 'group';
	return {
		field: `unit ${units[place % units.length]}, ${kind} ${structure.codes[node]}`,
		rule: `its value is ${hasFitSign(power, value) ? 'too large or too near 0' : power > 0 ? 'below 0' : 'not above 0'}, which the ${WORDS[mean?.name ?? ''] ?? 'generalised'} mean of ${structure.codes[group]} cannot take`,
		cure: 'normalise onto a scale above 0, such as minmax:1,100, or take the arithmetic mean',
	};
}

/** Does nothing where none was refused. Throws Problem `bad-file` with all of them. */
export function assertAccepted(
	{ refused, values }: Pick<Aggregator, 'refused' | 'values'>,
	structure: IndexStructure,
	rules: GroupRules,
	units: readonly string[],
): void {
	if (refused.size === 0) return;
	const faults = [...refused]
		.sort((a, b) => a - b)
		.map((place) => describe(place, structure, rules, units, values[place] ?? 0));
	throw new Problem('bad-file', 'The index was not reckoned: a mean cannot take these values.', faults);
}
