/*
 * baseline agreement: a file of ratings → every measure of agreement that suits their level, as JSON. The one
 * place where the file (data) and the reckoning (analysis) meet: faults of the table get their line here.
 */
import { writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkRatings, type RatingFault } from '../../../analysis/agreement/check-ratings.ts';
import { measureAgreement } from '../../../analysis/agreement/measure-agreement.ts';
import { badFile } from '../../../data/read-csv.ts';
import { type ReadRatings, readRatings } from '../../../data/read-ratings.ts';
import { MEASUREMENT_LEVELS, type MeasurementLevel } from '../../../instruments/schema/ratings.ts';
import { readInput } from '../read-input.ts';
import { say } from '../say.ts';

interface Options {
	readonly ratings: string;
	readonly level: MeasurementLevel;
	readonly categories?: readonly string[];
	readonly out: string;
}

function parseCategories(text: string): string[] {
	const names = text.split(',').map((name) => name.trim().normalize('NFC'));
	if (names.some((name) => name === ''))
		throw new InvalidArgumentError('name categories with a comma between, such as low,medium,high.');
	return names;
}

function placeOf({ unit, rater, inCategories }: RatingFault, read: ReadRatings): string {
	return inCategories ? '--categories' : read.placeOf(unit, rater);
}

function run({ ratings: file, level, categories, out }: Options): void {
	const read = readRatings(readInput(file, '--ratings'), file);
	const faults = checkRatings(read.ratings, level, categories);
	if (faults.length > 0)
		throw badFile(
			file,
			faults.map((fault) => ({ field: placeOf(fault, read), rule: fault.rule, cure: fault.cure })),
		);
	const agreement = measureAgreement(read.ratings, level, categories);
	writeFileSync(out, `${JSON.stringify(agreement, null, '\t')}\n`);
	say(`Agreement of ${read.ratings.raters.length} raters on ${read.ratings.units.length} units, ${level}.`);
}

export function addAgreement(program: Command): void {
	program
		.command('agreement')
		.description('measure how far several raters of the same units agree')
		.requiredOption('--ratings <file>', 'ratings.csv: column unit, then one column for each rater')
		.addOption(
			new Option('--level <level>', 'level of measurement').choices(MEASUREMENT_LEVELS).makeOptionMandatory(),
		)
		.option('--categories <list>', 'all categories in order, with commas between', parseCategories)
		.requiredOption('--out <file>', 'JSON file to write')
		.action(run);
}
