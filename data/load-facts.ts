/*
 * The public facts of data/reference, read from disk once at start. Facts under a licence of their own stand
 * in a file of their own, facts-….csv, so that a file can be taken out whole.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '../instruments/schema/fact.ts';
import { readFacts } from './read-facts.ts';
import { readUtf8 } from './read-utf8.ts';

/** Facts of every facts*.csv of the folder, files in order of name. */
export async function loadFacts(folder: string): Promise<Fact[]> {
	const names = (await readdir(folder)).filter((name) => /^facts.*\.csv$/.test(name)).sort();
	const files = await Promise.all(
		names.map(async (name) => readFacts(readUtf8(await readFile(join(folder, name)), name), name)),
	);
	return files.flat();
}
