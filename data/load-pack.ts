/* Reads a study pack's folder into unknown JSON by file name, and has it parsed. A file that is no JSON is a fault like any other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack, PackFiles } from '../instruments/pack.ts';
import { parsePack } from '../instruments/parse-pack.ts';
import { type Fault, Problem } from '../instruments/problem.ts';
import { findJsonFault } from './find-json-fault.ts';

const FILES = ['pack.json', 'questionnaire.json', 'framework.json', 'facts.json'];

function listFiles(folder: string): string[] {
	const locales = join(folder, 'locales');
	const languages = existsSync(locales) ? readdirSync(locales).filter((name) => name.endsWith('.json')) : [];
	return [
		...FILES.filter((name) => existsSync(join(folder, name))),
		...languages.map((name) => `locales/${name}`),
	];
}

function readJson(folder: string, name: string, faults: Fault[]): unknown {
	const text = readFileSync(join(folder, name), 'utf8');
	try {
		return JSON.parse(text);
	} catch {
		faults.push({
			field: `${name}:${findJsonFault(text)}`,
			rule: 'this is not valid JSON',
			cure: 'mend the brackets, commas and quotes there',
		});
		return undefined;
	}
}

/** Throws Problem('bad-pack') listing every fault, or Problem('not-found') when there is no such folder. */
export function loadPack(folder: string): Pack {
	if (!existsSync(join(folder, 'pack.json')))
		throw new Problem('not-found', `There is no study pack in ${folder}: it needs a file pack.json.`);
	const faults: Fault[] = [];
	const files: PackFiles = Object.fromEntries(
		listFiles(folder).map((name) => [name, readJson(folder, name, faults)]),
	);
	if (faults.length > 0)
		throw new Problem('bad-pack', `The pack in ${folder} has ${faults.length} unreadable file(s).`, faults);
	return parsePack(files);
}
