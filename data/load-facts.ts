/*
 * The public facts of data/reference, read from disk once, each with the title of its variable. Facts
 * under a licence of their own stand in a file of their own, facts-….csv, so that a file can be taken out whole.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../instruments/schema/fact.ts';
import { badFile } from './read-csv.ts';
import { readFacts } from './read-facts.ts';
import { readUtf8 } from './read-utf8.ts';
import { readVariables, type VariableTitle } from './read-variables.ts';

const VARIABLES = 'variables.csv';

/**
 * Facts of every facts*.csv of the folder, files in order of name. Throws Problem `bad-file` for a variable
 * without a title in variables.csv, and for a title that no fact uses.
 */
export function loadFacts(folder: string): Fact[] {
	const read = (name: string) => readUtf8(readFileSync(join(folder, name)), name);
	const variables = readVariables(read(VARIABLES), VARIABLES);
	const titles = new Map(variables.map(({ variable, title }) => [variable, title]));
	const names = readdirSync(folder)
		.filter((name) => /^facts.*\.csv$/.test(name))
		.sort();
	const facts = names.flatMap((name) => readFacts(read(name), name, titles));
	refuseUnused(variables, facts);
	return facts;
}

function refuseUnused(variables: readonly VariableTitle[], facts: readonly Fact[]): void {
	const used = new Set(facts.map(({ variable }) => variable));
	const faults = variables
		.filter(({ variable }) => !used.has(variable))
		.map(({ place }) => ({
			field: place,
			rule: 'no fact has the variable of this title',
			cure: 'take the row out, or write the variable as the facts do',
		}));
	if (faults.length > 0) throw badFile(VARIABLES, faults);
}
