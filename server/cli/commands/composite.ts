/*
 * baseline composite: an index over any hierarchy, from a table of units and one of its structure. With weight sets or
 * replications the output is about the top alone, under other weights.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { freezeGoalposts } from '../../../analysis/composite/goalposts.ts';
import { replicateWeights, scoreWeightSets } from '../../../analysis/composite/replicate-weights.ts';
import { type Composite, scoreComposite } from '../../../analysis/composite/score-composite.ts';
import { parseWeightSets } from '../../../analysis/composite/weight-sets.ts';
import {
	compositeCsv,
	goalpostsCsv,
	replicationsCsv,
	treatedCsv,
	weightSetsCsv,
} from '../../export/composite-csv.ts';
import {
	type CompositeOptions,
	readAggregate,
	readAvailability,
	readCodes,
	readNoise,
	readNormalise,
	readReplications,
	readSeed,
	readTreat,
} from '../composite/composite-options.ts';
import { readComposite, readRows } from '../composite/read-composite.ts';
import { say } from '../say.ts';

function save(file: string, text: string): void {
	mkdirSync(dirname(resolve(file)), { recursive: true });
	writeFileSync(file, text);
}

/** The output asked for, and a word on it. */
function makeOutput(composite: Composite, options: CompositeOptions): { text: string; word: string } {
	const { units, structure } = composite;
	if (options.weightSets !== undefined) {
		const sets = parseWeightSets(structure, readRows(options.weightSets, '--weight-sets', ['rep']));
		if (sets.kept.length > 0)
			say(`warning: without a column, these keep their weight: ${sets.kept.join(', ')}`);
		const scores = scoreWeightSets(composite, sets);
		return {
			text: weightSetsCsv(units, sets.names, scores),
			word: `under ${sets.names.length} sets of weights`,
		};
	}
	if (options.replications !== undefined) {
		const { replications, seed, noise } = options;
		const summary = replicateWeights(composite, { replications, seed, noise });
		const word = `under ${replications} draws of weights (seed ${seed}, noise ${noise})`;
		return { text: replicationsCsv(units, summary), word };
	}
	return { text: compositeCsv(composite), word: `over ${structure.indicators} indicators` };
}

function run(options: CompositeOptions): void {
	const { warnings, changes, ...input } = readComposite(options);
	const composite = scoreComposite(input);
	for (const warning of [...warnings, ...composite.warnings]) say(`warning: ${warning}`);
	const { text, word } = makeOutput(composite, options);
	save(options.out, text);
	if (options.treat) save(`${options.out.replace(/\.csv$/i, '')}.treated.csv`, treatedCsv(changes));
	if (options.freezeGoalposts !== undefined)
		save(options.freezeGoalposts, goalpostsCsv(freezeGoalposts(input.table, input.structure)));
	say(`${composite.units.length} units scored ${word}.`);
}

export function addComposite(program: Command): void {
	program
		.command('composite')
		.description('a composite index over any hierarchy')
		.requiredOption('--data <file>', 'values of the indicators by unit')
		.requiredOption('--structure <file>', 'indicators and groups of the index')
		.addOption(
			new Option('--normalise <method>', 'how indicators come onto one scale')
				.argParser(readNormalise)
				.default({ kind: 'minmax', low: 0, high: 100 }, 'minmax:0,100'),
		)
		.addOption(
			new Option('--aggregate <means>', 'mean of all levels, or one a level from the bottom')
				.argParser(readAggregate)
				.default(readAggregate('amean'), 'amean'),
		)
		.option(
			'--availability <shares>',
			'least share of the direct parts with a value, or one a level',
			readAvailability,
		)
		.option('--weights <file>', 'weights in the place of those of the structure')
		.option('--mandatory <codes>', 'indicators that must not be missing', readCodes)
		.option('--caps <file>', 'what holds the score of a group down')
		.option('--denominators <file>', 'sizes by which indicators are divided')
		.option('--treat <limits>', 'draw outliers in first, such as "skew=2,kurt=3.5,winmax=5"', readTreat)
		.option('--freeze-goalposts <file>', 'write the ends of each indicator for later rounds')
		.addOption(
			new Option('--weight-sets <file>', 'score the top under each set of weights').conflicts('replications'),
		)
		.option('--replications <number>', 'score the top under so many draws of weights', readReplications)
		.option('--seed <number>', 'seed of the draws', readSeed, 1)
		.option('--noise <share>', 'how far a weight may be moved by a draw', readNoise, 0.25)
		.requiredOption('--out <file>', 'file for the result')
		.action(run);
}
